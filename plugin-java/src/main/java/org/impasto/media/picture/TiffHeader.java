package org.impasto.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The first directory of a TIFF file (TIFF 6.0, section 2). */
final class TiffHeader {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int SAMPLES = 277;
  private static final int EXTRA = 338;
  private static final int PREMULTIPLIED = 1;
  private static final int STRAIGHT = 2;

  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

  private TiffHeader() {}

  static PictureHeader of(byte[] bytes) {
    ByteBuffer in =
        ByteBuffer.wrap(bytes)
            .order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    Map<Integer, Long> values = directory(in);
    long samples = values.getOrDefault(SAMPLES, 1L);
    int bits = (int) Math.min(64, values.getOrDefault(BITS, 1L));
    long extra = samples % 2 == 0 ? values.getOrDefault(EXTRA, 0L) : 0;
    double held = bytes.length * expansion(values.getOrDefault(COMPRESSION, 1L));
    return new PictureHeader(
        values.getOrDefault(WIDTH, 0L),
        values.getOrDefault(HEIGHT, 0L),
        bits,
        (int) Math.min(64, samples),
        extra == PREMULTIPLIED || extra == STRAIGHT,
        extra == PREMULTIPLIED,
        held);
  }

  private static Map<Integer, Long> directory(ByteBuffer in) {
    Map<Integer, Long> values = new HashMap<>();
    int at = in.getInt(4);
    int count = in.getShort(at) & 0xffff;
    for (int e = 0; e < count; e++) {
      int entry = at + 2 + 12 * e;
      int type = in.getShort(entry + 2) & 0xffff;
      long number = in.getInt(entry + 4) & 0xffffffffL;
      int size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1;
      int place = number * size <= 4 ? entry + 8 : in.getInt(entry + 8);
      if (size == 2) {
        values.put(in.getShort(entry) & 0xffff, in.getShort(place) & 0xffffL);
      } else if (size == 4) {
        values.put(in.getShort(entry) & 0xffff, in.getInt(place) & 0xffffffffL);
      }
    }
    return values;
  }

  /** How many bytes a byte may stand for: nothing, fax codes, LZW, JPEG, DEFLATE, runs. */
  private static double expansion(long compression) {
    return switch ((int) compression) {
      case 1 -> 1.01;
      case 32773 -> 64;
      case 5 -> 1400;
      case 8, 32946 -> 1032;
      default -> 4096;
    };
  }
}
