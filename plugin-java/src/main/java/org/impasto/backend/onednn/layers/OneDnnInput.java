package org.impasto.backend.onednn.layers;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.library.Library.argument;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Graph.Preprocessing;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.SharedBuffer;
import org.impasto.backend.providing.InputLayer;

/** The way from a planar picture [3,H,W] to the network's input and back. */
public final class OneDnnInput implements InputLayer<FloatPointer> {
  private final OneDnnMap input;
  private final ReflectedMargins margins;
  private final memory picture;
  private final memory pictureGradient;
  private final Call centre;
  private final Call mix;
  private final Call arrange;
  private final Call rearrange;
  private final Call addToPicture;

  public OneDnnInput(
      OneDnnMap input, Preprocessing preprocessing, SharedBuffer scratch, Library library) {
    this.input = input;
    margins = new ReflectedMargins(input.shape);
    Shape inside = input.shape.inside();
    long pixels = inside.positionsInside();
    memory.desc plane = Library.dense(3, pixels);
    memory.desc planes = Library.dense(1, 3, inside.rows().size(), inside.columns().size());
    picture = library.placeless(planes);
    pictureGradient = library.placeless(plane);
    memory centred = scratch.attach(planes);
    memory mixed = scratch.attach(plane, 3 * pixels);
    memory planar = scratch.attach(planes, 3 * pixels);
    memory.desc view = input.view(inside);
    long offset = input.offset(inside);

    centre = centre(preprocessing, centred, library);
    memory.desc square = Library.dense(3, 3);
    mix =
        library.product(
            library.copyOf(square, matrix(preprocessing, false)), scratch.attach(plane), mixed);
    arrange = library.copy(planar, input.values(view, offset), false);
    rearrange = library.copy(input.gradient(view, offset), planar, false);
    addToPicture =
        library.call(
            new matmul(
                new matmul.primitive_desc(
                    library.engine, square, plane, plane, Library.addingToResult(), false)),
            argument(DNNL_ARG_SRC, library.copyOf(square, matrix(preprocessing, true))),
            argument(DNNL_ARG_WEIGHTS, mixed),
            argument(DNNL_ARG_DST, pictureGradient));
  }

  /** The picture less its mean, in the picture's own channel order. */
  private Call centre(Preprocessing preprocessing, memory centred, Library library) {
    memory.desc each = Library.dense(1, 3, 1, 1);
    float[] means = new float[3];
    for (int c = 0; c < 3; c++) {
      means[preprocessing.order()[c]] = (float) preprocessing.mean()[c];
    }
    return library.binary(algorithm.binary_sub, picture, library.copyOf(each, means), centred);
  }

  private static float[] matrix(Preprocessing preprocessing, boolean transposed) {
    float[] matrix = new float[9];
    for (int c = 0; c < 3; c++) {
      int from = preprocessing.order()[c];
      matrix[transposed ? from * 3 + c : c * 3 + from] = (float) preprocessing.scale();
    }
    return matrix;
  }

  @Override
  public OneDnnMap input() {
    return input;
  }

  @Override
  public void forward(FloatPointer image) {
    picture.set_data_handle(image);
    centre.run();
    mix.run();
    arrange.run();
    if (!margins.empty()) {
      margins.fill(Library.data(input.values()));
    }
  }

  @Override
  public void backward(FloatPointer imageGradient) {
    if (!margins.empty()) {
      margins.fold(Library.data(input.gradient()));
    }
    rearrange.run();
    pictureGradient.set_data_handle(imageGradient);
    addToPicture.run();
  }
}
