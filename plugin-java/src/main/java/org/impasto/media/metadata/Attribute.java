package org.impasto.media.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A line of an OpenEXR header (OpenEXR file layout, 2013, "Predefined attribute types").
 *
 * @param type as the header names it, such as "string", "timecode", "rational"
 * @param value as it is stored
 */
public record Attribute(String name, String type, byte[] value) {
  public static final String TIME_CODE = "timeCode";
  public static final String RATE = "framesPerSecond";
  public static final String PIXEL_ASPECT = "pixelAspectRatio";

  private static final int LONGEST_NAME = 255;
  private static final int MOST_BYTES = 1 << 20;

  /** Of one file's own pixels, which another file's are not. */
  private static final Set<String> OF_THE_PIXELS =
      Set.of(
          "channels",
          "chunkCount",
          "compression",
          "dataWindow",
          "deepImageState",
          "displayWindow",
          "dwaCompressionLevel",
          "idManifest",
          "lineOrder",
          "maxSamplesPerPixel",
          "multiView",
          "name",
          "preview",
          "screenWindowCenter",
          "screenWindowWidth",
          "tiles",
          "type",
          "version",
          "view",
          PIXEL_ASPECT);

  private static final String OF_MATTES = "cryptomatte/";

  public static Attribute text(String name, String text) {
    return new Attribute(name, "string", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Attribute of(TimeCode code) {
    byte[] value = little(new byte[2 * Integer.BYTES]).putInt(code.packed()).putInt(0).array();
    return new Attribute(TIME_CODE, "timecode", value);
  }

  /** So many frames in so many seconds. */
  public static Attribute rate(int frames, int seconds) {
    byte[] value = little(new byte[2 * Integer.BYTES]).putInt(frames).putInt(seconds).array();
    return new Attribute(RATE, "rational", value);
  }

  /**
   * @param ratio of a pixel's width to its height
   */
  public static Attribute pixelAspect(float ratio) {
    byte[] value = little(new byte[Float.BYTES]).putFloat(ratio).array();
    return new Attribute(PIXEL_ASPECT, "float", value);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether it is true of a painting of the picture too. */
  public boolean isKept() {
    return !OF_THE_PIXELS.contains(name)
        && !name.startsWith(OF_MATTES)
        && name.length() <= LONGEST_NAME
        && type.length() <= LONGEST_NAME
        && value.length <= MOST_BYTES;
  }

  /** Its first number of 32 bits with a point; 0 where it has none. */
  public float real() {
    return Float.intBitsToFloat(number(0));
  }

  /** Its whole number at a place; 0 where it has none. */
  public int number(int place) {
    return value.length >= (place + 1) * Integer.BYTES
        ? little(value).getInt(place * Integer.BYTES)
        : 0;
  }
}
