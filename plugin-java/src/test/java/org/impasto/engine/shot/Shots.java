package org.impasto.engine.shot;

import java.nio.file.Path;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Paints small shots for tests, quickly. */
public final class Shots implements AutoCloseable {
  /** By the network alone. */
  public static final Settings QUICK =
      Settings.defaults()
          .withBrushwork(0)
          .withQuality(Settings.Quality.DRAFT)
          .withFollowingEvaluations(3)
          .withFirstEvaluations(5);

  private final StyleEngine engine;
  private final Frame style = MovingShot.blobs(60, 60, 11, 0);

  public Shots(Path store) {
    engine = StyleEngine.create(new EngineOptions("auto", 1, store));
  }

  public Painting painting(FrameSource shot, int time, Settings settings, Progress progress) {
    return engine.paint(new PaintRequest("shot", shot, time, settings, style), progress);
  }

  public Painting painting(FrameSource shot, int time, Settings settings) {
    return painting(shot, time, settings, Progress.NONE);
  }

  public float[] pixels(FrameSource shot, int time, Settings settings) {
    try (Painting painting = painting(shot, time, settings)) {
      return pixels(painting.picture());
    }
  }

  public static float[] pixels(Frame frame) {
    float[] pixels = new float[(int) frame.elements()];
    frame.data().get(pixels);
    return pixels;
  }

  @Override
  public void close() {
    engine.close();
    style.close();
  }
}
