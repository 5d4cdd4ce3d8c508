package org.impasto.backend.nd4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.nd4j.arrays.Nd4jTensor;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.impasto.backend.nd4j.layers.ConcatenationLayer;
import org.impasto.backend.nd4j.layers.ConvolutionLayer;
import org.impasto.backend.nd4j.layers.Nd4jInput;
import org.impasto.backend.nd4j.layers.Nd4jMap;
import org.impasto.backend.nd4j.layers.PoolLayer;
import org.impasto.backend.nd4j.layers.Window;
import org.impasto.backend.nd4j.statistics.Nd4jFeatures;
import org.impasto.backend.nd4j.statistics.Nd4jTap;
import org.impasto.backend.providing.GradientPlaces;
import org.impasto.backend.providing.InputLayer;
import org.impasto.backend.providing.Layer;
import org.impasto.backend.providing.LayeredPlan;

/** A network as layers of ND4J over feature maps. */
final class Nd4jPlan extends LayeredPlan<Nd4jTensor, Nd4jFeatures, OwnedArrays> {
  private final Geometry geometry;
  private final Vectors vectors;
  private final SharedBuffer scratch;
  private final Map<String, Nd4jMap> maps = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, Nd4jTap> taps = new HashMap<>();
  private final Nd4jInput picture;

  Nd4jPlan(Nd4jArithmetic backend, Graph graph, Geometry geometry, Set<String> tapNames) {
    super(backend, geometry, Nd4jFeatures.class, new OwnedArrays());
    this.geometry = geometry;
    vectors = backend.vectors();
    scratch = new SharedBuffer(memory());
    addMap(Graph.INPUT);
    geometry.nodes().forEach(node -> addMap(node.name()));
    GradientPlaces.give(
        geometry,
        () -> new SharedBuffer(memory()),
        (name, place) -> maps.get(name).placeGradient(place));
    picture =
        new Nd4jInput(maps.get(Graph.INPUT), graph.preprocessing(), scratch, vectors, memory());
    geometry.nodes().forEach(node -> layers.add(layer(node, graph.border())));
    tapNames.forEach(
        tap -> taps.put(tap, new Nd4jTap(maps.get(tap), scratch, backend, vectors, memory())));
  }

  private void addMap(String name) {
    maps.put(name, new Nd4jMap(name, geometry.shape(name), vectors, memory()));
  }

  private Layer layer(Graph.Node node, Graph.Border border) {
    Nd4jMap output = maps.get(node.name());
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
  protected InputLayer<Nd4jTensor> entrance() {
    return picture;
  }

  @Override
  protected List<Layer> layers() {
    return layers;
  }

  @Override
  protected Map<String, Nd4jTap> taps() {
    return taps;
  }
}
