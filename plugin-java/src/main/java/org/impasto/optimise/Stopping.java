package org.impasto.optimise;

/**
 * The published stopping rule. Every so many steps the loss is compared with that of the comparison
 * before. Where it changed by less than a share of itself, the work is done.
 *
 * @param share 0 never stops
 * @param interval steps between two comparisons, 1 or more
 */
public record Stopping(double share, int interval) {
  public static final Stopping NEVER = new Stopping(0, 1);

  /** One run's comparisons. */
  final class Watch {
    private int steps;
    private double past = Double.NaN;

    /** Counts a step; true where it was the last. */
    boolean settled(double loss) {
      if (share <= 0 || ++steps % interval != 0) {
        return false;
      }
      boolean settled = Math.abs(loss - past) < share * Math.abs(past);
      past = loss;
      return settled;
    }
  }

  Watch watch() {
    return new Watch();
  }
}
