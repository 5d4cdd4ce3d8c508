package org.impasto.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Precision;
import org.impasto.bench.evaluation.MadeUpVgg;
import org.impasto.bench.evaluation.OurEvaluation;
import org.impasto.bench.evaluation.Problem;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.optimise.Lbfgs;
import org.impasto.optimise.StepMetric;
import org.impasto.settings.Settings;

/**
 * Peak memory against frame size. Each size is a process of its own, whose high-water mark the
 * system keeps: two frames of the demo shot painted with default settings, and one evaluation of
 * VGG-19.
 */
final class MemoryBench {
  /** First argument of a child process. */
  static final String CHILD = "memory-child";

  private static final List<String> SIZES = List.of("480x270", "960x540", "1920x1080");
  private static final List<String> EVALUATIONS = List.of("vgg", "frame");
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  /** First option: what follows is the Memory setting, GB. */
  private static final String MEMORY = "--memory";

  /**
   * Java, libraries and weights; and three-plane pictures beside the plan: the evaluation's and the
   * optimiser's.
   */
  private static final double FIXED = 0.35 * GIGABYTE;

  private static final long PICTURES = 9;

  void run(List<String> options) throws IOException, InterruptedException {
    boolean bounded = !options.isEmpty() && options.get(0).equals(MEMORY);
    String memory = bounded ? options.get(1) : "0";
    List<String> sizes = bounded ? options.subList(2, options.size()) : options;
    System.out.printf(
        "%-8s %12s %10s %12s %14s%n", "what", "size", "seconds", "peak MB", "MB / Mpixel");
    for (String what : EVALUATIONS) {
      for (String size : sizes.isEmpty() ? SIZES : sizes) {
        int[] sides = sides(size);
        double pixels = (double) sides[0] * sides[1] / MEGABYTE;
        String[] measured = start(what, size, memory).split(" ");
        double peak = Double.parseDouble(measured[0]) / MEGABYTE;
        System.out.printf(
            Locale.ROOT,
            "%-8s %12s %10.1f %12.0f %14.0f%n",
            what,
            size,
            Double.parseDouble(measured[1]),
            peak,
            peak / pixels);
      }
    }
  }

  private static String start(String what, String size, String memory)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Bench.class.getName(),
            CHILD,
            what,
            size,
            memory));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String answer =
        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (child.waitFor() != 0) {
      throw new IllegalStateException(
          "the process that measured " + what + " at " + size + " failed; see above");
    }
    return answer;
  }

  /** Prints bytes at the high-water mark, and seconds. */
  static void child(List<String> arguments) throws IOException {
    int[] sides = sides(arguments.get(1));
    double memory = Double.parseDouble(arguments.get(2));
    long start = System.nanoTime();
    if (arguments.get(0).equals("vgg")) {
      evaluate(MadeUpVgg.problem(sides[1], sides[0]), memory);
    } else {
      paint(sides[0], sides[1], memory);
    }
    System.out.printf(Locale.ROOT, "%d %.3f%n", highWaterMark(), (System.nanoTime() - start) / 1e9);
  }

  /** Beside an optimiser's vectors. */
  private static void evaluate(Problem problem, double memory) {
    EngineOptions options = EngineOptions.fromEnvironment();
    BackendOptions machine = new BackendOptions(options.threads());
    long elements = 3L * problem.height() * problem.width();
    long plan =
        memory > 0
            ? (long) (memory * GIGABYTE - FIXED) - PICTURES * Float.BYTES * elements
            : Long.MAX_VALUE;
    Backend backend = Backends.create(options.backend(), machine);
    try (OurEvaluation evaluation =
            new OurEvaluation("vgg", backend, problem, Precision.FULL, plan);
        Lbfgs vectors = new Lbfgs(backend, elements, StepMetric.IDENTITY)) {
      evaluation.seconds();
    }
  }

  private static void paint(int width, int height, double memory) throws IOException {
    EngineOptions machine = EngineOptions.fromEnvironment();
    Settings settings = Settings.defaults().withMemoryGigabytes(memory);
    Path store = Files.createTempDirectory("impasto-bench");
    EngineOptions options = new EngineOptions(machine.backend(), machine.threads(), store);
    try (Shot shot = Shot.demo(width, height, 2);
        StyleEngine engine = StyleEngine.create(options)) {
      for (int time = shot.first(); time <= shot.last(); time++) {
        engine
            .paint(new PaintRequest(shot.name(), shot, time, settings, shot.style()), Progress.NONE)
            .close();
      }
    } finally {
      FrameBench.delete(store);
    }
  }

  private static long highWaterMark() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IllegalStateException(
        "this system keeps no high-water mark of memory (VmHWM in /proc/self/status)");
  }

  private static int[] sides(String size) {
    if (!size.matches("\\d{2,5}x\\d{2,5}")) {
      throw new IllegalArgumentException(
          "a size is WIDTHxHEIGHT, such as 1920x1080; found '" + size + "'");
    }
    String[] sides = size.split("x");
    return new int[] {Integer.parseInt(sides[0]), Integer.parseInt(sides[1])};
  }
}
