package org.impasto.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.settings.Settings;

/**
 * Whole first and following frames with strokes, beside the same by the network alone, frame by
 * frame in turn. The first following frame compiles what the others use, and does not count.
 */
final class StrokesBench {
  private static final int FRAMES = 5;
  private static final int FIRST_THAT_COUNTS = 3;

  private static Map<String, Settings> manners() {
    Map<String, Settings> manners = new LinkedHashMap<>();
    Settings defaults = Settings.defaults();
    manners.put("Brushwork 0", defaults.withBrushwork(0));
    manners.put("Freedom 0", defaults.withFreedom(0));
    manners.put("default", defaults);
    return manners;
  }

  /** Options are sizes of the demo shot; none: the paper's authors' example, where it is there. */
  void run(List<String> options) throws IOException {
    if (options.isEmpty()) {
      Shot.marple8(FRAMES)
          .ifPresentOrElse(StrokesBench::measure, () -> System.out.println("marple8 is not there"));
    }
    for (String size : options) {
      String[] sides = size.split("x", 2);
      measure(Shot.demo(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), FRAMES));
    }
  }

  private static void measure(Shot taken) {
    try (Shot shot = taken) {
      Map<String, List<Double>> seconds = new LinkedHashMap<>();
      List<Path> stores = new ArrayList<>();
      Map<String, StyleEngine> engines = new LinkedHashMap<>();
      EngineOptions machine = EngineOptions.fromEnvironment();
      try {
        for (String each : manners().keySet()) {
          stores.add(Files.createTempDirectory("impasto-bench"));
          Path store = stores.get(stores.size() - 1);
          engines.put(
              each,
              StyleEngine.create(new EngineOptions(machine.backend(), machine.threads(), store)));
          seconds.put(each, new ArrayList<>());
        }
        for (int time = 1; time <= FRAMES; time++) {
          for (Map.Entry<String, Settings> each : manners().entrySet()) {
            seconds
                .get(each.getKey())
                .add(paint(engines.get(each.getKey()), shot, time, each.getValue()));
          }
        }
      } finally {
        engines.values().forEach(StyleEngine::close);
        for (Path store : stores) {
          FrameBench.delete(store);
        }
      }
      print(shot, seconds);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static double paint(StyleEngine engine, Shot shot, int time, Settings settings) {
    long start = System.nanoTime();
    PaintRequest request = new PaintRequest(shot.name(), shot, time, settings, shot.style());
    try (Painting painting = engine.paint(request, Progress.NONE)) {
      if (painting.fromStore()) {
        throw new IllegalStateException("frame " + time + " came from the store");
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(Shot shot, Map<String, List<Double>> seconds) {
    System.out.printf("%n%s, %dx%d%n", shot.name(), shot.width(), shot.height());
    System.out.printf("%-14s %8s %8s %10s %8s%n", "", "first", "ratio", "following", "ratio");
    double first = 0;
    double following = 0;
    for (Map.Entry<String, List<Double>> each : seconds.entrySet()) {
      double own = each.getValue().get(0);
      double next = Rounds.median(each.getValue().subList(FIRST_THAT_COUNTS - 1, FRAMES));
      first = first == 0 ? own : first;
      following = following == 0 ? next : following;
      System.out.printf(
          Locale.ROOT,
          "%-14s %8.2f %8.2f %10.2f %8.2f%n",
          each.getKey(),
          own,
          own / first,
          next,
          next / following);
    }
  }
}
