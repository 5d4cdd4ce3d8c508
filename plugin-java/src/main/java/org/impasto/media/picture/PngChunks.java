package org.impasto.media.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A PNG file's chunks (ISO/IEC 15948): each is a length, a name, data and a sum. Only what makes
 * the picture is handed on; animation, texts and profiles, which unpack to any size, are not.
 */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int FRAMING = 12;

  /** DEFLATE stands for at most so many bytes a byte. */
  private static final double INFLATION = 1032;

  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "eXIf", "IEND");

  private PngChunks() {}

  private interface Visitor {
    void chunk(String name, int start, int length);
  }

  /** Chunks that lie within the file whole. */
  private static void visit(byte[] bytes, Visitor visitor) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (int at = SIGNATURE; at + FRAMING <= bytes.length; ) {
      int length = in.getInt(at);
      if (length < 0 || length > bytes.length - at - FRAMING) {
        return;
      }
      visitor.chunk(new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1), at, length);
      at += FRAMING + length;
    }
  }

  static PictureHeader header(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int type = bytes[25];
    long[] packed = new long[1];
    boolean[] clear = new boolean[1];
    visit(
        bytes,
        (name, start, length) -> {
          packed[0] += name.equals("IDAT") ? length : 0;
          clear[0] |= name.equals("tRNS");
        });
    boolean palette = type == 3;
    int bits = bytes[24];
    int stored = type == 2 ? 3 : type == 4 ? 2 : type == 6 ? 4 : 1;
    boolean alpha = type == 4 || type == 6 || clear[0];
    double held = INFLATION * packed[0];
    double share = 8.0 * (palette ? 1 : stored) / Math.max(1, stored * Math.max(1, bits));
    return new PictureHeader(
        in.getInt(16) & 0xffffffffL,
        in.getInt(20) & 0xffffffffL,
        Math.max(8, bits),
        palette ? 1 : stored,
        alpha,
        false,
        bits < 8 ? held * share : held);
  }

  /**
   * The file with only the chunks that make its picture.
   *
   * @throws IllegalArgumentException where the file ends before its last chunk
   */
  static byte[] needed(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    System.arraycopy(bytes, 0, kept, 0, SIGNATURE);
    int[] end = {SIGNATURE};
    boolean[] whole = new boolean[1];
    visit(
        bytes,
        (name, start, length) -> {
          if (NEEDED.contains(name)) {
            System.arraycopy(bytes, start, kept, end[0], FRAMING + length);
            end[0] += FRAMING + length;
          }
          whole[0] |= name.equals("IEND");
        });
    if (!whole[0]) {
      throw new IllegalArgumentException("the last chunk is missing");
    }
    return Arrays.copyOf(kept, end[0]);
  }
}
