package org.impasto.network.learn.pictures;

/**
 * SplitMix64 (Steele, Lea, Flood 2014), written out here. The library's generators may change how
 * they turn bits into numbers from one Java release to the next, and the learnt network must not
 * change.
 */
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  public SeededRandom(long seed) {
    state = seed;
  }

  private long nextLong() {
    long z = state += GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0,1). */
  public double uniform() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in 0..bound-1. */
  public int index(int bound) {
    return (int) (uniform() * bound);
  }

  /** Standard normal, by Box and Muller. */
  public double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** The first {@code count} of a random order of 0..bound-1. */
  public int[] distinct(int count, int bound) {
    int[] order = new int[bound];
    for (int i = 0; i < bound; i++) order[i] = i;
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      int j = i + index(bound - i);
      chosen[i] = order[j];
      order[j] = order[i];
    }
    return chosen;
  }
}
