package org.impasto.colour;

import java.util.function.DoubleUnaryOperator;

/**
 * What a host's numbers mean, and the way to the display-referred numbers that we paint in and
 * back. Display-referred is sRGB (IEC 61966-2-1); all spaces but those of ACES share its primaries
 * (Rec.709).
 *
 * <p>sRGB, L linear, V encoded: V = 12.92 L for L &lt;= 0.0031308, else 1.055 L^(1/2.4) - 0.055.
 * <br>
 * Rec.709 (ITU-R BT.709-6, 1.2): V = 4.5 L for L &lt; b, else a L^0.45 - (a - 1), where the
 * standard's a = 1.099 and b = 0.018 are rounded; we take the values that leave no step.
 */
public enum WorkingSpace {
  /** Scene-linear light. */
  LINEAR(WorkingSpace::encodeSrgb, WorkingSpace::decodeSrgb),
  /** Already display-referred. */
  SRGB,
  /** Light encoded by the camera curve of Rec.709. */
  REC709(v -> encodeSrgb(decodeRec709(v)), v -> encodeRec709(decodeSrgb(v))),
  /** Scene-linear light of the primaries AP1 (S-2014-004). */
  ACESCG(new Aces(false)),
  /** Light of the primaries AP1, logarithmically encoded (S-2016-001). */
  ACESCCT(new Aces(true)),
  /** Whatever it is, it is painted as it comes. */
  AS_IS;

  private static final int RGB = 3;

  private static final class Rec709 {
    static final double A = 1.09929682680944;
    static final double B = 0.018053968510807;
  }

  private final TransferCurve encoding;
  private final TransferCurve decoding;
  private final Aces aces;

  WorkingSpace() {
    this((Aces) null);
  }

  WorkingSpace(Aces aces) {
    encoding = null;
    decoding = null;
    this.aces = aces;
  }

  WorkingSpace(DoubleUnaryOperator toDisplay, DoubleUnaryOperator fromDisplay) {
    encoding = new TransferCurve(toDisplay);
    decoding = new TransferCurve(fromDisplay);
    aces = null;
  }

  /**
   * Makes a host's colour (R, G, B) display-referred, in place; out of range is clamped, NaN gives
   * 0.
   */
  public void encode(float[] colour) {
    if (aces != null) {
      aces.toRec709(colour);
    }
    for (int c = 0; c < RGB; c++) {
      colour[c] = aces == null ? encode(colour[c]) : LINEAR.encode(colour[c]);
    }
  }

  /**
   * Makes a display-referred colour (R, G, B) the host's, in place; out of [0,1] is clamped, NaN
   * gives 0.
   */
  public void decode(float[] colour) {
    for (int c = 0; c < RGB; c++) {
      colour[c] = aces == null ? decode(colour[c]) : LINEAR.decode(colour[c]);
    }
    if (aces != null) {
      aces.fromRec709(colour);
    }
  }

  private float encode(float host) {
    return encoding == null ? clamp(host) : encoding.apply(host);
  }

  private float decode(float display) {
    return decoding == null ? clamp(display) : decoding.apply(display);
  }

  private static float clamp(float value) {
    return value > 0 ? Math.min(value, 1f) : 0;
  }

  static double encodeSrgb(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }

  static double decodeSrgb(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  static double encodeRec709(double light) {
    return light < Rec709.B ? 4.5 * light : Rec709.A * Math.pow(light, 0.45) - (Rec709.A - 1);
  }

  static double decodeRec709(double value) {
    return value < 4.5 * Rec709.B
        ? value / 4.5
        : Math.pow((value + Rec709.A - 1) / Rec709.A, 1 / 0.45);
  }
}
