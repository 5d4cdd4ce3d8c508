package org.impasto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.settings.Settings;

/**
 * A first and following frames with default settings, stage by stage, in full precision and, where
 * asked for, in fast. The median of the following frames is taken after the first of them, which
 * compiles what all of them use.
 */
public final class FrameBench {
  private static final String FAST = "--fast";
  private static final String DEMO = "demo";
  private static final String SIZE = "480x270";
  private static final int FRAMES = 5;
  private static final int LARGE_FRAMES = 3;
  private static final int LARGE_PIXELS = 1_000_000;

  void run(List<String> options) throws IOException {
    EngineOptions machine = EngineOptions.fromEnvironment();
    try (Shot shot = shot(options)) {
      paint(shot, machine, Settings.Precision.FULL);
      if (options.contains(FAST)) {
        paint(shot, machine, Settings.Precision.FAST);
      }
    }
  }

  private static Shot shot(List<String> options) {
    int demo = options.indexOf(DEMO);
    return demo < 0
        ? Shot.marple8(FRAMES).orElseGet(() -> demo(SIZE))
        : demo(demo + 1 < options.size() ? options.get(demo + 1) : SIZE);
  }

  private static Shot demo(String size) {
    String[] sides = size.split("x", 2);
    int width = Integer.parseInt(sides[0]);
    int height = Integer.parseInt(sides[1]);
    return Shot.demo(width, height, width * height < LARGE_PIXELS ? FRAMES : LARGE_FRAMES);
  }

  private static void paint(Shot shot, EngineOptions machine, Settings.Precision precision)
      throws IOException {
    Settings settings = Settings.defaults().withPrecision(precision);
    Path store = Files.createTempDirectory("impasto-bench");
    try (StyleEngine engine =
        StyleEngine.create(new EngineOptions(machine.backend(), machine.threads(), store))) {
      System.out.printf(
          "%n%s, %dx%d, precision %s, %s%n",
          shot.name(), shot.width(), shot.height(), precision.label(), engine.description());
      Map<String, Double> first = paint(engine, shot, 1, settings);
      print("first frame", first, first.get(StageClock.WHOLE));
      paint(engine, shot, 2, settings);
      List<Map<String, Double>> following =
          IntStream.rangeClosed(LARGE_FRAMES, shot.last())
              .mapToObj(time -> paint(engine, shot, time, settings))
              .sorted(Comparator.comparing(stages -> stages.get(StageClock.WHOLE)))
              .toList();
      print(
          "following frame, median of " + following.size(),
          following.get(following.size() / 2),
          first.get(StageClock.WHOLE));
    } finally {
      delete(store);
    }
  }

  private static Map<String, Double> paint(
      StyleEngine engine, Shot shot, int time, Settings settings) {
    StageClock clock = new StageClock();
    PaintRequest request = new PaintRequest(shot.name(), shot, time, settings, shot.style());
    try (Painting painting = engine.paint(request, clock)) {
      if (painting.fromStore()) {
        throw new IllegalStateException(
            "frame " + time + " came from the store, so its time says nothing");
      }
      return clock.stages(System.nanoTime());
    }
  }

  private static void print(String title, Map<String, Double> stages, double firstFrame) {
    double whole = stages.get(StageClock.WHOLE);
    System.out.printf(Locale.ROOT, "%n%-46s %9s %8s%n", title, "seconds", "share");
    stages.forEach(
        (name, seconds) ->
            System.out.printf(
                Locale.ROOT, "%-46s %9.3f %7.1f%%%n", name, seconds, 100 * seconds / whole));
    System.out.printf(
        Locale.ROOT, "%-46s %9.2f%n", "of the first frame's time", whole / firstFrame);
  }

  /** A folder and all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
