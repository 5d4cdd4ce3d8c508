package org.impasto.tools.footage;

import java.io.IOException;
import java.nio.file.Path;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Paints shots from their first frame to their last. */
public final class WholeShot {
  /** Looks at a painted frame, which is closed afterwards. */
  public interface Viewer {
    void look(int time, Frame painted) throws IOException;
  }

  private WholeShot() {}

  public static void paint(
      String name, FrameSource shot, Settings settings, Frame style, Path store, Viewer viewer)
      throws IOException {
    try (StyleEngine engine = StyleEngine.create(new EngineOptions("auto", 0, store))) {
      for (int time = shot.first(); time <= shot.last(); time++) {
        PaintRequest request = new PaintRequest(name, shot, time, settings, style);
        try (Painting painting = engine.paint(request, Progress.NONE)) {
          viewer.look(time, painting.picture());
        }
      }
    }
  }
}
