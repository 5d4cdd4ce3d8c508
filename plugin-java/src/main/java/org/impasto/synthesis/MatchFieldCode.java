package org.impasto.synthesis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Match fields as bytes that compress well: each place as what it differs from the one that
 * continues its left neighbour's, byte by byte in planes. Nothing is lost.
 *
 * <p>Three little-endian ints (width, height, cost's shift), then planes: low, middle and high byte
 * across, the same down, patches' offsets across and down, and high and low byte of the costs.
 */
public final class MatchFieldCode {
  private static final int HEADER = 12;
  private static final int MODULUS = 0xffffff;

  private MatchFieldCode() {}

  /** Bytes of {@link #encode}'s result. */
  public static long bytes(int width, int height, int shift) {
    return HEADER + 8L * width * height + 2L * coarse(width, shift) * coarse(height, shift);
  }

  private static int coarse(int n, int shift) {
    return (n + (1 << shift) - 1) >> shift;
  }

  /** Writes a field from the buffer's position on. */
  public static void encode(MatchField field, ByteBuffer to) {
    int pixels = field.width() * field.height();
    ByteBuffer out = to.order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(field.width()).putInt(field.height()).putInt(field.costShift());
    int at = out.position();
    places(field.x(), field.width(), pixels, true, out, at);
    places(field.y(), field.width(), pixels, false, out, at + 3 * pixels);
    out.position(at + 6 * pixels);
    out.put(field.besideX(), 0, pixels).put(field.besideY(), 0, pixels);
    int costs = field.cost().length;
    at = out.position();
    for (int i = 0; i < costs; i++) {
      int bits = Float.floatToIntBits(field.cost()[i]) >>> 15;
      out.put(at + i, (byte) (bits >> 8)).put(at + costs + i, (byte) bits);
    }
    out.position(at + 2 * costs);
  }

  private static void places(
      int[] places, int width, int pixels, boolean across, ByteBuffer out, int at) {
    int step = across ? MatchField.STEPS : 0;
    int expected = 0;
    for (int q = 0; q < pixels; q++) {
      int place = places[q] + 1;
      int differs = (place - (q % width == 0 ? 0 : expected)) & MODULUS;
      out.put(at + q, (byte) differs);
      out.put(at + pixels + q, (byte) (differs >> 8));
      out.put(at + 2 * pixels + q, (byte) (differs >> 16));
      expected = place + step;
    }
  }

  /** Throws IllegalArgumentException where the bytes are no field or too few. */
  public static MatchField decode(ByteBuffer from) {
    ByteBuffer in = from.order(ByteOrder.LITTLE_ENDIAN);
    int width = in.getInt();
    int height = in.getInt();
    int shift = in.getInt();
    if (width < 1
        || height < 1
        || shift < 0
        || shift > 8
        || in.remaining() < bytes(width, height, shift) - HEADER) {
      throw new IllegalArgumentException(
          "a match field of " + width + "x" + height + " in " + in.remaining() + " bytes");
    }
    int pixels = width * height;
    int at = in.position();
    int[] x = places(in, at, width, pixels, true);
    int[] y = places(in, at + 3 * pixels, width, pixels, false);
    in.position(at + 6 * pixels);
    byte[] besideX = new byte[pixels];
    byte[] besideY = new byte[pixels];
    in.get(besideX).get(besideY);
    float[] cost = new float[coarse(width, shift) * coarse(height, shift)];
    at = in.position();
    for (int i = 0; i < cost.length; i++) {
      int bits = (in.get(at + i) & 255) << 8 | in.get(at + cost.length + i) & 255;
      cost[i] = Float.intBitsToFloat(bits << 15);
    }
    in.position(at + 2 * cost.length);
    return new MatchField(width, height, x, y, besideX, besideY, cost, shift);
  }

  private static int[] places(ByteBuffer in, int at, int width, int pixels, boolean across) {
    int step = across ? MatchField.STEPS : 0;
    int[] places = new int[pixels];
    int expected = 0;
    for (int q = 0; q < pixels; q++) {
      int differs =
          in.get(at + q) & 255
              | (in.get(at + pixels + q) & 255) << 8
              | (in.get(at + 2 * pixels + q) & 255) << 16;
      int place = (differs + (q % width == 0 ? 0 : expected)) & MODULUS;
      places[q] = place - 1;
      expected = place + step;
    }
    return places;
  }
}
