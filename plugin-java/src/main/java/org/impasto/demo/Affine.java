package org.impasto.demo;

/** The map (x, y) -> (a x + b y + c, d x + e y + f) of the plane. */
record Affine(double a, double b, double c, double d, double e, double f) {

  static Affine translation(double x, double y) {
    return new Affine(1, 0, x, 0, 1, y);
  }

  /**
   * Turns by {@code radians} from x towards y and enlarges by {@code zoom}, both about the origin.
   */
  static Affine turn(double radians, double zoom) {
    double cos = zoom * Math.cos(radians);
    double sin = zoom * Math.sin(radians);
    return new Affine(cos, -sin, 0, sin, cos, 0);
  }

  /**
   * Slides each row sideways in proportion to its distance below {@code level}: (x + rate (y -
   * level), y).
   */
  static Affine shear(double rate, double level) {
    return new Affine(1, rate, -rate * level, 0, 1, 0);
  }

  /** First {@code inner}, then this. */
  Affine after(Affine inner) {
    return new Affine(
        a * inner.a + b * inner.d,
        a * inner.b + b * inner.e,
        a * inner.c + b * inner.f + c,
        d * inner.a + e * inner.d,
        d * inner.b + e * inner.e,
        d * inner.c + e * inner.f + f);
  }

  Affine inverse() {
    double determinant = a * e - b * d;
    return new Affine(
        e / determinant,
        -b / determinant,
        (b * f - e * c) / determinant,
        -d / determinant,
        a / determinant,
        (d * c - a * f) / determinant);
  }

  double x(double x, double y) {
    return a * x + b * y + c;
  }

  double y(double x, double y) {
    return d * x + e * y + f;
  }
}
