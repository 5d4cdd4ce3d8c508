package org.impasto.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.engine.Progress;

/**
 * Takes a frame's time apart by what the engine reports: until motion starts, until the first
 * evaluation is done, each evaluation after it, and what comes after the last.
 */
final class StageClock implements Progress {
  /** The stage that is all of them. */
  static final String WHOLE = "whole frame";

  private final long start = System.nanoTime();
  private long motion = start;
  private long firstEvaluation;
  private long last = start;
  private int evaluations;

  @Override
  public boolean report(double fraction, String what) {
    long now = System.nanoTime();
    if (what.startsWith("motion")) {
      motion = now;
    } else if (what.startsWith("painting")) {
      firstEvaluation = evaluations == 0 ? now : firstEvaluation;
      evaluations++;
    }
    last = now;
    return true;
  }

  /** Seconds by stage, in order. */
  Map<String, Double> stages(long end) {
    Map<String, Double> stages = new LinkedHashMap<>();
    stages.put("reading and naming", seconds(start, motion));
    stages.put("motion, warping, targets, first evaluation", seconds(motion, firstEvaluation));
    stages.put(
        evaluations - 1 + " further evaluations, all levels", seconds(firstEvaluation, last));
    stages.put("finishing and storing", seconds(last, end));
    stages.put(WHOLE, seconds(start, end));
    return stages;
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
