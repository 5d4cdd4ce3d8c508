package org.impasto.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.frame.Planes;

/**
 * Flow files of the Middlebury benchmark (.flo; Baker et al., "A database and evaluation
 * methodology for optical flow", 2011): little-endian, the float 202021.25, width, height, then u
 * and v of each pixel, row by row. Components beyond 1e9 mean unknown, here NaN.
 */
public final class MiddleburyFlow {
  private static final float TAG = 202021.25f;
  private static final int HEADER_BYTES = 12;
  private static final int PIXEL_BYTES = FlowField.CHANNELS * Float.BYTES;
  private static final float LARGEST_KNOWN = 1e9f;
  private static final float UNKNOWN = 1.666666752e9f;
  private static final int LARGEST_SIDE = 1 << 16;

  private MiddleburyFlow() {}

  /**
   * A new field.
   *
   * @throws IOException where the file is missing or no flow file; the message says what is wrong
   */
  public static FlowField read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no flow file " + file + "; check the path");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    require(bytes.remaining() >= HEADER_BYTES, file, "it ends before its header does");
    require(bytes.getFloat() == TAG, file, "it does not begin with the tag 202021.25");
    int width = bytes.getInt();
    int height = bytes.getInt();
    boolean plausible = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
    require(plausible, file, "its size is given as " + width + "x" + height);
    long required = (long) width * height * PIXEL_BYTES;
    require(
        bytes.remaining() == required,
        file,
        String.format(
            "a field of %dx%d takes %d bytes after the header, but %d are there",
            width, height, required, bytes.remaining()));
    FlowField field = FlowField.allocate(width, height);
    deinterleave(bytes.asFloatBuffer(), Planes.buffers(field.frame()));
    return field;
  }

  /** Replaces the file if there is one. */
  public static void write(Path file, FlowField field) throws IOException {
    FloatBuffer[] planes = Planes.buffers(field.frame());
    int pixels = planes[0].capacity();
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER_BYTES + Math.multiplyExact(pixels, PIXEL_BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(TAG).putInt(field.width()).putInt(field.height());
    for (int i = 0; i < pixels; i++) {
      for (FloatBuffer plane : planes) {
        float motion = plane.get(i);
        bytes.putFloat(Float.isNaN(motion) ? UNKNOWN : motion);
      }
    }
    Files.write(file, bytes.array());
  }

  private static void deinterleave(FloatBuffer pairs, FloatBuffer[] planes) {
    for (int i = 0; pairs.hasRemaining(); i++) {
      for (FloatBuffer plane : planes) {
        float motion = pairs.get();
        plane.put(i, Math.abs(motion) > LARGEST_KNOWN ? Float.NaN : motion);
      }
    }
  }

  private static void require(boolean condition, Path file, String found) throws IOException {
    if (!condition) {
      throw new IOException(
          file + " is no Middlebury flow file: " + found + "; write it again or give another");
    }
  }
}
