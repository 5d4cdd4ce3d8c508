package org.impasto.recolour;

/** The bins of luma: even steps of its square root, so that dark tones are told apart. */
public final class ToneScale {
  public static final int BINS = 96;

  private ToneScale() {}

  /** The bin of a luma; what lies outside [0,1] belongs to the first or last. */
  public static int bin(double luma) {
    return luma > 0 ? Math.min(BINS - 1, (int) (Math.sqrt(luma) * BINS)) : 0;
  }

  /** The luma at which a bin begins, 0 to {@link #BINS}. */
  public static double edge(int bin) {
    double root = (double) bin / BINS;
    return root * root;
  }

  public static double centre(int bin) {
    return (edge(bin) + edge(bin + 1)) / 2;
  }
}
