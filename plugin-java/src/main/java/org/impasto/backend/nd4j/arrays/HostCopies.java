package org.impasto.backend.nd4j.arrays;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The way between Java's memory and arrays that own theirs: on a device ND4J keeps a copy on the
 * host.
 */
public final class HostCopies {
  private HostCopies() {}

  public static void put(float[] from, int count, INDArray to) {
    pointer(to).put(from, 0, count);
    written(to);
  }

  public static void get(INDArray from, float[] to, int count) {
    get(from, 0, to, count);
  }

  public static void get(INDArray from, long start, float[] to, int count) {
    pointer(from).getPointer(start).get(to, 0, count);
  }

  static void copy(FloatPointer from, INDArray to, long elements) {
    FloatPointer.memcpy(pointer(to), from, elements * Float.BYTES);
    written(to);
  }

  static void copy(INDArray from, FloatPointer to, long elements) {
    FloatPointer.memcpy(to, pointer(from), elements * Float.BYTES);
  }

  private static FloatPointer pointer(INDArray array) {
    Nd4j.getExecutioner().commit();
    Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
    return new FloatPointer(array.data().addressPointer());
  }

  private static void written(INDArray array) {
    Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
  }
}
