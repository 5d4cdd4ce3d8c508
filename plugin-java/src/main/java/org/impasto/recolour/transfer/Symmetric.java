package org.impasto.recolour.transfer;

import java.util.function.DoubleUnaryOperator;

/** A symmetric matrix of two rows: (a, b; b, c). */
record Symmetric(double a, double b, double c) {
  /** U f(D) U^T of this U D U^T. */
  Symmetric map(DoubleUnaryOperator f) {
    double half = (a - c) / 2;
    double radius = Math.sqrt(half * half + b * b);
    double middle = (a + c) / 2;
    double large = f.applyAsDouble(middle + radius);
    double small = f.applyAsDouble(middle - radius);
    double cosine = radius > 0 ? half / radius : 1;
    double sine = radius > 0 ? b / radius : 0;
    double mean = (large + small) / 2;
    double apart = (large - small) / 2;
    return new Symmetric(mean + apart * cosine, apart * sine, mean - apart * cosine);
  }

  /** outer this outer. */
  Symmetric within(Symmetric outer) {
    double p = outer.a * a + outer.b * b;
    double q = outer.a * b + outer.b * c;
    double r = outer.b * a + outer.c * b;
    double s = outer.b * b + outer.c * c;
    return new Symmetric(
        p * outer.a + q * outer.b, p * outer.b + q * outer.c, r * outer.b + s * outer.c);
  }
}
