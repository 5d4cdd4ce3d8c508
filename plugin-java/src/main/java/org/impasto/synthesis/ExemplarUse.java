package org.impasto.synthesis;

import java.util.Arrays;

/**
 * Which pictures of a set a target's labels may take from, and in which shares. May change from
 * frame to frame; nothing has to be prepared again.
 *
 * @param allowed [labels][pictures]
 * @param shares [pictures] at least 0, any scale; 0: not used
 * @param kept as {@code allowed}: which pictures' strokes stay where motion brings them
 */
public record ExemplarUse(boolean[][] allowed, float[] shares, boolean[][] kept) {

  /** What may be taken may be kept, and nothing else. */
  public ExemplarUse(boolean[][] allowed, float[] shares) {
    this(allowed, shares, allowed);
  }

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
