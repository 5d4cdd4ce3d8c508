package org.impasto.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.bench.evaluation.Competitor;

/** Times competitors in turn, so that what else the machine does falls on all alike. */
public final class Rounds {
  private Rounds() {}

  /** Median seconds of each, by name, after one run that does not count. */
  public static Map<String, Double> medians(List<Competitor> competitors, int rounds) {
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Competitor each : competitors) {
        double seconds = each.seconds();
        if (round > 0) {
          samples.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(seconds);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    samples.forEach((name, seconds) -> medians.put(name, median(seconds)));
    return medians;
  }

  public static double median(List<Double> samples) {
    double[] sorted = samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
