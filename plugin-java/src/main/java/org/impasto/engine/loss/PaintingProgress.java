package org.impasto.engine.loss;

import org.impasto.engine.AbortedException;
import org.impasto.engine.Progress;

/** Progress of painting one frame: how many pixel evaluations of those planned are done. */
public final class PaintingProgress {
  private final Progress progress;
  private final double from;
  private final double to;
  private final String what;
  private double planned = 1;
  private double done;
  private String stage;

  /** Reports fractions from..to of the whole request. */
  public PaintingProgress(Progress progress, double from, double to, String what) {
    this.progress = progress;
    this.from = from;
    this.to = to;
    this.what = what;
    stage = what;
  }

  public void plan(double cost) {
    planned = cost;
    done = 0;
  }

  /** Counts cost as done. Throws AbortedException where the listener says stop. */
  public void advance(double cost) {
    done += cost;
    report(what + ", " + (int) Math.ceil(Math.max(0, planned - done) / cost) + " iterations left");
  }

  /** Counts an evaluation of a picture of so many pixels as done, as {@link #advance} does. */
  public void evaluated(double pixels, double loss) {
    progress.evaluated(pixels, loss);
    advance(pixels);
  }

  /**
   * Asks between two steps that take long whether the frame is still wanted; tells nothing new.
   * Throws AbortedException where it is not.
   */
  public void check() {
    report(stage);
  }

  /** Names the stage without advancing. */
  public void report(String stage) {
    this.stage = stage;
    if (!progress.report(from + (to - from) * Math.min(1, done / planned), stage)) {
      throw new AbortedException();
    }
  }
}
