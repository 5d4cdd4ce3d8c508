package org.impasto.media.picture;

import java.nio.ByteBuffer;

/** Size of a JPEG: in the first frame header, SOF0 to SOF15 (ITU-T T.81, B.2.2). */
final class JpegHeader {
  private static final int FIRST_FRAME = 0xc0;
  private static final int LAST_FRAME = 0xcf;

  /** A block of 8x8 takes at least two bits for its mean and end. */
  private static final double PIXELS_PER_BYTE = 1024;

  private static final long FREE_PIXELS = 4_000_000;

  private JpegHeader() {}

  static PictureHeader of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = 2;
    while (true) {
      while ((in.get(at) & 0xff) != 0xff) {
        at++;
      }
      int marker = in.get(at + 1) & 0xff;
      if (marker == 0xff) {
        at++;
      } else if (isFrame(marker)) {
        int channels = in.get(at + 9) & 0xff;
        return PictureHeader.opaque(
            in.getShort(at + 7) & 0xffff,
            in.getShort(at + 5) & 0xffff,
            8,
            channels == 1 ? 1 : 3,
            3 * (FREE_PIXELS + PIXELS_PER_BYTE * bytes.length));
      } else if (marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd9) {
        at += 2;
      } else {
        at += 2 + (in.getShort(at + 2) & 0xffff);
      }
    }
  }

  /** DHT, JPG and DAC stand between the frames' markers. */
  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME
        && marker <= LAST_FRAME
        && marker != 0xc4
        && marker != 0xc8
        && marker != 0xcc;
  }
}
