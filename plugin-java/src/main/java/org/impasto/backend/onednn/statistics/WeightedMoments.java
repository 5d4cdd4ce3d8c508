package org.impasto.backend.onednn.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Moments;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.vectors.Products;
import org.impasto.backend.onednn.vectors.Vectors;

/**
 * Sums over weighted positions, and their gradients. Features come as [positions, channels], dense.
 * Positions go in bands, which bounds memory and, added in double precision, keeps the sums of
 * large pictures accurate.
 */
final class WeightedMoments {
  private static final int BAND_POSITIONS = 1 << 13;

  /** dF += w (F M + b). */
  record HandedIn(FloatPointer weights, float[] matrix, float[] vector) {}

  /** Works on one band: its first position, its number of positions. */
  private interface Band {
    void apply(long first, long count);
  }

  private final int channels;
  private final long positions;
  private final DoubleTransfer doubles;
  private final Vectors vectors;
  private final Products products;
  private final Library library;
  private final List<HandedIn> handedIn = new ArrayList<>();
  private FloatPointer band;
  private FloatPointer ones;
  private FloatPointer second;
  private FloatPointer first;

  WeightedMoments(
      int channels,
      long positions,
      DoubleTransfer doubles,
      Vectors vectors,
      Products products,
      Library library) {
    this.doubles = doubles;
    this.vectors = vectors;
    this.channels = channels;
    this.positions = positions;
    this.products = products;
    this.library = library;
  }

  /** Most taps are never weighted, so memory comes with the first use. */
  private void prepare() {
    if (band == null) {
      long rows = Math.min(BAND_POSITIONS, positions);
      band = Library.data(library.allocate(Library.dense(rows, channels)));
      second = Library.data(library.allocate(Library.dense(channels, channels)));
      first = Library.data(library.allocate(Library.dense(1, channels)));
      float[] one = new float[(int) rows];
      Arrays.fill(one, 1f);
      ones = Library.data(library.copyOf(Library.dense(1, rows), one));
    }
  }

  private void inBands(Band work) {
    prepare();
    for (long start = 0; start < positions; start += BAND_POSITIONS) {
      work.apply(start, Math.min(BAND_POSITIONS, positions - start));
    }
  }

  private FloatPointer rows(FloatPointer features, long start) {
    return features.getPointer(start * channels);
  }

  Moments sum(FloatPointer features, FloatPointer weights) {
    double[] squares = new double[channels * channels];
    double[] sums = new double[channels];
    double[] total = new double[1];
    inBands(
        (start, count) -> {
          FloatPointer part = rows(features, start);
          products.scaleRows(part, weights.getPointer(start), band, count, channels);
          products.multiplyFirstTurned(part, band, second, channels, count, channels);
          products.multiply(ones, band, first, 1, count, channels);
          doubles.add(second, 1, squares);
          doubles.add(first, 1, sums);
          total[0] += total(weights.getPointer(start), count);
        });
    return new Moments(channels, total[0], squares, sums);
  }

  /** The sum of so many weights. */
  private static double total(FloatPointer weights, long count) {
    double sum = 0;
    for (long i = 0; i < count; i++) {
      sum += weights.get(i);
    }
    return sum;
  }

  /** Sum over positions and channels of w d^2. */
  double squares(FloatPointer differences, FloatPointer weights) {
    double[] sum = new double[1];
    inBands(
        (start, count) -> {
          FloatPointer part = rows(differences, start);
          products.scaleRows(part, weights.getPointer(start), band, count, channels);
          sum[0] += vectors.dot(part, band, count * channels);
        });
    return sum[0];
  }

  void handIn(FloatPointer weights, double[] secondGradient, double[] firstGradient) {
    float[] matrix = new float[channels * channels];
    for (int r = 0; r < channels; r++) {
      for (int c = 0; c < channels; c++) {
        matrix[r * channels + c] =
            (float) (secondGradient[r * channels + c] + secondGradient[c * channels + r]);
      }
    }
    float[] vector = new float[channels];
    for (int c = 0; firstGradient != null && c < channels; c++) {
      vector[c] = (float) firstGradient[c];
    }
    handedIn.add(new HandedIn(weights, matrix, vector));
  }

  boolean handedIn() {
    return !handedIn.isEmpty();
  }

  void forEachHandedIn(Consumer<HandedIn> work) {
    handedIn.forEach(work);
  }

  void forget() {
    handedIn.clear();
  }

  /** Replaces features by what the handed in gradient adds at their positions. */
  void gradient(HandedIn gradient, FloatPointer features) {
    prepare();
    second.put(gradient.matrix());
    first.put(gradient.vector());
    inBands(
        (start, count) -> {
          FloatPointer part = rows(features, start);
          products.multiply(part, second, band, count, channels, channels);
          products.addRow(band, first, count, channels);
          products.scaleRows(band, gradient.weights().getPointer(start), part, count, channels);
        });
  }
}
