package org.impasto.backend.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.Library.argument;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.Graph.Preprocessing;
import org.impasto.backend.onednn.Library.Call;

/** The way from a planar picture [3,H,W] to the network's input and back. */
final class Picture {
  private final FeatureMap input;
  private final Margins margins;
  private final memory picture;
  private final memory pictureGradient;
  private final Call prepare;
  private final Call arrange;
  private final Call rearrange;
  private final Call addToPicture;

  Picture(FeatureMap input, Preprocessing preprocessing, Buffer scratch, Library library) {
    this.input = input;
    margins = new Margins(input.shape);
    Shape inside = input.shape.inside();
    long pixels = inside.positionsInside();
    memory.desc plane = Library.dense(3, pixels);
    picture = library.placeless(plane);
    pictureGradient = library.placeless(plane);
    memory prepared = scratch.attach(plane);
    memory planar = scratch.attach(Library.dense(1, 3, inside.rows().size(), inside.columns().size()));
    memory.desc view = input.view(inside);
    long offset = input.offset(inside);

    prepare = prepare(preprocessing, plane, prepared, library);
    arrange = library.copy(planar, input.values(view, offset), false);
    rearrange = library.copy(input.gradient(view, offset), planar, false);
    memory.desc square = Library.dense(3, 3);
    addToPicture =
        library.call(
            new matmul(
                new matmul.primitive_desc(library.engine, square, plane, plane, Library.addingToResult(), false)),
            argument(DNNL_ARG_SRC, library.copyOf(square, matrix(preprocessing, true))),
            argument(DNNL_ARG_WEIGHTS, prepared),
            argument(DNNL_ARG_DST, pictureGradient));
  }

  /** One product for channel order and scale, with the mean's part added after it. */
  private Call prepare(Preprocessing preprocessing, memory.desc plane, memory prepared, Library library) {
    memory.desc square = Library.dense(3, 3);
    memory.desc column = Library.dense(3, 1);
    float[] shift = new float[3];
    for (int c = 0; c < 3; c++) {
      shift[c] = (float) (-preprocessing.mean()[c] * preprocessing.scale());
    }
    post_ops operations = new post_ops();
    operations.append_binary(algorithm.binary_add, column);
    return library.call(
        new matmul(
            new matmul.primitive_desc(
                library.engine, square, plane, plane, Library.attributes(operations), false)),
        argument(DNNL_ARG_SRC, library.copyOf(square, matrix(preprocessing, false))),
        argument(DNNL_ARG_WEIGHTS, picture),
        argument(DNNL_ARG_DST, prepared),
        argument(DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE | DNNL_ARG_SRC_1, library.copyOf(column, shift)));
  }

  private static float[] matrix(Preprocessing preprocessing, boolean transposed) {
    float[] matrix = new float[9];
    for (int c = 0; c < 3; c++) {
      int from = preprocessing.order()[c];
      matrix[transposed ? from * 3 + c : c * 3 + from] = (float) preprocessing.scale();
    }
    return matrix;
  }

  void forward(FloatPointer image) {
    picture.set_data_handle(image);
    prepare.run();
    arrange.run();
    if (!margins.empty()) {
      margins.fill(Library.data(input.values()));
    }
  }

  void backward(FloatPointer imageGradient) {
    if (!margins.empty()) {
      margins.fold(Library.data(input.gradient()));
    }
    rearrange.run();
    pictureGradient.set_data_handle(imageGradient);
    addToPicture.run();
  }
}
