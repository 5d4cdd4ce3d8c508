package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.source.ShotMemories;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.errors.UserException;
import org.impasto.flow.FlowField;
import org.impasto.flow.FlowPicture;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings.View;
import org.impasto.settings.Settings.WorkingResolution;
import org.junit.jupiter.api.Test;

/** The engine with a shot whose motion and depth are known. */
class KnownGuidesTest extends TestWithShots {
  private static final int PIXELS = MovingShot.WIDTH * MovingShot.HEIGHT;

  /** Everything moves by (u, v) from frame to frame; the shot itself by (2, 0). */
  private static class Known extends MovingShot {
    float u = 2;
    float v = 0;
    boolean forward = true;
    boolean backward = true;
    int width = MovingShot.WIDTH;
    Frame depth;

    @Override
    public FlowField toPrevious(int time) {
      return backward ? uniform(-u, -v) : null;
    }

    @Override
    public FlowField toNext(int time) {
      return forward ? uniform(u, v) : null;
    }

    @Override
    public Frame depth(int time) {
      return depth == null ? null : depth.copy();
    }

    private FlowField uniform(float u, float v) {
      FlowField field = FlowField.allocate(width, MovingShot.HEIGHT);
      long plane = (long) width * MovingShot.HEIGHT;
      for (long i = 0; i < plane; i++) {
        field.frame().data().put(i, u).put(i + plane, v);
      }
      return field;
    }
  }

  private float[] view(FrameSource shot, View view) {
    return shots.pixels(shot, 2, Shots.QUICK.withView(view));
  }

  @Test
  void theViewsShowTheGivenVectors() {
    Known false3 = new Known();
    false3.u = 0;
    false3.v = 3; // not what the pictures show
    try (FlowField given = false3.toPrevious(2);
        Frame picture = FlowPicture.of(given)) {
      assertArrayEquals(Shots.pixels(picture), view(false3, View.FLOW), 1e-6f);
    }
    float[] reliability = view(false3, View.RELIABILITY);
    assertEquals(0, reliability[0], "comes from outside");
    assertEquals(1, reliability[10 * MovingShot.WIDTH + 10], "comes back");
  }

  @Test
  void oneDirectionIsEnough() {
    Known forward = new Known();
    forward.backward = false;
    Known backward = new Known();
    backward.forward = false;
    for (Known known : new Known[] {forward, backward}) {
      try (FlowField exact = known.uniform(-2, 0);
          Frame picture = FlowPicture.of(exact)) {
        float[] shown = view(known, View.FLOW);
        int middle = MovingShot.HEIGHT / 2 * MovingShot.WIDTH + MovingShot.WIDTH / 2;
        for (int c = 0; c < 3; c++) {
          assertEquals(
              Shots.pixels(picture)[c * PIXELS + middle], shown[c * PIXELS + middle], 1e-6f);
        }
        assertEquals(1, view(known, View.RELIABILITY)[middle]);
      }
    }
  }

  @Test
  void vectorsComeInPixelsOfTheWorkingSize() {
    WorkingFrames frames = new WorkingFrames(new Known(), WorkingResolution.HALF, false);
    SourceFrames sources =
        new SourceFrames(
            frames,
            new ShotMemories().of("shot", WorkingResolution.HALF, new Known()),
            true,
            Progress.NONE);
    try (Frame frame = sources.copy(2);
        FlowField motion = frames.toPrevious(2)) {
      Planes.requireSameSize("motion", motion.frame(), frame);
      assertEquals(-1, Planes.buffer(motion.frame(), 0).get(40));
    }
  }

  @Test
  void whatIsKnownIsPartOfAPaintingAndWithoutItNothingChanges() {
    float[] plain = shots.pixels(new MovingShot(4, true), 2, Shots.QUICK);
    Known unknown = new Known();
    unknown.forward = unknown.backward = false;
    try (Painting same = shots.painting(unknown, 2, Shots.QUICK)) {
      assertTrue(same.fromStore(), "a shot of which nothing is known keeps its paintings' names");
    }
    try (Painting known = shots.painting(new Known(), 2, Shots.QUICK)) {
      assertFalse(known.fromStore());
      assertFalse(Arrays.equals(plain, Shots.pixels(known.picture())));
    }
  }

  @Test
  void whatComesFromBehindIsNotTrusted() {
    Known known = new Known();
    known.depth = Frame.allocate(MovingShot.WIDTH, MovingShot.HEIGHT, 1);
    FloatBuffer depth = Planes.buffer(known.depth, 0);
    for (int i = 0; i < PIXELS; i++) {
      depth.put(i, i % MovingShot.WIDTH < 36 ? 1 : 2);
    }
    float[] reliability = view(known, View.RELIABILITY);
    int row = 20 * MovingShot.WIDTH;
    assertEquals(1, reliability[row + 35]);
    assertEquals(0, reliability[row + 36], "was at 34, which is nearer");
    assertEquals(1, reliability[row + 38]);
    known.depth.close();
  }

  @Test
  void vectorsThatAreNoNumbersAreNotTrusted() {
    Known known = new Known();
    known.u = Float.NaN;
    float[] reliability = view(known, View.RELIABILITY);
    assertArrayEquals(new float[reliability.length], reliability);
    for (float value : shots.pixels(known, 2, Shots.QUICK)) {
      assertTrue(value >= 0 && value <= 1);
    }
  }

  @Test
  void anotherSizeIsRefused() {
    Known known = new Known();
    known.width = 36;
    String message =
        assertThrows(UserException.class, () -> shots.pixels(known, 2, Shots.QUICK)).getMessage();
    assertTrue(message.contains("Motion at frame 2 is 36x56, but the shot is 72x56"), message);
  }
}
