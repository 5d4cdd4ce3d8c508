package org.impasto.synthesis;

import java.util.Arrays;

/**
 * Which pictures of a set a target's labels may take from, and in which shares. May change from
 * frame to frame; nothing has to be prepared again.
 *
 * @param allowed [labels][pictures]
 * @param shares [pictures] at least 0, any scale; 0: not used
 */
public record ExemplarUse(boolean[][] allowed, float[] shares) {

  /** One label, all pictures, equal shares. */
  public static ExemplarUse all(int pictures) {
    float[] shares = new float[pictures];
    Arrays.fill(shares, 1f);
    return blend(shares);
  }

  /** One label, all pictures, in these shares. */
  public static ExemplarUse blend(float... shares) {
    boolean[] every = new boolean[shares.length];
    Arrays.fill(every, true);
    return new ExemplarUse(new boolean[][] {every}, shares);
  }
}
