package org.impasto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.StyleEngine;
import org.impasto.settings.Settings;

/**
 * A first and following frames with default settings, stage by stage. The median of the following
 * frames is taken after the first of them, which compiles what all of them use.
 */
final class FrameBench {
  private static final int FRAMES = 5;
  private static final int DEMO_WIDTH = 480;
  private static final int DEMO_HEIGHT = 270;

  void run() throws IOException {
    try (Shot shot =
        Shot.marple8(FRAMES).orElseGet(() -> Shot.demo(DEMO_WIDTH, DEMO_HEIGHT, FRAMES))) {
      Path store = Files.createTempDirectory("impasto-bench");
      EngineOptions machine = EngineOptions.fromEnvironment();
      EngineOptions options = new EngineOptions(machine.backend(), machine.threads(), store);
      try (StyleEngine engine = StyleEngine.create(options)) {
        System.out.printf(
            "%s, %dx%d, %s%n", shot.name(), shot.width(), shot.height(), engine.description());
        Map<String, Double> first = paint(engine, shot, 1);
        print("first frame", first, first.get("whole frame"));
        paint(engine, shot, 2);
        List<Map<String, Double>> following =
            Stream.iterate(3, time -> time <= FRAMES, time -> time + 1)
                .map(time -> paint(engine, shot, time))
                .toList();
        Map<String, Double> median =
            following.stream()
                .sorted(Comparator.comparing(stages -> stages.get("whole frame")))
                .toList()
                .get(following.size() / 2);
        print("following frame, median of " + following.size(), median, first.get("whole frame"));
      } finally {
        delete(store);
      }
    }
  }

  private static Map<String, Double> paint(StyleEngine engine, Shot shot, int time) {
    StageClock clock = new StageClock();
    PaintRequest request =
        new PaintRequest(shot.name(), shot, time, Settings.defaults(), shot.style());
    try (Painting painting = engine.paint(request, clock)) {
      if (painting.fromStore()) {
        throw new IllegalStateException(
            "frame " + time + " came from the store, so its time says nothing");
      }
      return clock.stages(System.nanoTime());
    }
  }

  private static void print(String title, Map<String, Double> stages, double firstFrame) {
    double whole = stages.get("whole frame");
    System.out.printf(Locale.ROOT, "%n%-46s %9s %8s%n", title, "seconds", "share");
    stages.forEach(
        (name, seconds) ->
            System.out.printf(
                Locale.ROOT, "%-46s %9.3f %7.1f%%%n", name, seconds, 100 * seconds / whole));
    System.out.printf(
        Locale.ROOT, "%-46s %9.2f%n", "of the first frame's time", whole / firstFrame);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
