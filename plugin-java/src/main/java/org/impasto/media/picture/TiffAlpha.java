package org.impasto.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Says in a TIFF file that its fourth channel is straight alpha, which OpenCV leaves unsaid. */
final class TiffAlpha {
  private static final int ENTRY = 12;
  private static final short EXTRA_SAMPLES = 338;
  private static final short SHORT = 3;
  private static final short STRAIGHT = 2;

  private TiffAlpha() {}

  /** The file with its first directory written anew at its end, one entry longer. */
  static byte[] said(byte[] file) {
    ByteOrder order = file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteBuffer in = ByteBuffer.wrap(file).order(order);
    int from = in.getInt(4);
    int count = in.getShort(from);
    int start = file.length + file.length % 2;
    byte[] longer = Arrays.copyOf(file, start + 2 + (count + 1) * ENTRY + 4);
    ByteBuffer out = ByteBuffer.wrap(longer).order(order);
    out.putInt(4, start);
    out.position(start).putShort((short) (count + 1));
    boolean placed = false;
    for (int e = 0; e < count; e++) {
      int entry = from + 2 + e * ENTRY;
      if (!placed && in.getShort(entry) > EXTRA_SAMPLES) {
        place(out);
        placed = true;
      }
      out.put(file, entry, ENTRY);
    }
    if (!placed) {
      place(out);
    }
    out.putInt(in.getInt(from + 2 + count * ENTRY));
    return longer;
  }

  private static void place(ByteBuffer out) {
    out.putShort(EXTRA_SAMPLES).putShort(SHORT).putInt(1).putShort(STRAIGHT).putShort((short) 0);
  }
}
