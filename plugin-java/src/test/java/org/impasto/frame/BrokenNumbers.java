package org.impasto.frame;

/** Pixels as a faulty host gives them, for tests: no number, infinite, alpha that is none. */
public final class BrokenNumbers {
  /** RGBA of four pixels; the last one is sound. */
  public static final float[] ALL = {
    Float.NaN,
    0.5f,
    0.5f,
    1, //
    0.5f,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    1, //
    0.5f,
    0.5f,
    0.5f,
    Float.NaN, //
    0.5f,
    0.25f,
    0.125f,
    1
  };

  private BrokenNumbers() {}
}
