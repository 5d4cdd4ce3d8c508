package org.impasto.backend.onednn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Features;
import org.impasto.backend.Geometry;
import org.impasto.backend.Graph;
import org.impasto.backend.Moments;
import org.impasto.backend.PatchSides;
import org.impasto.backend.Plan;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;

/**
 * A network as a list of layers over feature maps. Gradients get their memory at the first {@link
 * #backward}.
 */
final class OneDnnPlan extends Resource implements Plan {
  private final Geometry geometry;
  private final memory.data_type arithmetic;
  private final Buffer scratch;
  private final Map<String, FeatureMap> maps = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, Tap> taps = new HashMap<>();
  private final Picture picture;
  private final long pictureElements;
  private boolean evaluated;

  OneDnnPlan(
      OneDnnBackend backend,
      Graph graph,
      Geometry geometry,
      Set<String> tapNames,
      Precision precision) {
    super(backend, "This plan");
    this.geometry = geometry;
    arithmetic = precision == Precision.FAST ? memory.data_type.bf16 : memory.data_type.f32;
    pictureElements = geometry.shape(Graph.INPUT).inside().elements();
    scratch = new Buffer(library());
    addMap(Graph.INPUT, memory.data_type.f32, false);
    geometry.nodes().forEach(node -> addMap(node.name(), type(node), rectified(node)));
    placeGradients();
    picture = new Picture(maps.get(Graph.INPUT), graph.preprocessing(), scratch, library());
    geometry.nodes().forEach(node -> layers.add(layer(node)));
    for (String tap : tapNames) {
      taps.put(
          tap, new Tap(maps.get(tap), scratch, backend.vectors(), backend.products(), library()));
    }
    maps.values().forEach(FeatureMap::allocateValues);
    scratch.allocate();
  }

  private void addMap(String name, memory.data_type type, boolean rectified) {
    maps.put(name, new FeatureMap(name, geometry.shape(name), type, rectified, library()));
  }

  private static boolean rectified(Graph.Node node) {
    return node instanceof Graph.Convolution convolution && convolution.relu();
  }

  /**
   * Features are kept as they are computed; the picture itself, and what is pooled from it alone,
   * always in full.
   */
  private memory.data_type type(Graph.Node node) {
    boolean full =
        !(node instanceof Graph.Convolution)
            && node.inputs().stream()
                .allMatch(input -> maps.get(input).type == memory.data_type.f32);
    return full ? memory.data_type.f32 : arithmetic;
  }

  /**
   * Walks back as {@link #backward} will, so that gradients that never live together share memory.
   */
  private void placeGradients() {
    Deque<Buffer> unused = new ArrayDeque<>();
    Map<String, Buffer> placed = new HashMap<>();
    List<Graph.Node> nodes = geometry.nodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Graph.Node node = nodes.get(i);
      placeGradient(node.name(), placed, unused);
      node.inputs().forEach(input -> placeGradient(input, placed, unused));
      unused.push(placed.get(node.name()));
    }
    placeGradient(Graph.INPUT, placed, unused);
  }

  private void placeGradient(String name, Map<String, Buffer> placed, Deque<Buffer> unused) {
    if (!placed.containsKey(name)) {
      Buffer buffer = unused.isEmpty() ? new Buffer(library()) : unused.pop();
      placed.put(name, buffer);
      maps.get(name).placeGradient(buffer);
    }
  }

  private Layer layer(Graph.Node node) {
    FeatureMap output = maps.get(node.name());
    List<Window> windows = new ArrayList<>();
    for (String input : node.inputs()) {
      windows.add(
          new Window(
              maps.get(input), geometry.window(node, input), output.type, scratch, library()));
    }
    Geometry.Padding padding = geometry.padding(node);
    if (node instanceof Graph.Convolution convolution) {
      return new ConvolutionLayer(convolution, padding, output, windows.get(0), library());
    }
    if (node instanceof Graph.Pool pool) {
      return new PoolLayer(pool, padding, output, windows.get(0), library());
    }
    return new ConcatenationLayer(output, windows, library());
  }

  @Override
  public void forward(Tensor image) {
    FloatPointer data = pictureData(image);
    taps.values().forEach(Tap::forgetGradients);
    picture.forward(data);
    for (Layer layer : layers) {
      layer.forward();
    }
    evaluated = true;
  }

  @Override
  public void backward(Tensor imageGradient) {
    FloatPointer data = pictureData(imageGradient);
    checkEvaluated();
    for (FeatureMap map : maps.values()) {
      map.allocateGradient();
      map.forgetGradient();
    }
    for (int i = layers.size() - 1; i >= 0; i--) {
      FeatureMap output = layers.get(i).output();
      addGradients(output);
      if (output.live()) {
        layers.get(i).backward();
      }
    }
    FeatureMap input = maps.get(Graph.INPUT);
    addGradients(input);
    if (input.live()) {
      picture.backward(data);
    }
  }

  private void addGradients(FeatureMap map) {
    Tap tap = taps.get(map.name);
    if (tap != null) {
      tap.addGradients();
    }
  }

  private FloatPointer pictureData(Tensor image) {
    checkOpen();
    return backend().data(image, pictureElements, "a picture of this plan's size");
  }

  private void checkEvaluated() {
    if (!evaluated) {
      throw new IllegalStateException("This plan has no features yet; call forward first.");
    }
  }

  private Tap tap(String name) {
    checkOpen();
    Tap tap = taps.get(name);
    if (tap == null) {
      throw new IllegalArgumentException(
          "This plan does not read layer '"
              + name
              + "'; it was compiled for "
              + new LinkedHashSet<>(taps.keySet())
              + ".");
    }
    return tap;
  }

  private Tap evaluatedTap(String name) {
    Tap tap = tap(name);
    checkEvaluated();
    return tap;
  }

  @Override
  public int channels(String tap) {
    return tap(tap).channels();
  }

  @Override
  public long positions(String tap) {
    return tap(tap).positions();
  }

  @Override
  public int rows(String tap) {
    return tap(tap).rows();
  }

  @Override
  public Moments moments(String tap) {
    return evaluatedTap(tap).moments();
  }

  @Override
  public Moments moments(String tap, Tensor weights) {
    return evaluatedTap(tap).moments(weights(tap, weights));
  }

  @Override
  public void momentsGradient(String tap, double[] second, double[] first) {
    evaluatedTap(tap).momentsGradient(checked(tap, second, first), first);
  }

  @Override
  public void momentsGradient(String tap, Tensor weights, double[] second, double[] first) {
    evaluatedTap(tap).momentsGradient(weights(tap, weights), checked(tap, second, first), first);
  }

  private double[] checked(String tap, double[] second, double[] first) {
    Moments.checkGradient(tap, channels(tap), second, first);
    return second;
  }

  private FloatPointer weights(String tap, Tensor weights) {
    return backend()
        .data(weights, positions(tap), "one weight for each position of layer '" + tap + "'");
  }

  @Override
  public Features capture(String tap) {
    return evaluatedTap(tap).capture(backend());
  }

  @Override
  public double distance(String tap, Features target) {
    return evaluatedTap(tap).distance(target(tap, target));
  }

  @Override
  public void distanceGradient(String tap, Features target, double scale) {
    evaluatedTap(tap).distanceGradient(target(tap, target), scale);
  }

  @Override
  public double distance(String tap, Features target, Tensor weights) {
    return evaluatedTap(tap).distance(target(tap, target), weights(tap, weights));
  }

  @Override
  public void distanceGradient(String tap, Features target, Tensor weights, double scale) {
    evaluatedTap(tap).distanceGradient(target(tap, target), weights(tap, weights), scale);
  }

  @Override
  public Features match(String tap, List<Features> examples, int side, int step) {
    Tap chosen = evaluatedTap(tap);
    PatchSides sides = new PatchSides(side, step);
    sides.check("Layer '" + tap + "'", chosen.inside());
    List<OneDnnFeatures> checked =
        examples.stream().map(each -> example(tap, each, sides)).toList();
    if (checked.isEmpty()) {
      throw new IllegalArgumentException(
          "Layer '" + tap + "' has no example to match; at least one is required.");
    }
    return chosen.match(backend(), checked, sides);
  }

  private OneDnnFeatures example(String tap, Features example, PatchSides sides) {
    if (example instanceof OneDnnFeatures features && features.channels() == channels(tap)) {
      sides.check("An example for layer '" + tap + "'", features.shape());
      return features;
    }
    throw new IllegalArgumentException(
        String.format(
            "Layer '%s' has %d channels; an example has %d, or comes from another backend. Capture it at the same layer.",
            tap, channels(tap), example.channels()));
  }

  private OneDnnFeatures target(String name, Features target) {
    Tap tap = taps.get(name);
    if (target instanceof OneDnnFeatures features && tap.fits(features)) {
      return tap.laid(features);
    }
    throw new IllegalArgumentException(
        String.format(
            "Layer '%s' has %d channels at %d positions here; the target has %d at %d, or another shape, or comes from"
                + " another backend. Capture it from a picture of the same size.",
            name, tap.channels(), tap.positions(), target.channels(), target.positions()));
  }
}
