package org.impasto.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the simplest OpenEXR file: one row, one part, uncompressed scan lines. */
final class ExrFile {
  private static final int VERSION = 2;
  private static final int HALF = 1;
  private static final int FLOAT = 2;

  private ExrFile() {}

  /**
   * @param rgb red, green and blue of each pixel of the row
   */
  static byte[] of(float[][] rgb, boolean half) {
    int width = rgb[0].length;
    ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(20000630).putInt(VERSION);
    attribute(file, "channels", "chlist", 3 * 18 + 1);
    for (String channel : new String[] {"B", "G", "R"}) {
      text(file, channel).putInt(half ? HALF : FLOAT).putInt(0).putInt(1).putInt(1);
    }
    file.put((byte) 0);
    attribute(file, "compression", "compression", 1).put((byte) 0);
    attribute(file, "dataWindow", "box2i", 16).putInt(0).putInt(0).putInt(width - 1).putInt(0);
    attribute(file, "displayWindow", "box2i", 16).putInt(0).putInt(0).putInt(width - 1).putInt(0);
    attribute(file, "lineOrder", "lineOrder", 1).put((byte) 0);
    attribute(file, "pixelAspectRatio", "float", 4).putFloat(1);
    attribute(file, "screenWindowCenter", "v2f", 8).putFloat(0).putFloat(0);
    attribute(file, "screenWindowWidth", "float", 4).putFloat(1);
    file.put((byte) 0);
    file.putLong(file.position() + Long.BYTES);
    file.putInt(0).putInt(3 * width * (half ? 2 : 4));
    for (int c = 2; c >= 0; c--) {
      for (float value : rgb[c]) {
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
