package org.impasto.colour;

import java.util.function.DoubleUnaryOperator;

/**
 * A monotonic curve of [0,1] onto [0,1], tabulated over a float's exponent and leading mantissa
 * bits and interpolated linearly between: relative steps, so that dark values keep their precision.
 * The error is below 2e-6 for the curves of {@link WorkingSpace}. Values outside [0,1] are clamped,
 * NaN gives 0.
 */
final class TransferCurve {
  /** Below 2^-LOWEST the curve is taken to be a straight line through the origin. */
  private static final int LOWEST = 10;

  private static final int MANTISSA_BITS = 8;
  private static final int SHIFT = 23 - MANTISSA_BITS;
  private static final float FRACTION = 1f / (1 << SHIFT);
  private static final int FIRST = Float.floatToRawIntBits((float) Math.pow(2, -LOWEST)) >> SHIFT;
  private static final int KNOTS = LOWEST << MANTISSA_BITS;

  private final float[] values = new float[KNOTS + 2];
  private final float lowest = (float) Math.pow(2, -LOWEST);
  private final float slope;

  TransferCurve(DoubleUnaryOperator exact) {
    for (int i = 0; i <= KNOTS; i++) {
      values[i] = (float) exact.applyAsDouble(Float.intBitsToFloat((FIRST + i) << SHIFT));
    }
    values[KNOTS + 1] = values[KNOTS];
    slope = values[0] / lowest;
  }

  float apply(float x) {
    if (!(x >= lowest)) {
      return x > 0 ? x * slope : 0;
    }
    int bits = Float.floatToRawIntBits(Math.min(x, 1f));
    int knot = (bits >> SHIFT) - FIRST;
    float fraction = (bits & ((1 << SHIFT) - 1)) * FRACTION;
    return values[knot] + fraction * (values[knot + 1] - values[knot]);
  }
}
