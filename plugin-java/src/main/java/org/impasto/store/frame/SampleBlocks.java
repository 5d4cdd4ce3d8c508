package org.impasto.store.frame;

import java.nio.FloatBuffer;

/**
 * Numbers of a picture as bytes that pack well: each byte of a number in a plane of its own, the
 * highest first. Numbers of 16 bits are differences from the one before.
 */
final class SampleBlocks {
  private static final float GRID = 65535;

  private SampleBlocks() {}

  /** Numbers that fill a block. */
  static int capacity(Layer.Samples samples) {
    return Compression.BLOCK / samples.bytes();
  }

  /** Writes numbers first..first + count of a picture into a block. */
  static void split(
      Layer.Samples samples, FloatBuffer numbers, int first, int count, byte[] block) {
    int before = 0;
    for (int i = 0; i < count; i++) {
      float value = numbers.get(first + i);
      if (samples == Layer.Samples.FLOAT) {
        put(block, i, count, Float.floatToRawIntBits(value), Float.BYTES);
      } else {
        int level = level(value);
        put(block, i, count, level - before, Short.BYTES);
        before = level;
      }
    }
  }

  /** The reverse of {@link #split}. */
  static void join(Layer.Samples samples, byte[] block, int count, FloatBuffer numbers, int first) {
    int before = 0;
    for (int i = 0; i < count; i++) {
      if (samples == Layer.Samples.FLOAT) {
        numbers.put(first + i, Float.intBitsToFloat(get(block, i, count, Float.BYTES)));
      } else {
        before = before + get(block, i, count, Short.BYTES) & 0xffff;
        numbers.put(first + i, before / GRID);
      }
    }
  }

  /** NaN becomes 0. */
  private static int level(float value) {
    float unit = value > 0 ? Math.min(value, 1) : 0;
    return (int) (unit * GRID + 0.5f);
  }

  private static void put(byte[] block, int index, int count, int bits, int bytes) {
    for (int plane = 0; plane < bytes; plane++) {
      block[plane * count + index] = (byte) (bits >>> Byte.SIZE * (bytes - 1 - plane));
    }
  }

  private static int get(byte[] block, int index, int count, int bytes) {
    int bits = 0;
    for (int plane = 0; plane < bytes; plane++) {
      bits = bits << Byte.SIZE | block[plane * count + index] & 0xff;
    }
    return bits;
  }
}
