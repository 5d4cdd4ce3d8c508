package org.impasto.backend.nd4j.layers;

import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Graph.Preprocessing;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.Nd4jTensor;
import org.impasto.backend.nd4j.arrays.Operation;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.impasto.backend.providing.InputLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The way from a planar picture [3,H,W] to the network's input and back. */
public final class Nd4jInput implements InputLayer<Nd4jTensor> {
  private final Nd4jMap input;
  private final ReflectedMargins valueMargins;
  private final ReflectedMargins gradientMargins;
  private final boolean whole;
  private final long pixels;
  private final INDArray matrix;
  private final INDArray means;
  private final BufferView dense;
  private final BufferView prepared;
  private final BufferView inputInside;
  private final BufferView gradientInside;
  private final BufferView gradient;
  private final Operation subtract = Operation.of("subtract");
  private final BufferView centred;
  private final Operation mix = Operation.product(false, false, false);
  private final Operation mixBack = Operation.product(true, false, true);

  public Nd4jInput(
      Nd4jMap input,
      Preprocessing preprocessing,
      SharedBuffer scratch,
      Vectors vectors,
      OwnedArrays memory) {
    this.input = input;
    Shape inside = input.shape.inside();
    whole = inside.equals(input.shape);
    pixels = inside.positionsInside();
    valueMargins = new ReflectedMargins(input.values, input.shape, vectors);
    gradientMargins = new ReflectedMargins(input.gradient(), input.shape, vectors);
    inputInside = input.values.get(input.indices(inside));
    gradientInside = input.gradient().get(input.indices(inside));
    dense = scratch.part(0, Nd4jMap.sides(inside));
    prepared = whole ? input.values.as(3, pixels) : dense.as(3, pixels);
    gradient = whole ? input.gradient().as(3, pixels) : dense.as(3, pixels);
    centred = scratch.part(3 * pixels, 3, pixels);
    float[] mixing = new float[9];
    float[] mean = new float[3];
    for (int c = 0; c < 3; c++) {
      int from = preprocessing.order()[c];
      mixing[c * 3 + from] = (float) preprocessing.scale();
      mean[from] = (float) preprocessing.mean()[c];
    }
    matrix = memory.copyOf(mixing, 3, 3);
    means = memory.copyOf(mean, 3, 1);
  }

  @Override
  public Nd4jMap input() {
    return input;
  }

  @Override
  public void forward(Nd4jTensor image) {
    subtract.run(centred.array(), image.as(3, pixels), means);
    mix.run(prepared.array(), matrix, centred.array());
    if (!whole) {
      inputInside.array().assign(dense.array());
      valueMargins.fill();
    }
  }

  @Override
  public void backward(Nd4jTensor imageGradient) {
    if (!whole) {
      gradientMargins.fold();
      dense.array().assign(gradientInside.array());
    }
    mixBack.run(imageGradient.as(3, pixels), matrix, gradient.array());
  }
}
