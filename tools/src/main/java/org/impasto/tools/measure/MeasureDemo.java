package org.impasto.tools.measure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.impasto.demo.DemoShot;
import org.impasto.flow.estimate.DeepFlow;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.tools.measure.DemoTruth.FlowQuality;

/**
 * Prints how well flow is estimated on the demo shot, and the temporal error and the residual
 * motion of its painted frames against exact motion: arguments are patterns of its 24 frames,
 * counted from 1.
 */
public final class MeasureDemo {
  private static final int LONG_STEP = 5;

  private MeasureDemo() {}

  public static void main(String[] patterns) {
    DemoTruth truth = new DemoTruth(DemoShot.WIDTH, DemoShot.HEIGHT);
    try (OpticalFlow dis = new DisFlow();
        OpticalFlow deep = new DeepFlow()) {
      for (boolean depth : new boolean[] {false, true}) {
        String with = depth ? " and depth" : "";
        flow("DIS" + with, time -> truth.measure(dis, time, depth));
        flow("DeepFlow" + with, time -> truth.measure(deep, time, depth));
        flow("exact" + with, time -> truth.measureKnown(time, depth));
        flow("exact, forward only" + with, time -> truth.measureForward(dis, time, depth));
      }
    }
    for (String pattern : patterns) {
      print(pattern + ", 1 frame apart", errors(truth, pattern, 1));
      print(pattern + ", " + LONG_STEP + " frames apart", errors(truth, pattern, LONG_STEP));
      System.out.printf(
          Locale.ROOT, "%s: residual motion %.3f px%n", pattern, residual(truth, pattern));
    }
  }

  private static void flow(String name, IntFunction<FlowQuality> measured) {
    FlowQuality[] each =
        IntStream.of(1, 6, 12, 18, 23).mapToObj(measured).toArray(FlowQuality[]::new);
    System.out.printf(
        Locale.ROOT,
        "%s: end-point error %.3f px, occlusion precision %.2f, recall %.2f%n",
        name,
        Arrays.stream(each).mapToDouble(FlowQuality::endPointError).average().orElseThrow(),
        Arrays.stream(each).mapToDouble(FlowQuality::precision).average().orElseThrow(),
        Arrays.stream(each).mapToDouble(FlowQuality::recall).average().orElseThrow());
  }

  private static double errors(DemoTruth truth, String pattern, int step) {
    return IntStream.rangeClosed(1, DemoShot.FRAMES - step)
        .mapToDouble(
            time ->
                truth.temporalError(
                    Path.of(pattern.formatted(time)),
                    time - 1,
                    Path.of(pattern.formatted(time + step)),
                    time + step - 1))
        .average()
        .orElseThrow();
  }

  /** The largest of a few pairs. */
  private static double residual(DemoTruth truth, String pattern) {
    try (OpticalFlow dis = new DisFlow()) {
      return IntStream.of(1, 6, 12, 18, 23)
          .mapToDouble(
              time ->
                  truth.residualMotion(
                      Path.of(pattern.formatted(time)),
                      time - 1,
                      Path.of(pattern.formatted(time + 1)),
                      time,
                      dis))
          .max()
          .orElseThrow();
    }
  }

  private static void print(String name, double error) {
    System.out.printf(Locale.ROOT, "%s: temporal error x 1e4: %.2f%n", name, error * 1e4);
  }
}
