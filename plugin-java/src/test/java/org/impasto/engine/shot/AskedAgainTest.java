package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.impasto.engine.AbortedException;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A frame that is asked for again, after an edit or an abort. */
class AskedAgainTest {
  private static final int LAST = 3;

  /** Bytes of the smallest frame. */
  private static final int PLANE = MovingShot.WIDTH * MovingShot.HEIGHT * Float.BYTES;

  @TempDir Path folder;
  private final MovingShot shot = new MovingShot(LAST, true);
  private StyleEngine engine;
  private Frame style;

  @BeforeEach
  void open() {
    engine = StyleEngine.create(new EngineOptions("auto", 1, folder));
    style = MovingShot.blobs(60, 60, 11, 0);
  }

  @AfterEach
  void close() {
    engine.close();
    style.close();
  }

  private PaintRequest request(int time) {
    return new PaintRequest("shot", shot, time, Shots.QUICK, style);
  }

  @Test
  void anEditedFrameIsNotToldAsStored() {
    assertFalse(engine.isStored(request(2), Progress.NONE));
    engine.paint(request(2), Progress.NONE).close();
    assertTrue(engine.isStored(request(2), Progress.NONE));
    shot.edit(2);
    assertFalse(engine.isStored(request(2), Progress.NONE));
  }

  @Test
  void anAbortLeavesNoFrameBehind() {
    engine.paint(request(1), Progress.NONE).close();
    long first = bytesAfterAbort();
    long more = bytesAfterAbort() - first;
    assertTrue(more < PLANE, more + " bytes of native memory more");
  }

  private long bytesAfterAbort() {
    boolean[] moved = {false};
    int[] reports = {0};
    Progress abort =
        (fraction, what) -> {
          moved[0] |= what.contains("motion of frame 2");
          reports[0] += moved[0] ? 1 : 0;
          return reports[0] < 4;
        };
    assertThrows(AbortedException.class, () -> engine.paint(request(2), abort));
    return Pointer.totalBytes();
  }
}
