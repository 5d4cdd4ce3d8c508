package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.engine.FrameSource;
import org.impasto.engine.Progress;
import org.impasto.engine.source.ShotMemories;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings.WorkingResolution;
import org.impasto.store.frame.Digest;
import org.junit.jupiter.api.Test;

/** What is known of a frame beside its pixels. */
class GuidesTest {
  /** The left half of the frame is the first region. */
  private static final class Halves extends MovingShot {
    private final int width;

    Halves(int width) {
      this.width = width;
    }

    @Override
    public Frame regions(int time) {
      Frame regions = Frame.allocate(width, MovingShot.HEIGHT, 4);
      regions.data().fill(0);
      for (int i = 0; i < width * MovingShot.HEIGHT; i++) {
        regions.data().put(i, i % width < width / 2 ? 1 : 0);
      }
      return regions;
    }
  }

  private static Digest identity(FrameSource source, WorkingResolution resolution) {
    WorkingFrames frames = new WorkingFrames(source, resolution, true);
    SourceFrames sources =
        new SourceFrames(
            frames, new ShotMemories().of("shot", resolution, source), true, Progress.NONE);
    return sources.digest(1);
  }

  @Test
  void regionsArePartOfAFramesIdentity() {
    Digest plain = identity(new MovingShot(), WorkingResolution.FULL);
    assertEquals(identity(new MovingShot(4, true), WorkingResolution.FULL), plain);
    assertNotEquals(plain, identity(new Halves(MovingShot.WIDTH), WorkingResolution.FULL));
  }

  @Test
  void regionsComeAtWorkingSize() {
    WorkingFrames frames =
        new WorkingFrames(new Halves(MovingShot.WIDTH), WorkingResolution.HALF, true);
    SourceFrames sources =
        new SourceFrames(
            frames,
            new ShotMemories().of("shot", WorkingResolution.HALF, new MovingShot(4, true)),
            true,
            Progress.NONE);
    try (Frame frame = sources.copy(1);
        Frame regions = frames.regions(1)) {
      Planes.requireSameSize("regions", regions, frame);
      assertEquals(1, Planes.buffer(regions, 0).get(frame.width() / 2 - 1));
      assertEquals(0, Planes.buffer(regions, 0).get(frame.width() / 2));
      assertEquals(0, Planes.buffer(regions, 3).get(0));
    }
  }

  @Test
  void regionsOfAnotherSizeAreRefused() {
    UserException refusal =
        assertThrows(
            UserException.class,
            () -> identity(new Halves(MovingShot.WIDTH / 2), WorkingResolution.FULL));
    assertTrue(
        refusal.getMessage().contains("36x56") && refusal.getMessage().contains("72x56"),
        refusal.getMessage());
  }
}
