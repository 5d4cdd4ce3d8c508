package org.impasto.backend.nd4j.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.impasto.backend.Moments;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.HostCopies;
import org.impasto.backend.nd4j.arrays.Nd4jTensor;
import org.impasto.backend.nd4j.arrays.Operation;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.impasto.backend.nd4j.layers.Window;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Sums of w F F^T and w F over the positions inside, in bands of positions that are added in double
 * precision, which keeps the sums of large pictures accurate. Bands are copied: ND4J multiplies
 * views slowly.
 */
final class MomentSums {
  private static final long BAND_POSITIONS = 1 << 12;

  /** Positions that one product sums: where they lie, and dense copies. */
  private record Band(
      long first,
      long count,
      BufferView from,
      BufferView dense,
      BufferView weighted,
      INDArray ones) {}

  private final Window window;
  private final Vectors vectors;
  private final int channels;
  private final long positions;
  private final List<Band> bands = new ArrayList<>();
  private final INDArray second;
  private final INDArray first;
  private final Operation multiply = Operation.product(false, true, false);
  private final Operation sum = Operation.product(false, true, false);
  private final float[] host;

  MomentSums(Window window, SharedBuffer scratch, Vectors vectors, OwnedArrays memory) {
    this.window = window;
    this.vectors = vectors;
    channels = window.shape().channels();
    positions = window.shape().positionsInside();
    BufferView features = window.values().as(channels, positions);
    INDArray ones = null;
    for (long start = 0; start < positions; start += BAND_POSITIONS) {
      long count = Math.min(BAND_POSITIONS, positions - start);
      BufferView from =
          features.get(NDArrayIndex.all(), NDArrayIndex.interval(start, start + count));
      BufferView dense =
          count == positions ? features : scratch.part(window.beyondValues(), channels, count);
      BufferView weighted = scratch.part(window.beyondValues() + channels * count, channels, count);
      ones = ones == null || ones.length() != count ? ones(count, memory) : ones;
      bands.add(new Band(start, count, from, dense, weighted, ones));
    }
    second = memory.zeros(channels, channels);
    first = memory.zeros(channels, 1);
    host = new float[channels * channels];
  }

  private static INDArray ones(long count, OwnedArrays memory) {
    float[] ones = new float[(int) count];
    Arrays.fill(ones, 1);
    return memory.copyOf(ones, 1, count);
  }

  /**
   * @param weights one a position, or null for 1
   */
  Moments sum(Nd4jTensor weights) {
    window.gather();
    double[] products = new double[channels * channels];
    double[] sums = new double[channels];
    double total = 0;
    for (Band band : bands) {
      INDArray features = band.dense().array();
      if (bands.size() > 1) {
        features.assign(band.from().array());
      }
      INDArray factors = features;
      INDArray row = band.ones();
      if (weights != null) {
        row = weights.row(band.first(), band.count());
        factors = band.weighted().array();
        vectors.multiply(features, row, factors);
        total += vectors.dot(row, band.ones());
      }
      multiply.run(second, factors, features);
      sum.run(first, features, row);
      add(second, products);
      add(first, sums);
    }
    return new Moments(channels, weights == null ? positions : total, products, sums);
  }

  private void add(INDArray part, double[] total) {
    HostCopies.get(part, host, total.length);
    for (int i = 0; i < total.length; i++) {
      total[i] += host[i];
    }
  }
}
