package org.impasto.media.psd;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.MediaLimits;
import org.impasto.media.io.ReadOptions;

/**
 * The flattened picture of a PSD or PSB file, plain or in runs (PackBits). Where it has
 * transparency, Photoshop has put it over white; that is undone.
 */
public final class PsdPicture {
  private PsdPicture() {}

  /** Of a channel, 8 or 16. */
  public static int bits(Path file, byte[] bytes) {
    return PsdHeader.of(file, bytes).bits();
  }

  /**
   * @throws org.impasto.media.io.MediaException where no frame so large is painted within Memory
   */
  public static void requirePaintable(Path file, byte[] bytes, ReadOptions options) {
    PsdHeader header = PsdHeader.of(file, bytes);
    MediaLimits.requirePaintable(file, header.width(), header.height(), options.memory());
  }

  /**
   * @throws org.impasto.media.io.MediaException where a style picture is too large to be decoded
   */
  public static void requireWhole(Path file, byte[] bytes) {
    PsdHeader header = PsdHeader.of(file, bytes);
    double values = (double) header.width() * header.height() * header.channels();
    MediaLimits.requireWhole(file, header.width(), header.height(), values * header.bits() / 8);
  }

  /**
   * Grey or RGB, and straight alpha where it has transparency, display-referred, [0,1]; the caller
   * closes it.
   *
   * @throws org.impasto.media.io.MediaException where it is damaged or of another kind
   */
  public static Frame read(Path file, byte[] bytes) {
    PsdHeader header = PsdHeader.of(file, bytes);
    boolean alpha = header.transparency() && header.channels() > header.colours();
    Frame frame =
        Frame.allocate(header.width(), header.height(), header.colours() + (alpha ? 1 : 0));
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).position(header.start());
      int[] lengths = lengths(header, in);
      byte[] row = new byte[header.width() * header.bits() / 8];
      for (int c = 0; c < frame.channels(); c++) {
        FloatBuffer plane = Planes.buffer(frame, c);
        for (int y = 0; y < header.height(); y++) {
          if (lengths == null) {
            in.get(row);
          } else {
            unpack(in, lengths[c * header.height() + y], row);
          }
          put(row, header.bits(), plane, y * header.width());
        }
      }
      if (alpha) {
        takeFromWhite(Planes.buffers(frame));
      }
      return frame;
    } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
      frame.close();
      throw PsdHeader.damaged(file, cut);
    }
  }

  /** Bytes of every packed row, channel by channel; null where rows are plain. */
  private static int[] lengths(PsdHeader header, ByteBuffer in) {
    if (header.compression() == PsdHeader.RAW) {
      return null;
    }
    int[] lengths = new int[header.channels() * header.height()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = header.large() ? in.getInt() : in.getShort() & 0xffff;
    }
    return lengths;
  }

  /** A count of 0 to 127: one more bytes follow; of -1 to -127: one more of the byte after it. */
  private static void unpack(ByteBuffer in, int length, byte[] row) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    int end = in.position() + length;
    int to = 0;
    while (in.position() < end && to < row.length) {
      int count = in.get();
      if (count >= 0) {
        in.get(row, to, count + 1);
        to += count + 1;
      } else if (count != Byte.MIN_VALUE) {
        Arrays.fill(row, to, to + 1 - count, in.get());
        to += 1 - count;
      }
    }
    if (to != row.length) {
      throw new BufferUnderflowException();
    }
    in.position(end);
  }

  private static void put(byte[] row, int bits, FloatBuffer plane, int start) {
    if (bits == 8) {
      for (int x = 0; x < row.length; x++) {
        plane.put(start + x, (row[x] & 0xff) / 255f);
      }
    } else {
      for (int x = 0; x < row.length / 2; x++) {
        plane.put(start + x, ((row[2 * x] & 0xff) << 8 | row[2 * x + 1] & 0xff) / 65535f);
      }
    }
  }

  private static void takeFromWhite(FloatBuffer[] planes) {
    FloatBuffer alpha = planes[planes.length - 1];
    for (int i = 0; i < alpha.capacity(); i++) {
      float cover = alpha.get(i);
      for (int c = 0; c < planes.length - 1; c++) {
        float straight = cover > 0 ? (planes[c].get(i) + cover - 1) / cover : 0;
        planes[c].put(i, Math.max(0, Math.min(1, straight)));
      }
    }
  }
}
