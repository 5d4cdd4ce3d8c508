package org.impasto.backend.nd4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.backend.Geometry;
import org.impasto.backend.Graph;
import org.impasto.backend.providing.Entrance;
import org.impasto.backend.providing.GradientPlaces;
import org.impasto.backend.providing.Layer;
import org.impasto.backend.providing.LayeredPlan;

/** A network as layers of ND4J over feature maps. */
final class Nd4jPlan extends LayeredPlan<Nd4jTensor, Nd4jFeatures, Memory> {
  private final Geometry geometry;
  private final Vectors vectors;
  private final Buffer scratch;
  private final Map<String, FeatureMap> maps = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, Tap> taps = new HashMap<>();
  private final Picture picture;

  Nd4jPlan(Nd4jArithmetic backend, Graph graph, Geometry geometry, Set<String> tapNames) {
    super(backend, geometry, Nd4jFeatures.class, new Memory());
    this.geometry = geometry;
    vectors = backend.vectors();
    scratch = new Buffer(memory());
    addMap(Graph.INPUT);
    geometry.nodes().forEach(node -> addMap(node.name()));
    GradientPlaces.give(
        geometry, () -> new Buffer(memory()), (name, place) -> maps.get(name).placeGradient(place));
    picture = new Picture(maps.get(Graph.INPUT), graph.preprocessing(), scratch, vectors, memory());
    geometry.nodes().forEach(node -> layers.add(layer(node, graph.border())));
    tapNames.forEach(tap -> taps.put(tap, new Tap(maps.get(tap), scratch, backend, memory())));
  }

  private void addMap(String name) {
    maps.put(name, new FeatureMap(name, geometry.shape(name), vectors, memory()));
  }

  private Layer layer(Graph.Node node, Graph.Border border) {
    FeatureMap output = maps.get(node.name());
    List<Window> windows = new ArrayList<>();
    for (String input : node.inputs()) {
      windows.add(new Window(maps.get(input), geometry.window(node, input), scratch, vectors));
    }
    if (node instanceof Graph.Convolution convolution) {
      return new ConvolutionLayer(convolution, border, output, windows.get(0), memory());
    }
    if (node instanceof Graph.Pool pool) {
      return new PoolLayer(
          pool, geometry.padding(node), output, windows.get(0), scratch, vectors, memory());
    }
    return new ConcatenationLayer(output, windows);
  }

  @Override
  protected Entrance<Nd4jTensor> entrance() {
    return picture;
  }

  @Override
  protected List<Layer> layers() {
    return layers;
  }

  @Override
  protected Map<String, Tap> taps() {
    return taps;
  }
}
