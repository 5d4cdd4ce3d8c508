package org.impasto.backend.onednn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Geometry.Shape;
import org.impasto.backend.Moments;
import org.impasto.backend.PatchMatcher;
import org.impasto.backend.PatchSides;
import org.impasto.backend.onednn.Library.Call;
import org.impasto.backend.providing.PlanTap;

/** A node whose features are read: its statistics, and the gradients handed in for them. */
final class Tap implements PlanTap<FloatPointer, OneDnnFeatures> {
  /** What was handed in: dF += 2 scale w (F - target). */
  private record WeightedPull(OneDnnFeatures target, FloatPointer weights, double scale) {}

  private final OneDnnBackend backend;
  private final FeatureMap map;
  private final Shape inside;
  private final int channels;
  private final long elements;
  private final Vectors vectors;
  private final Products products;
  private final Library library;
  private final memory gathered;
  private final Call gather;
  private final Call scatter;
  private final MomentSums momentSums;

  private final memory matrix;
  private final Call convertMatrix;
  private final memory vector;
  private final TapBands bands;
  private final Doubles doubles = new Doubles();
  private double[] symmetric;
  private double[] constant;
  private boolean pulledByMoments;
  private final List<TapBands.Pull> pulls = new ArrayList<>();
  private final List<WeightedPull> weightedPulls = new ArrayList<>();
  private final WeightedMoments weighted;

  /**
   * @param sums memory that is needed while statistics are taken, all layers' alike
   */
  Tap(FeatureMap map, Buffer scratch, Buffer sums, OneDnnBackend backend, Library library) {
    this.map = map;
    this.backend = backend;
    vectors = backend.vectors();
    products = backend.products();
    this.library = library;
    inside = map.shape.inside();
    channels = inside.channels();
    elements = inside.elements();
    memory.desc view = map.view(inside);
    long offset = map.offset(inside);
    gathered = scratch.attach(FeatureMap.dense(inside, memory.data_type.f32));
    gather = library.copy(map.values(view, offset), gathered, false);
    scatter = library.copy(gathered, map.gradient(view, offset), true);
    momentSums = new MomentSums(map, scratch, sums, doubles, library);

    matrix = library.allocate(Library.dense(1, channels, channels));
    vector = library.allocate(Library.dense(1, 1, channels));
    boolean full = map.type == memory.data_type.f32;
    memory converted =
        full ? matrix : library.allocate(Library.dense(map.type, 1, channels, channels));
    convertMatrix = full ? () -> {} : library.copy(matrix, converted, false);
    bands = new TapBands(map, converted, vector, scratch, vectors, library);
    weighted = new WeightedMoments(channels, positions(), doubles, vectors, products, library);
  }

  @Override
  public Shape inside() {
    return inside;
  }

  private long positions() {
    return inside.positionsInside();
  }

  @Override
  public Moments moments(FloatPointer weights) {
    if (weights == null) {
      return momentSums.sum();
    }
    gather.run();
    return weighted.sum(Library.data(gathered), weights);
  }

  @Override
  public void momentsGradient(FloatPointer weights, double[] second, double[] first) {
    if (weights == null) {
      momentsGradient(second, first);
    } else {
      weighted.handIn(weights, second, first);
    }
  }

  private void momentsGradient(double[] second, double[] first) {
    pulledByMoments = true;
    if (symmetric == null) { // plans of style pictures never have a gradient
      symmetric = new double[channels * channels];
      constant = new double[channels];
    }
    for (int r = 0; r < channels; r++) {
      for (int c = 0; c < channels; c++) {
        symmetric[r * channels + c] += second[r * channels + c] + second[c * channels + r];
      }
    }
    for (int c = 0; first != null && c < channels; c++) {
      constant[c] += first[c];
    }
  }

  @Override
  public OneDnnFeatures match(List<OneDnnFeatures> examples, PatchSides sides) {
    gather.run();
    float[] picture = new float[Math.toIntExact(elements)];
    Library.data(gathered).get(picture);
    OneDnnFeatures matched = new OneDnnFeatures(backend, inside);
    int length = sides.side() * sides.side() * channels;
    try (OneDnnPatchProducts patches = new OneDnnPatchProducts(length, products, library)) {
      PatchMatcher matcher = new PatchMatcher(inside, picture, sides, patches);
      examples.forEach(each -> matcher.look(each.shape(), each.values()));
      matched.data().put(matcher.assemble(), 0, picture.length);
    }
    return matched;
  }

  @Override
  public OneDnnFeatures capture() {
    gather.run();
    OneDnnFeatures features = new OneDnnFeatures(backend, inside);
    FloatPointer.memcpy(features.data(), Library.data(gathered), elements * Float.BYTES);
    return features;
  }

  private FloatPointer difference(OneDnnFeatures target) {
    gather.run();
    FloatPointer difference = Library.data(gathered);
    vectors.subtract(difference, target.data(), difference, elements);
    return difference;
  }

  @Override
  public double distance(OneDnnFeatures target, FloatPointer weights) {
    return weights == null
        ? bands.distance(target.data())
        : weighted.squares(difference(target), weights);
  }

  @Override
  public void distanceGradient(OneDnnFeatures target, FloatPointer weights, double scale) {
    if (weights == null) {
      pulls.add(new TapBands.Pull(target.data(), scale));
    } else {
      weightedPulls.add(new WeightedPull(target, weights, scale));
    }
  }

  @Override
  public void forgetGradients() {
    if (pulledByMoments) {
      pulledByMoments = false;
      Arrays.fill(symmetric, 0);
      Arrays.fill(constant, 0);
    }
    pulls.clear();
    weightedPulls.clear();
    weighted.forget();
  }

  @Override
  public void addGradients() {
    if (pulledByMoments) {
      doubles.put(symmetric, Library.data(matrix));
      doubles.put(constant, Library.data(vector));
      convertMatrix.run();
    }
    if (pulledByMoments || !pulls.isEmpty()) {
      map.startGradient();
      bands.addGradients(pulledByMoments, pulls);
    }
    for (WeightedPull pull : weightedPulls) {
      map.startGradient();
      FloatPointer difference = difference(pull.target());
      vectors.multiply(2 * pull.scale(), difference, elements);
      products.scaleRows(difference, pull.weights(), difference, positions(), channels);
      scatter.run();
    }
    if (weighted.handedIn()) {
      map.startGradient();
      weighted.forEachHandedIn(
          each -> {
            gather.run();
            weighted.gradient(each, Library.data(gathered));
            scatter.run();
          });
    }
  }
}
