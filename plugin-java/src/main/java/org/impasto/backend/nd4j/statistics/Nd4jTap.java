package org.impasto.backend.nd4j.statistics;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.Moments;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.HostCopies;
import org.impasto.backend.nd4j.arrays.Nd4jTensor;
import org.impasto.backend.nd4j.arrays.Operation;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.impasto.backend.nd4j.layers.Nd4jMap;
import org.impasto.backend.nd4j.layers.Window;
import org.impasto.backend.patches.PatchMatcher;
import org.impasto.backend.patches.PatchSides;
import org.impasto.backend.providing.PlanTap;
import org.impasto.backend.providing.ProviderBackend;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A node whose features are read: its statistics, and the gradients handed in for them. */
public final class Nd4jTap implements PlanTap<Nd4jTensor, Nd4jFeatures> {
  /** dF += 2 scale w (F - target), weights null for 1. */
  private record Pull(Nd4jFeatures target, Nd4jTensor weights, double scale) {}

  /** dF += w (M F + v), weights null for 1. */
  private record Weighing(Nd4jTensor weights, float[] matrix, float[] vector) {}

  private final ProviderBackend<?> backend;
  private final Window window;
  private final SharedBuffer scratch;
  private final Vectors vectors;
  private final MomentSums sums;
  private final int channels;
  private final long positions;
  private final BufferView features;
  private final BufferView work;
  private final INDArray matrix;
  private final INDArray vector;
  private final Operation multiply = Operation.product(false, false, false);
  private final Operation addVector = Operation.of("add");
  private final List<Pull> pulls = new ArrayList<>();
  private final List<Weighing> weighings = new ArrayList<>();
  private BufferView product;

  public Nd4jTap(
      Nd4jMap map,
      SharedBuffer scratch,
      ProviderBackend<?> backend,
      Vectors vectors,
      OwnedArrays memory) {
    this.backend = backend;
    this.scratch = scratch;
    this.vectors = vectors;
    window = new Window(map, map.shape.inside(), scratch, vectors);
    channels = map.shape.channels();
    positions = map.shape.positionsInside();
    features = window.values().as(channels, positions);
    work = window.fresh().as(channels, positions);
    sums = new MomentSums(window, scratch, vectors, memory);
    matrix = memory.zeros(channels, channels);
    vector = memory.zeros(channels, 1);
  }

  @Override
  public Shape inside() {
    return window.shape();
  }

  @Override
  public Moments moments(Nd4jTensor weights) {
    return sums.sum(weights);
  }

  @Override
  public void momentsGradient(Nd4jTensor weights, double[] second, double[] first) {
    Weighing sum = weighing(weights);
    for (int r = 0; r < channels; r++) {
      for (int c = 0; c < channels; c++) {
        sum.matrix()[r * channels + c] +=
            (float) (second[r * channels + c] + second[c * channels + r]);
      }
    }
    for (int c = 0; first != null && c < channels; c++) {
      sum.vector()[c] += (float) first[c];
    }
  }

  /** What is handed in with these weights so far. */
  private Weighing weighing(Nd4jTensor weights) {
    for (Weighing each : weighings) {
      if (each.weights() == weights) {
        return each;
      }
    }
    Weighing fresh = new Weighing(weights, new float[channels * channels], new float[channels]);
    weighings.add(fresh);
    return fresh;
  }

  @Override
  public Nd4jFeatures capture() {
    window.gather();
    Nd4jFeatures captured = new Nd4jFeatures(backend, inside());
    captured.array().assign(features.array());
    return captured;
  }

  @Override
  public Nd4jFeatures match(List<Nd4jFeatures> examples, PatchSides sides) {
    Nd4jFeatures matched = capture();
    try (Nd4jPatchProducts products =
        new Nd4jPatchProducts(sides.side() * sides.side() * channels)) {
      PatchMatcher matcher = new PatchMatcher(inside(), matched.byPosition(), sides, products);
      examples.forEach(each -> matcher.look(each.shape(), each.byPosition()));
      matched.setByPosition(matcher.assemble());
    }
    return matched;
  }

  @Override
  public double distance(Nd4jFeatures target, Nd4jTensor weights) {
    INDArray difference = difference(target);
    if (weights == null) {
      return vectors.dot(difference, difference);
    }
    if (product == null) {
      product =
          scratch.part(window.beyondValues() == 0 ? inside().elements() : 0, channels, positions);
    }
    // The first use lengthens scratch, which then holds nothing.
    INDArray weighted = product.array();
    difference = difference(target);
    vectors.multiply(difference, weights.as(1, positions), weighted);
    return vectors.dot(difference, weighted);
  }

  private INDArray difference(Nd4jFeatures target) {
    window.gather();
    vectors.subtract(features.array(), target.array(), work.array());
    return work.array();
  }

  @Override
  public void distanceGradient(Nd4jFeatures target, Nd4jTensor weights, double scale) {
    pulls.add(new Pull(target, weights, scale));
  }

  @Override
  public void forgetGradients() {
    weighings.clear();
    pulls.clear();
  }

  @Override
  public void addGradients() {
    for (Weighing each : weighings) {
      window.gather();
      HostCopies.put(each.matrix(), each.matrix().length, matrix);
      multiply.run(work.array(), matrix, features.array());
      HostCopies.put(each.vector(), channels, vector);
      addVector.run(work.array(), work.array(), vector);
      addWork(each.weights(), 1);
    }
    for (Pull each : pulls) {
      difference(each.target());
      addWork(each.weights(), 2 * each.scale());
    }
  }

  private void addWork(Nd4jTensor weights, double scale) {
    if (weights != null) {
      vectors.multiply(work.array(), weights.as(1, positions), work.array());
    }
    window.add(scale, window.fresh());
  }
}
