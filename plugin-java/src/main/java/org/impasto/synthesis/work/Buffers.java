package org.impasto.synthesis.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lends float and int arrays, and keeps those handed back for the next frame of the shot. For one
 * thread at a time. What a lent array holds is undefined.
 */
public final class Buffers {
  private final Map<Integer, ArrayDeque<float[]>> freeFloats = new HashMap<>();
  private final Map<Integer, ArrayDeque<int[]>> freeInts = new HashMap<>();
  private long bytes;
  private final List<float[]> lentFloats = new ArrayList<>();
  private final List<int[]> lentInts = new ArrayList<>();

  public float[] floats(int length) {
    ArrayDeque<float[]> free = freeFloats.get(length);
    boolean none = free == null || free.isEmpty();
    bytes += none ? 4L * length : 0;
    float[] array = none ? new float[length] : free.pop();
    lentFloats.add(array);
    return array;
  }

  public int[] ints(int length) {
    ArrayDeque<int[]> free = freeInts.get(length);
    boolean none = free == null || free.isEmpty();
    bytes += none ? 4L * length : 0;
    int[] array = none ? new int[length] : free.pop();
    lentInts.add(array);
    return array;
  }

  /** Zeroed. */
  public float[] zeros(int length) {
    float[] array = floats(length);
    Arrays.fill(array, 0f);
    return array;
  }

  /** Hands one array back early; it may be lent again at once. */
  public void giveBack(float[] array) {
    for (int i = lentFloats.size() - 1; i >= 0; i--) {
      if (lentFloats.get(i) == array) {
        lentFloats.remove(i);
        freeFloats.computeIfAbsent(array.length, n -> new ArrayDeque<>()).push(array);
        return;
      }
    }
    throw new IllegalArgumentException("an array that was not lent here");
  }

  /** Hands back all that is lent. */
  public void giveBackAll() {
    for (float[] array : lentFloats) {
      freeFloats.computeIfAbsent(array.length, n -> new ArrayDeque<>()).push(array);
    }
    for (int[] array : lentInts) {
      freeInts.computeIfAbsent(array.length, n -> new ArrayDeque<>()).push(array);
    }
    lentFloats.clear();
    lentInts.clear();
  }

  /** Of all arrays, lent or waiting. */
  public long bytes() {
    return bytes;
  }

  /** Forgets the arrays that wait, when none is lent. */
  public void release() {
    freeFloats.clear();
    freeInts.clear();
    bytes = 0;
  }
}
