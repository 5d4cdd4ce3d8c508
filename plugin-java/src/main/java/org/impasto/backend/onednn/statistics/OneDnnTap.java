package org.impasto.backend.onednn.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.Moments;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.onednn.library.SharedBuffer;
import org.impasto.backend.onednn.vectors.OneDnnOwner;
import org.impasto.backend.onednn.vectors.Products;
import org.impasto.backend.onednn.vectors.Vectors;
import org.impasto.backend.patches.PatchMatcher;
import org.impasto.backend.patches.PatchSides;
import org.impasto.backend.providing.PlanTap;

/** A node whose features are read: its statistics, and the gradients handed in for them. */
public final class OneDnnTap implements PlanTap<FloatPointer, OneDnnFeatures> {
  /** What was handed in: dF += 2 scale w (F - target). */
  private record WeightedPull(OneDnnFeatures target, FloatPointer weights, double scale) {}

  private final OneDnnOwner backend;
  private final OneDnnMap map;
  private final Shape inside;
  private final int channels;
  private final long elements;
  private final Vectors vectors;
  private final Products products;
  private final Library library;

  /** How features are kept: rows inside, with the columns beside them. */
  private final Shape layout;

  private final memory rows;
  private final memory gathered;
  private final Call gather;
  private final Call scatter;
  private final memory target;
  private final Call gatherTarget;
  private final Call subtractFromFeatures;
  private final MomentSums sums;
  private final TapDistance distance;
  private final TapGradient gradient;
  private double[] symmetric;
  private double[] constant;
  private boolean pulledByMoments;
  private final List<TapGradient.Pull> pulls = new ArrayList<>();
  private final List<WeightedPull> weightedPulls = new ArrayList<>();
  private final WeightedMoments weighted;

  public OneDnnTap(
      OneDnnMap map,
      SharedBuffer scratch,
      DoubleTransfer doubles,
      OneDnnOwner backend,
      Library library) {
    this.map = map;
    this.backend = backend;
    vectors = backend.vectors();
    products = backend.products();
    this.library = library;
    inside = map.shape.inside();
    layout = new Shape(inside.channels(), inside.rows(), map.shape.columns());
    channels = inside.channels();
    elements = inside.elements();
    memory.desc view = map.view(inside);
    long offset = map.offset(inside);
    gathered = scratch.attach(OneDnnMap.dense(inside, memory.data_type.f32));
    memory features = map.values(view, offset);
    gather = library.copy(features, gathered, false);
    scatter = library.copy(gathered, map.gradient(view, offset), true);
    target = library.placeless(OneDnnMap.strided(inside, layout, map.type));
    gatherTarget = Library.later(() -> library.copy(target, gathered, false));
    subtractFromFeatures = Library.later(() -> library.copy(features, gathered, -1));
    rows = map.values(OneDnnMap.dense(layout, map.type), map.offset(layout));
    sums = new MomentSums(map, scratch, doubles, library);
    distance = new TapDistance(map, scratch, doubles, library);
    gradient = new TapGradient(map, doubles, library);
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
      return sums.sum();
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
    OneDnnFeatures matched = new OneDnnFeatures(backend, layout, map.type);
    int length = sides.side() * sides.side() * channels;
    try (OneDnnPatchProducts patches = new OneDnnPatchProducts(length, products, library)) {
      PatchMatcher matcher = new PatchMatcher(inside, picture, sides, patches);
      examples.forEach(each -> matcher.look(each.shape(), each.values()));
      matched.put(matcher.assemble());
    }
    return matched;
  }

  @Override
  public OneDnnFeatures capture() {
    OneDnnFeatures features = new OneDnnFeatures(backend, layout, map.type);
    Pointer.memcpy(laid(features), rows.get_data_handle(), rows.get_desc().get_size());
    return features;
  }

  /** A target as this tap's rows lie. */
  private Pointer laid(OneDnnFeatures target) {
    return target.laid(layout, map.type);
  }

  private FloatPointer difference(OneDnnFeatures from) {
    long before = (long) layout.columns().before() * channels * Library.bytes(map.type);
    target.set_data_handle(Library.at(laid(from), before));
    gatherTarget.run();
    subtractFromFeatures.run();
    return Library.data(gathered);
  }

  @Override
  public double distance(OneDnnFeatures target, FloatPointer weights) {
    return weights == null
        ? distance.to(laid(target))
        : weighted.squares(difference(target), weights);
  }

  @Override
  public void distanceGradient(OneDnnFeatures target, FloatPointer weights, double scale) {
    if (scale == 0) {
      return;
    }
    if (weights == null) {
      pulls.add(new TapGradient.Pull(laid(target), scale));
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
    boolean weightedToo = !weightedPulls.isEmpty() || weighted.handedIn();
    int passes = Math.max(pulledByMoments ? 1 : 0, pulls.size());
    for (int i = 0; i < passes; i++) {
      boolean moments = i == 0 && pulledByMoments;
      gradient.add(
          moments ? symmetric : null,
          moments ? constant : null,
          pulls.isEmpty() ? null : pulls.get(i),
          i == passes - 1 && !weightedToo);
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
