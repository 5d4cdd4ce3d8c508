package org.impasto.backend.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.Library.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.impasto.backend.Extent;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.Moments;
import org.impasto.backend.onednn.Library.Call;

/**
 * Sums of F F^T and F over the positions inside.
 *
 * <p>F F^T is what a 1 x 1 convolution's weight gradient is when both its input and its output's
 * gradient are F, and oneDNN has no faster product of this shape. It goes in bands of rows, and
 * bands are added in double precision, which keeps the sums of large pictures accurate.
 */
final class MomentSums {
  /**
   * Measured on a flat picture, the worst case: over four times as many, sums err by up to 2e-5 on
   * some processors.
   */
  private static final int BAND_POSITIONS = 1 << 13;

  /** F F^T of one band: the result as oneDNN likes it, then as rows. */
  private record Product(convolution_backward_weights multiply, memory result, Call arrange) {}

  private final Shape inside;
  private final Map<Integer, Product> products = new HashMap<>();
  private final List<Call> bands = new ArrayList<>();
  private final memory second;
  private final memory first;
  private final Call sumRows;
  private final float[] host;

  MomentSums(FeatureMap map, Buffer scratch, Library library) {
    inside = map.shape.inside();
    int channels = inside.channels();
    int columns = inside.columns().size();
    second = library.allocate(Library.dense(channels, channels, 1, 1));
    int height = Math.max(1, BAND_POSITIONS / columns);
    for (int row = 0; row < inside.rows().size(); row += height) {
      bands.add(band(map, row, Math.min(height, inside.rows().size() - row), scratch, library));
    }
    first = library.allocate(Library.dense(inside.rows().size(), 1, channels));
    sumRows = sumRows(map, library);
    host = new float[channels * Math.max(channels, inside.rows().size())];
  }

  private Call band(FeatureMap map, int row, int height, Buffer scratch, Library library) {
    Shape band = new Shape(inside.channels(), new Extent(0, height, 0), inside.columns());
    long offset = map.offset(inside) + (long) row * map.shape.columns().total() * inside.channels();
    boolean contiguous = band.columns().total() == map.shape.columns().total();
    memory view = map.values(map.view(band), offset);
    memory features = contiguous ? view : scratch.attach(FeatureMap.dense(band, map.type));
    Call gather = contiguous ? () -> {} : library.copy(view, features, false);
    Product product = products.computeIfAbsent(height, h -> product(features.get_desc(), library));
    Call multiply =
        library.call(
            product.multiply(),
            argument(DNNL_ARG_SRC, features),
            argument(DNNL_ARG_DIFF_DST, features),
            argument(DNNL_ARG_DIFF_WEIGHTS, product.result()));
    return () -> {
      gather.run();
      multiply.run();
      product.arrange().run();
    };
  }

  private Product product(memory.desc positions, Library library) {
    memory.desc free =
        Library.free(memory.data_type.f32, inside.channels(), inside.channels(), 1, 1);
    long[] stride = {1, 1};
    long[] padding = {0, 0};
    convolution_forward.primitive_desc hint =
        new convolution_forward.primitive_desc(
            library.engine,
            prop_kind.forward_training,
            algorithm.convolution_direct,
            positions,
            Library.free(positions.get_data_type(), inside.channels(), inside.channels(), 1, 1),
            positions,
            stride,
            padding,
            padding);
    convolution_backward_weights.primitive_desc description =
        new convolution_backward_weights.primitive_desc(
            library.engine,
            algorithm.convolution_direct,
            positions,
            free,
            positions,
            stride,
            padding,
            padding,
            hint);
    memory result = library.allocate(description.diff_weights_desc());
    return new Product(
        library.own(new convolution_backward_weights(description)),
        result,
        library.copy(result, second, false));
  }

  /** Each row's sum is a product with ones. */
  private Call sumRows(FeatureMap map, Library library) {
    long rows = inside.rows().size();
    long columns = inside.columns().size();
    long channels = inside.channels();
    memory.desc positions =
        Library.strided(
            map.type,
            new long[] {rows, columns, channels},
            new long[] {map.shape.columns().total() * channels, channels, 1});
    float[] ones = new float[(int) columns];
    Arrays.fill(ones, 1f);
    memory row =
        library.arranged(
            Library.dense(map.type, 1, 1, columns), Library.dense(1, 1, columns), ones);
    return library.call(
        new matmul(
            new matmul.primitive_desc(library.engine, row.get_desc(), positions, first.get_desc())),
        argument(DNNL_ARG_SRC, row),
        argument(DNNL_ARG_WEIGHTS, map.values(positions, map.offset(inside))),
        argument(DNNL_ARG_DST, first));
  }

  Moments sum() {
    int channels = inside.channels();
    double[] products = new double[channels * channels];
    for (Call band : bands) {
      band.run();
      add(second, 1, products);
    }
    double[] sums = new double[channels];
    sumRows.run();
    add(first, inside.rows().size(), sums);
    return new Moments(channels, inside.positionsInside(), products, sums);
  }

  /** Adds each part of native memory to the total. */
  private void add(memory parts, int count, double[] total) {
    Library.data(parts).get(host, 0, count * total.length);
    for (int part = 0; part < count; part++) {
      for (int i = 0; i < total.length; i++) {
        total[i] += host[part * total.length + i];
      }
    }
  }
}
