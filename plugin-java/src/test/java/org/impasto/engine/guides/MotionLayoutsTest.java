package org.impasto.engine.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.settings.Settings.MotionLayout;
import org.junit.jupiter.api.Test;

/**
 * A point was at (-3, -1) before, is at (0, 0), and will be at (4, -2), px, y downwards: it comes
 * from the left and above and goes to the right and up. Each program's numbers are written down
 * from its own description of them.
 */
class MotionLayoutsTest {
  private static final float[] NUKE = {4, 2, -3, 1};

  /** Place before less place now, place now less place after. */
  private static final float[] BLENDER = {-3, 1, -4, -2};

  private static Frame pixel(float... channels) {
    Frame frame = Frame.allocate(1, 1, channels.length);
    frame.data().put(channels);
    return frame;
  }

  private static void assertLeads(float u, float v, FlowField field) {
    try (field) {
      FloatIndexer motion = FloatIndexer.create(field.frame().data());
      assertEquals(u, motion.get(0), 1e-6);
      assertEquals(v, motion.get(1), 1e-6);
    }
  }

  private static Settings layout(MotionLayout layout) {
    return Settings.defaults().withMotionLayout(layout);
  }

  private static void assertBoth(float[] channels, Settings settings) {
    try (Frame vectors = pixel(channels)) {
      assertLeads(-3, -1, MotionLayouts.toPrevious(vectors, settings, 1, 1));
      assertLeads(4, -2, MotionLayouts.toNext(vectors, settings, 1, 1));
    }
  }

  @Test
  void everyLayoutGivesTheSameMotion() {
    assertBoth(NUKE, layout(MotionLayout.NUKE));
    assertBoth(BLENDER, layout(MotionLayout.BLENDER));
    try (Frame forward = pixel(4, 2);
        Frame backward = pixel(-3, 1)) {
      assertLeads(4, -2, MotionLayouts.toNext(forward, layout(MotionLayout.FORWARD), 1, 1));
      assertNull(MotionLayouts.toPrevious(forward, layout(MotionLayout.FORWARD), 1, 1));
      assertLeads(-3, -1, MotionLayouts.toPrevious(backward, layout(MotionLayout.BACKWARD), 1, 1));
      assertNull(MotionLayouts.toNext(backward, layout(MotionLayout.BACKWARD), 1, 1));
    }
  }

  @Test
  void scalesTurnOtherUnitsAndSignsIntoPixels() {
    float[] shares = {4 / 1920f, 2 / 1080f, -3 / 1920f, 1 / 1080f};
    assertBoth(shares, layout(MotionLayout.NUKE).withMotionScaleX(1920).withMotionScaleY(1080));
    assertBoth(new float[] {4, -2, -3, -1}, layout(MotionLayout.NUKE).withMotionScaleY(-1));
  }

  @Test
  void vectorsOfFullResolutionFitAProxy() {
    try (Frame vectors = pixel(NUKE)) {
      assertLeads(
          -1.5f, -0.25f, MotionLayouts.toPrevious(vectors, layout(MotionLayout.NUKE), 0.5, 0.25));
    }
  }

  @Test
  void inverseDepthBecomesDistance() {
    Settings inverse = Settings.defaults().withDepthMeaning(Settings.DepthMeaning.INVERSE);
    for (float[] pair :
        new float[][] {{0.25f, 4}, {0, Float.POSITIVE_INFINITY}, {Float.NaN, Float.NaN}}) {
      try (Frame depth = pixel(pair[0]);
          Frame distance = pixel(pair[0])) {
        assertEquals(pair[1], MotionLayouts.distances(depth, inverse).data().get(0));
        assertEquals(pair[0], MotionLayouts.distances(distance, Settings.defaults()).data().get(0));
      }
    }
  }
}
