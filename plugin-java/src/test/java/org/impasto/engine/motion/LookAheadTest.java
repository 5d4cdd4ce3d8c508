package org.impasto.engine.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.ShotRange;
import org.impasto.engine.shot.MovingShot;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.flow.FlowField;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Motion that is looked for ahead changes no pixel, whether it is found or not. */
class LookAheadTest {
  private static final int LAST = 3;

  @TempDir Path folder;

  /** Files that can be read ahead; the next frame can be made unreadable until it is asked for. */
  private static final class Files implements FrameSource {
    private final MovingShot shot = new MovingShot(LAST, true);
    private final boolean broken;
    private int asked;
    private int readAhead;

    Files(boolean broken) {
      this.broken = broken;
    }

    @Override
    public ShotRange range() {
      return ShotRange.of(1, LAST);
    }

    @Override
    public boolean readsAhead() {
      return true;
    }

    @Override
    public Frame frame(int time) {
      if (time > asked) {
        readAhead++;
        if (broken) {
          throw new IllegalStateException("frame " + time + " is not written yet");
        }
      }
      return shot.frame(time);
    }
  }

  private List<float[]> paint(FrameSource shot, Files files, String store) {
    Settings settings =
        Settings.defaults()
            .withQuality(Settings.Quality.DRAFT)
            .withFirstEvaluations(3)
            .withFollowingEvaluations(2);
    List<float[]> frames = new ArrayList<>();
    try (Frame style = MovingShot.blobs(60, 60, 11, 0);
        StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 1, folder.resolve(store)))) {
      for (int time = 1; time <= LAST; time++) {
        if (files != null) {
          files.asked = time;
        }
        PaintRequest request = new PaintRequest("shot", shot, time, settings, style);
        try (Painting painting = engine.paint(request, Progress.NONE)) {
          float[] pixels = new float[(int) painting.picture().elements()];
          painting.picture().data().get(pixels);
          frames.add(pixels);
        }
      }
    }
    return frames;
  }

  @Test
  void paintingIsTheSameWithMotionFoundAheadAndWithoutAndWhereLookingFails() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one core alone is never idle");
    List<float[]> without = paint(new MovingShot(LAST, true), null, "without");
    for (boolean broken : new boolean[] {false, true}) {
      Files files = new Files(broken);
      List<float[]> with = paint(files, files, "broken " + broken);
      assertEquals(LAST - 1, files.readAhead);
      for (int i = 0; i < LAST; i++) {
        assertArrayEquals(without.get(i), with.get(i), "frame " + (i + 1) + ", broken " + broken);
      }
    }
  }

  @Test
  void aPairIsFoundOnceOnAnotherThread() {
    AtomicInteger made = new AtomicInteger();
    Supplier<OpticalFlow> algorithm =
        () -> {
          made.incrementAndGet();
          assertEquals("impasto-ahead", Thread.currentThread().getName());
          return new DisFlow();
        };
    try (LookAhead ahead = new LookAhead();
        Frame here = MovingShot.blobs(64, 48, 2, 0);
        Frame there = MovingShot.blobs(64, 48, 0, 0);
        OpticalFlow flow = new DisFlow();
        FlowField expected = flow.compute(here, there)) {
      ahead.begin("pair", algorithm, here::copy, there::copy);
      assertNull(ahead.take("another pair", () -> {}));
      PairMotion found = ahead.take("pair", () -> {});
      assertEquals(0, Planes.all(expected.frame()).compareTo(Planes.all(found.there().frame())));
      found.close();
      assertNull(ahead.take("pair", () -> {}));
      assertEquals(1, made.get());
    }
  }

  @Test
  void whatFailsIsAsIfItHadNotBeenLookedFor() {
    try (LookAhead ahead = new LookAhead();
        Frame frame = MovingShot.blobs(64, 48, 2, 0)) {
      ahead.begin(
          "pair",
          () -> {
            throw new IllegalStateException("no flow");
          },
          frame::copy,
          frame::copy);
      assertTrue(ahead.has("pair"));
      assertNull(ahead.take("pair", () -> {}));
      ahead.begin("pair", DisFlow::new, frame::copy, frame::copy);
      ahead.forget();
      assertFalse(ahead.has("pair"));
      assertNull(ahead.take("pair", () -> {}));
    }
  }
}
