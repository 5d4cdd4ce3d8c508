package org.impasto.media.exr;

import java.util.Locale;

/**
 * A channel as its header names it: {@code R}, {@code depth.Z}, {@code ViewLayer.Combined.R}.
 *
 * @param type 0 whole numbers, 1 half, 2 float
 */
record ExrChannel(String name, int type, int samplingX, int samplingY) {
  static final int WHOLE = 0;
  static final int HALF = 1;
  static final int FLOAT = 2;

  int bytes() {
    return type == HALF ? Short.BYTES : Float.BYTES;
  }

  /** What stands before the last point; empty where there is none. */
  String layer() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** What stands after the last point, lower case, colours by their first letter. */
  String component() {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (last) {
      case "red" -> "r";
      case "green" -> "g";
      case "blue" -> "b";
      case "alpha" -> "a";
      default -> last;
    };
  }
}
