package org.impasto.engine.shot;

import org.impasto.engine.Progress;

/** Progress that never falls back, whatever the stages of the work report. */
final class RisingProgress implements Progress {
  private final Progress listener;
  private double highest;

  RisingProgress(Progress listener) {
    this.listener = listener;
  }

  @Override
  public boolean report(double fraction, String what) {
    highest = Math.max(highest, fraction);
    return listener.report(highest, what);
  }

  @Override
  public void evaluated(double pixels, double loss) {
    listener.evaluated(pixels, loss);
  }
}
