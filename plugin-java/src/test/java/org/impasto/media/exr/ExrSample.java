package org.impasto.media.exr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the simplest OpenEXR file: one row, one part, uncompressed scan lines. */
public final class ExrSample {
  private static final int VERSION = 2;
  private static final int HALF = 1;
  private static final int FLOAT = 2;

  private ExrSample() {}

  /**
   * @param rgb red, green and blue of each pixel of the row
   */
  public static byte[] of(float[][] rgb, boolean half) {
    return of(new String[] {"B", "G", "R"}, new float[][] {rgb[2], rgb[1], rgb[0]}, half, 0);
  }

  /**
   * @param names of channels, in alphabetical order
   * @param values of each channel, for each pixel of the row
   * @param margin pixels of the display window that are missing on either side of the row
   */
  public static byte[] of(String[] names, float[][] values, boolean half, int margin) {
    int width = values[0].length;
    return of(
        names,
        values,
        half,
        new int[] {0, 0, width - 1, 0},
        new int[] {-margin, 0, width - 1 + margin, 0});
  }

  /**
   * @param data window of the one row: least x, y, largest x, y
   * @param display window
   */
  public static byte[] of(
      String[] names, float[][] values, boolean half, int[] data, int[] display) {
    int width = values[0].length;
    ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(20000630).putInt(VERSION);
    int length = 1;
    for (String channel : names) {
      length += channel.length() + 17;
    }
    attribute(file, "channels", "chlist", length);
    for (String channel : names) {
      text(file, channel).putInt(half ? HALF : FLOAT).putInt(0).putInt(1).putInt(1);
    }
    file.put((byte) 0);
    attribute(file, "compression", "compression", 1).put((byte) 0);
    window(attribute(file, "dataWindow", "box2i", 16), data);
    window(attribute(file, "displayWindow", "box2i", 16), display);
    attribute(file, "lineOrder", "lineOrder", 1).put((byte) 0);
    attribute(file, "pixelAspectRatio", "float", 4).putFloat(1);
    attribute(file, "screenWindowCenter", "v2f", 8).putFloat(0).putFloat(0);
    attribute(file, "screenWindowWidth", "float", 4).putFloat(1);
    file.put((byte) 0);
    file.putLong(file.position() + Long.BYTES);
    file.putInt(data[1]).putInt(names.length * width * (half ? 2 : 4));
    for (float[] channel : values) {
      for (float value : channel) {
        if (half) {
          file.putShort(half(value));
        } else {
          file.putFloat(value);
        }
      }
    }
    byte[] bytes = new byte[file.position()];
    file.flip().get(bytes);
    return bytes;
  }

  private static void window(ByteBuffer file, int[] window) {
    for (int each : window) {
      file.putInt(each);
    }
  }

  private static ByteBuffer attribute(ByteBuffer file, String name, String type, int size) {
    return text(text(file, name), type).putInt(size);
  }

  private static ByteBuffer text(ByteBuffer file, String text) {
    return file.put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
  }

  /** Of normal numbers, rounded towards zero. */
  private static short half(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    int exponent = (bits >>> 23 & 0xff) - 127 + 15;
    return (short) (value == 0 ? sign : sign | exponent << 10 | bits >>> 13 & 0x3ff);
  }
}
