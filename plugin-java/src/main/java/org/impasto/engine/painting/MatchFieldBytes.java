package org.impasto.engine.painting;

import java.nio.ByteBuffer;
import org.impasto.synthesis.MatchField;

/**
 * A match field as bytes that pack well: width and height, then what each place differs by from the
 * place beside its left neighbour's, x and y, and the higher half of the cost, each byte of a number
 * in a plane of its own.
 */
final class MatchFieldBytes {
  private static final int HEADER = 3 * Integer.BYTES;
  private static final int MOST_SHIFT = 15;

  private MatchFieldBytes() {}

  static byte[] encode(MatchField field) {
    int pixels = field.width() * field.height();
    int costs = costs(field.width(), field.height(), field.costShift());
    byte[] bytes = new byte[HEADER + 2 * Integer.BYTES * pixels + Short.BYTES * costs];
    ByteBuffer.wrap(bytes).putInt(field.width()).putInt(field.height()).putInt(field.costShift());
    differences(field.x(), field.width(), MatchField.STEPS, bytes, HEADER);
    differences(field.y(), field.width(), 0, bytes, HEADER + Integer.BYTES * pixels);
    int at = HEADER + 2 * Integer.BYTES * pixels;
    for (int i = 0; i < costs; i++) {
      int cost = Float.floatToRawIntBits(field.cost()[i]) >>> Short.SIZE;
      bytes[at + i] = (byte) (cost >>> Byte.SIZE);
      bytes[at + costs + i] = (byte) cost;
    }
    return bytes;
  }

  /** How many costs a field has. */
  private static int costs(int width, int height, int shift) {
    int step = 1 << shift;
    return ((width + step - 1) / step) * ((height + step - 1) / step);
  }

  /** Costs as they come back from bytes, in place: with the higher half of their bits. */
  static void round(float[] costs) {
    for (int i = 0; i < costs.length; i++) {
      int bits = Float.floatToRawIntBits(costs[i]) >>> Short.SIZE << Short.SIZE;
      costs[i] = Float.intBitsToFloat(bits);
    }
  }

  private static void differences(int[] places, int width, int step, byte[] bytes, int at) {
    int pixels = places.length;
    for (int i = 0; i < pixels; i++) {
      int expected = i % width == 0 ? 0 : places[i - 1] + step;
      int difference = places[i] - expected;
      int folded = difference << 1 ^ difference >> 31;
      for (int plane = 0; plane < Integer.BYTES; plane++) {
        bytes[at + plane * pixels + i] = (byte) (folded >>> Byte.SIZE * plane);
      }
    }
  }

  /** Costs come back with the higher half of their bits. Null where the bytes are no field. */
  static MatchField decode(byte[] bytes) {
    if (bytes.length < HEADER) {
      return null;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    int width = header.getInt();
    int height = header.getInt();
    int shift = header.getInt();
    long size = (long) width * height;
    if (width < 1 || height < 1 || shift < 0 || shift > MOST_SHIFT || size > bytes.length) {
      return null;
    }
    int pixels = (int) size;
    int costs = costs(width, height, shift);
    if (bytes.length != HEADER + 2L * Integer.BYTES * pixels + Short.BYTES * costs) {
      return null;
    }
    int[] x = new int[pixels];
    int[] y = new int[pixels];
    float[] cost = new float[costs];
    places(bytes, HEADER, width, MatchField.STEPS, x);
    places(bytes, HEADER + Integer.BYTES * pixels, width, 0, y);
    int at = HEADER + 2 * Integer.BYTES * pixels;
    for (int i = 0; i < costs; i++) {
      int high = bytes[at + i] << Byte.SIZE | bytes[at + costs + i] & 0xff;
      cost[i] = Float.intBitsToFloat(high << Short.SIZE);
    }
    return new MatchField(width, height, x, y, cost, shift);
  }

  private static void places(byte[] bytes, int at, int width, int step, int[] places) {
    int pixels = places.length;
    for (int i = 0; i < pixels; i++) {
      int folded = 0;
      for (int plane = 0; plane < Integer.BYTES; plane++) {
        folded |= (bytes[at + plane * pixels + i] & 0xff) << Byte.SIZE * plane;
      }
      int difference = folded >>> 1 ^ -(folded & 1);
      places[i] = difference + (i % width == 0 ? 0 : places[i - 1] + step);
    }
  }
}
