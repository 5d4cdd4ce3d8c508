package org.impasto.flow.motion;

import static org.impasto.flow.SlidingSquare.SIZE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.flow.SlidingSquare;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.junit.jupiter.api.Test;

/** Motion and depth that are known, on a scene whose every occlusion is known. */
class KnownMotionTest {
  /** Counted against exact occlusion. */
  private record Found(double precision, double recall) {}

  private static Found compare(Frame reliability, int time, int other) {
    FloatBuffer trust = Planes.buffer(reliability, 0);
    double hidden = 0;
    double called = 0;
    double right = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        boolean truth = SlidingSquare.hidden(time, other, x, y);
        boolean distrusted = trust.get(y * SIZE + x) < 0.5f;
        hidden += truth ? 1 : 0;
        called += distrusted ? 1 : 0;
        right += truth && distrusted ? 1 : 0;
      }
    }
    return new Found(right / called, right / hidden);
  }

  @Test
  void exactMotionFindsExactlyWhatWasHidden() {
    try (FlowField back = SlidingSquare.motion(1, 0);
        FlowField forth = SlidingSquare.motion(0, 1);
        Frame reliability = Reliability.ofKnown(back, forth)) {
      Found found = compare(cropped(reliability), 1, 0);
      assertEquals(new Found(1, 1), found);
    }
  }

  /**
   * Trusts the last row and column, whose targets have not four pixels of the other frame around
   * them.
   */
  private static Frame cropped(Frame reliability) {
    FloatBuffer trust = Planes.buffer(reliability, 0);
    for (int i = 0; i < SIZE; i++) {
      trust.put(i * SIZE + SIZE - 1, 1);
      trust.put((SIZE - 1) * SIZE + i, 1);
    }
    return reliability;
  }

  @Test
  void theOtherDirectionFollowsFromTheKnownOne() {
    try (OpticalFlow dis = new DisFlow();
        Frame now = SlidingSquare.frame(1);
        Frame before = SlidingSquare.frame(0);
        FlowField back = dis.compute(now, before);
        FlowField exact = SlidingSquare.motion(1, 0);
        FlowField forth = SlidingSquare.motion(0, 1)) {
      double estimated = wrong(back, exact);
      KnownMotion.opposite(forth, back);
      assertTrue(wrong(back, exact) < estimated / 4, wrong(back, exact) + " after " + estimated);
      try (Frame reliability = cropped(Reliability.ofKnown(back, forth))) {
        Found found = compare(reliability, 1, 0);
        assertTrue(found.precision > 0.9 && found.recall > 0.9, found.toString());
      }
    }
  }

  /** Share of the visible pixels whose motion is off by more than a quarter of a pixel. */
  private static double wrong(FlowField found, FlowField exact) {
    FloatBuffer[] a = Planes.buffers(found.frame());
    FloatBuffer[] b = Planes.buffers(exact.frame());
    int visible = 0;
    int wrong = 0;
    for (int i = 0; i < SIZE * SIZE; i++) {
      if (!SlidingSquare.hidden(1, 0, i % SIZE, i / SIZE)) {
        visible++;
        wrong += Math.hypot(a[0].get(i) - b[0].get(i), a[1].get(i) - b[1].get(i)) > 0.25 ? 1 : 0;
      }
    }
    return (double) wrong / visible;
  }

  @Test
  void depthImprovesPrecisionOrRecallOfEstimatedMotion() {
    try (OpticalFlow dis = new DisFlow();
        Frame now = SlidingSquare.frame(1);
        Frame before = SlidingSquare.frame(0);
        FlowField back = dis.compute(now, before);
        FlowField forth = dis.compute(before, now);
        Frame reliability = Reliability.compute(back, forth);
        Frame depth = SlidingSquare.depth(1);
        Frame depthBefore = SlidingSquare.depth(0)) {
      Found without = compare(reliability, 1, 0);
      DepthOrder.distrust(back, depth, depthBefore, reliability);
      Found with = compare(reliability, 1, 0);
      assertTrue(
          with.recall >= without.recall && with.precision >= without.precision,
          with + " after " + without);
      assertTrue(with.recall > without.recall, with + " after " + without);
    }
  }

  @Test
  void depthFindsAllThatWasHiddenFromMotionThatIsBlindToIt() {
    try (FlowField back = SlidingSquare.motion(1, 0);
        Frame reliability = Frame.allocate(SIZE, SIZE, 1);
        Frame depth = SlidingSquare.depth(1);
        Frame depthBefore = SlidingSquare.depth(0)) {
      for (int i = 0; i < SIZE * SIZE; i++) {
        reliability.data().put(i, 1);
      }
      DepthOrder.distrust(back, depth, depthBefore, reliability);
      Found found = compare(reliability, 1, 0);
      assertTrue(found.precision == 1 && found.recall > 0.75, found.toString());
      Planes.all(depth).put(0, Float.NaN);
      DepthOrder.distrust(back, depth, depthBefore, reliability);
      assertEquals(1, Planes.buffer(reliability, 0).get(0), "unknown depth says nothing");
    }
  }

  @Test
  void impossibleVectorsAreInvalidAndNotTrusted() {
    try (FlowField field = SlidingSquare.motion(1, 0);
        FlowField back = SlidingSquare.motion(0, 1)) {
      FloatBuffer[] motion = Planes.buffers(field.frame());
      motion[0].put(100, Float.NaN);
      motion[1].put(200, Float.POSITIVE_INFINITY);
      motion[1].put(300, -1e10f);
      KnownMotion.invalidate(field);
      try (Frame reliability = Reliability.ofKnown(field, back)) {
        for (int i : new int[] {100, 200, 300}) {
          assertTrue(Float.isNaN(motion[0].get(i)) && Float.isNaN(motion[1].get(i)));
          assertEquals(0, Planes.buffer(reliability, 0).get(i));
        }
        assertEquals(1, Planes.buffer(reliability, 0).get(400));
      }
    }
  }
}
