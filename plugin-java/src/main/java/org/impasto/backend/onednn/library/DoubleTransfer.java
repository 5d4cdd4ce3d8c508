package org.impasto.backend.onednn.library;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Native sums in single precision on their way into Java's doubles, and back.
 *
 * <p>What is summed has one place for all layers of a plan, as each is added up before the next is
 * computed. It crosses in parts: layers of 512 channels have matrices of a megabyte, which would
 * lie in memory many times for every plan.
 */
public final class DoubleTransfer {
  private static final int STRETCH = 1 << 14;

  private final SharedBuffer sums;
  private final float[] host = new float[STRETCH];

  public DoubleTransfer(Library library) {
    sums = new SharedBuffer(library);
  }

  /** Memory for sums, until others are computed. */
  public memory attach(memory.desc desc) {
    return sums.attach(desc);
  }

  public memory attach(memory.desc desc, long offset) {
    return sums.attach(desc, offset);
  }

  /** After all was attached. */
  public void allocate() {
    sums.allocate();
  }

  /** Adds each of so many groups, one after the other, to the total. */
  public void add(FloatPointer floats, long groups, double[] total) {
    FloatPointer from = floats.getPointer(0);
    long together = Math.max(1, STRETCH / total.length);
    for (long group = 0; group < groups; group += together) {
      long count = Math.min(together, groups - group) * total.length;
      for (int start = 0; start < count; start += STRETCH) {
        int length = (int) Math.min(STRETCH, count - start);
        from.position(group * total.length + start).get(host, 0, length);
        addHost(length, total, start);
      }
    }
  }

  /** Adds whole groups, or a part of one, to the total from a place on. */
  private void addHost(int length, double[] total, int start) {
    for (int at = 0; at < length; at += total.length) {
      int count = Math.min(total.length, length - at);
      for (int i = 0; i < count; i++) {
        total[start + i] += host[at + i];
      }
    }
  }

  /** The sum of so many numbers. */
  public double sum(FloatPointer floats, long count) {
    FloatPointer from = floats.getPointer(0);
    double sum = 0;
    for (long start = 0; start < count; start += STRETCH) {
      int length = (int) Math.min(STRETCH, count - start);
      from.position(start).get(host, 0, length);
      for (int i = 0; i < length; i++) {
        sum += host[i];
      }
    }
    return sum;
  }

  /** Writes numbers times a factor, rounded. */
  public void put(double[] numbers, double factor, FloatPointer floats) {
    FloatPointer to = floats.getPointer(0);
    for (int start = 0; start < numbers.length; start += STRETCH) {
      int length = Math.min(STRETCH, numbers.length - start);
      for (int i = 0; i < length; i++) {
        host[i] = (float) (factor * numbers[start + i]);
      }
      to.position(start).put(host, 0, length);
    }
  }
}
