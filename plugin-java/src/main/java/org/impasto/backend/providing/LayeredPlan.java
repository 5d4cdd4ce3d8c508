package org.impasto.backend.providing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.impasto.backend.Features;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;

/**
 * A network as a list of layers over feature maps, walked forward and back. A provider says of what
 * kind these are, and calls {@link #build} when it is ready to make them.
 *
 * @param <P> the provider's feature maps
 */
public abstract class LayeredPlan<
        W, F extends Features, M extends NativeMemory, P extends ComputedMap>
    extends TappedPlan<W, F, M> {
  private final Geometry geometry;
  private final long pictureElements;
  private final Map<String, P> maps = new LinkedHashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, PlanTap<W, F>> taps = new HashMap<>();
  private InputLayer<W> entrance;
  private boolean evaluated;

  /**
   * @param kept the class of the provider's own features
   */
  protected LayeredPlan(ProviderBackend<W> backend, Geometry geometry, Class<F> kept, M memory) {
    super(backend, kept, memory);
    this.geometry = geometry;
    pictureElements = geometry.shape(Graph.INPUT).inside().elements();
  }

  /** The map of the network's input. */
  protected abstract P inputMap(Geometry.Shape shape);

  /** The map of a node, whose inputs have theirs already. */
  protected abstract P map(Graph.Node node, Geometry.Shape shape);

  /** Gives every map's gradient its memory; see {@link GradientPlaces}. */
  protected abstract void placeGradients();

  /**
   * Lets gradients that never live at once share buffers.
   *
   * @param fresh makes a buffer
   * @param place gives a map's gradient its place in one
   */
  protected final <B> void shareGradients(Supplier<B> fresh, BiConsumer<P, B> place) {
    GradientPlaces.give(geometry, fresh, (name, buffer) -> place.accept(map(name), buffer));
  }

  protected abstract InputLayer<W> entrance(P input, Graph.Preprocessing preprocessing);

  /**
   * @param inputs in the node's order
   */
  protected abstract Layer layer(Graph.Node node, Graph.Border border, P output, List<P> inputs);

  protected abstract PlanTap<W, F> tap(P map);

  /** Makes maps, layers and taps; the provider's constructor calls it once. */
  protected final void build(Graph graph, Set<String> tapNames) {
    maps.put(Graph.INPUT, inputMap(geometry.shape(Graph.INPUT)));
    for (Graph.Node node : geometry.nodes()) {
      maps.put(node.name(), map(node, geometry.shape(node.name())));
    }
    placeGradients();
    entrance = entrance(map(Graph.INPUT), graph.preprocessing());
    for (Graph.Node node : geometry.nodes()) {
      List<P> inputs = node.inputs().stream().map(this::map).toList();
      layers.add(layer(node, graph.border(), map(node.name()), inputs));
    }
    tapNames.forEach(name -> taps.put(name, tap(map(name))));
  }

  /** By the node's name, or {@link Graph#INPUT}. */
  protected final P map(String name) {
    return maps.get(name);
  }

  protected final Collection<P> maps() {
    return maps.values();
  }

  @Override
  final Map<String, PlanTap<W, F>> taps() {
    return taps;
  }

  @Override
  public final void forward(Tensor image) {
    W data = picture(image);
    taps.values().forEach(PlanTap::forgetGradients);
    entrance.forward(data);
    layers.forEach(Layer::forward);
    evaluated = true;
  }

  @Override
  public final void backward(Tensor imageGradient) {
    W data = picture(imageGradient);
    checkEvaluated();
    prepare(entrance.input());
    layers.forEach(layer -> prepare(layer.output()));
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      addGradients(layer.output());
      if (layer.output().live()) {
        layer.backward();
      }
    }
    addGradients(entrance.input());
    if (entrance.input().live()) {
      entrance.backward(data);
    }
  }

  private static void prepare(ComputedMap map) {
    map.allocateGradient();
    map.live(false);
  }

  private void addGradients(ComputedMap map) {
    PlanTap<W, F> tap = taps.get(map.name());
    if (tap != null) {
      tap.addGradients();
    }
  }

  private W picture(Tensor image) {
    checkOpen();
    return data(image, pictureElements, "a picture of this plan's size");
  }

  @Override
  final void checkEvaluated() {
    if (!evaluated) {
      throw new IllegalStateException("This plan has no features yet; call forward first.");
    }
  }
}
