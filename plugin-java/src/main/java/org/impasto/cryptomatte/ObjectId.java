package org.impasto.cryptomatte;

import java.nio.charset.StandardCharsets;

/**
 * An object's number: the bits of the float that stands for it in pixels. 0 is no object
 * (specification 1.2, "ID Generation").
 */
public final class ObjectId {
  /** What {@code cryptomatte/KEY/hash} has to say. */
  public static final String HASH = "MurmurHash3_32";

  /** What {@code cryptomatte/KEY/conversion} has to say. */
  public static final String CONVERSION = "uint32_to_float32";

  private static final int EXPONENT_SHIFT = 23;
  private static final int EXPONENT = 0xff;

  private ObjectId() {}

  /** Bits of the float of an object's name, whose bytes are UTF-8. */
  public static int of(String name) {
    return converted(MurmurHash3.of(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A hash as bits of a usable float: an exponent of 0 or 255 has its lowest bit turned over, for
   * denormal numbers, infinity and NaN do not survive every program.
   */
  static int converted(int hash) {
    int exponent = hash >>> EXPONENT_SHIFT & EXPONENT;
    return exponent == 0 || exponent == EXPONENT ? hash ^ 1 << EXPONENT_SHIFT : hash;
  }

  /** Eight hexadecimal digits, as a manifest has them. */
  public static String text(int id) {
    return "%08x".formatted(id);
  }

  /**
   * @throws NumberFormatException where the text is no hexadecimal number of 32 bits
   */
  static int parse(String text) {
    return Integer.parseUnsignedInt(text, 16);
  }
}
