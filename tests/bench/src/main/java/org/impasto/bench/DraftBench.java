package org.impasto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.settings.Drafts;
import org.impasto.settings.Settings;

/**
 * A scrubbed frame: a draft of a frame that was not seen yet, far from the last, by a warm engine
 * with a prepared exemplar, beside the same where the network paints it.
 */
final class DraftBench {
  private static final int[][] SIZES = {{480, 270}, {1920, 1080}};
  private static final int FRAMES = 12;

  /** Frames that are painted: the first few warm the engine. */
  private static final int SCRUBBED = 10;

  private static final int WARM = 5;

  /** The same of the network's drafts, which take longer. */
  private static final int SCRUBBED_SLOWLY = 5;

  private static final int WARM_SLOWLY = 2;

  void run() throws IOException {
    System.out.printf(
        Locale.ROOT, "%-12s %10s %18s %8s%n", "size", "seconds", "Brushwork 0", "ratio");
    for (int[] size : SIZES) {
      try (Shot shot = Shot.demo(size[0], size[1], FRAMES)) {
        double strokes = scrub(shot, Settings.defaults(), WARM, SCRUBBED);
        double network =
            scrub(shot, Settings.defaults().withBrushwork(0), WARM_SLOWLY, SCRUBBED_SLOWLY);
        System.out.printf(
            Locale.ROOT,
            "%-12s %10.3f %18.3f %8.2f%n",
            shot.width() + "x" + shot.height(),
            strokes,
            network,
            strokes / network);
      }
    }
  }

  private static double scrub(Shot shot, Settings settings, int warm, int frames)
      throws IOException {
    Settings draft = Drafts.apply(settings, true, Math.min(shot.width(), shot.height()));
    EngineOptions machine = EngineOptions.fromEnvironment();
    Path store = Files.createTempDirectory("impasto-bench");
    List<Double> seconds = new ArrayList<>();
    try (StyleEngine engine =
        StyleEngine.create(new EngineOptions(machine.backend(), machine.threads(), store))) {
      for (int i = 0; i < frames; i++) {
        int time = 1 + i * 5 % FRAMES;
        long start = System.nanoTime();
        engine
            .paint(new PaintRequest(shot.name(), shot, time, draft, shot.style()), Progress.NONE)
            .close();
        if (i >= warm) {
          seconds.add((System.nanoTime() - start) / 1e9);
        }
      }
    } finally {
      FrameBench.delete(store);
    }
    return Rounds.median(seconds);
  }
}
