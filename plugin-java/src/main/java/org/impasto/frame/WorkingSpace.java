package org.impasto.frame;

import java.util.function.DoubleUnaryOperator;

/**
 * What a host's numbers mean, and the way to the display-referred numbers that we paint in and back.
 * Display-referred is sRGB (IEC 61966-2-1); all spaces share its primaries (Rec.709).
 *
 * <p>sRGB, L linear, V encoded: V = 12.92 L for L &lt;= 0.0031308, else 1.055 L^(1/2.4) - 0.055.
 * <br>
 * Rec.709 (ITU-R BT.709-6, 1.2): V = 4.5 L for L &lt; 0.018, else 1.099 L^0.45 - 0.099.
 */
public enum WorkingSpace {
  /** Scene-linear light. */
  LINEAR(WorkingSpace::encodeSrgb, WorkingSpace::decodeSrgb),
  /** Already display-referred. */
  SRGB,
  /** Light encoded by the camera curve of Rec.709. */
  REC709(v -> encodeSrgb(decodeRec709(v)), v -> encodeRec709(decodeSrgb(v))),
  /** Whatever it is, it is painted as it comes. */
  AS_IS;

  private final TransferCurve encoding;
  private final TransferCurve decoding;

  WorkingSpace() {
    encoding = null;
    decoding = null;
  }

  WorkingSpace(DoubleUnaryOperator toDisplay, DoubleUnaryOperator fromDisplay) {
    encoding = new TransferCurve(toDisplay);
    decoding = new TransferCurve(fromDisplay);
  }

  /** Display-referred value in [0,1] of a host's number; out of range is clamped, NaN gives 0. */
  public float encode(float host) {
    return encoding == null ? clamp(host) : encoding.apply(host);
  }

  /** A host's number in [0,1] of a display-referred value; out of range is clamped, NaN gives 0. */
  public float decode(float display) {
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
    return light < 0.018 ? 4.5 * light : 1.099 * Math.pow(light, 0.45) - 0.099;
  }

  static double decodeRec709(double value) {
    return value < 0.081 ? value / 4.5 : Math.pow((value + 0.099) / 1.099, 1 / 0.45);
  }
}
