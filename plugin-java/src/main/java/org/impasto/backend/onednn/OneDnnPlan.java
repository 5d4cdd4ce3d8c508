package org.impasto.backend.onednn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Precision;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.onednn.layers.ConcatenationLayer;
import org.impasto.backend.onednn.layers.ConvolutionLayer;
import org.impasto.backend.onednn.layers.OneDnnInput;
import org.impasto.backend.onednn.layers.OneDnnMap;
import org.impasto.backend.onednn.layers.PoolLayer;
import org.impasto.backend.onednn.layers.Window;
import org.impasto.backend.onednn.library.DoubleTransfer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.SharedBuffer;
import org.impasto.backend.onednn.statistics.OneDnnFeatures;
import org.impasto.backend.onednn.statistics.OneDnnTap;
import org.impasto.backend.providing.GradientPlaces;
import org.impasto.backend.providing.InputLayer;
import org.impasto.backend.providing.Layer;
import org.impasto.backend.providing.LayeredPlan;

/**
 * A network as layers of oneDNN over feature maps. Gradients get their memory at the first {@link
 * #backward}.
 */
final class OneDnnPlan extends LayeredPlan<FloatPointer, OneDnnFeatures, Library> {
  private final Geometry geometry;
  private final memory.data_type arithmetic;
  private final SharedBuffer scratch;
  private final Map<String, OneDnnMap> maps = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, OneDnnTap> taps = new HashMap<>();
  private final OneDnnInput picture;

  OneDnnPlan(
      OneDnnBackend backend,
      Graph graph,
      Geometry geometry,
      Set<String> tapNames,
      Precision precision) {
    super(backend, geometry, OneDnnFeatures.class, backend.memory());
    this.geometry = geometry;
    arithmetic = precision == Precision.FAST ? memory.data_type.bf16 : memory.data_type.f32;
    scratch = new SharedBuffer(memory());
    addMap(Graph.INPUT, memory.data_type.f32, false);
    geometry.nodes().forEach(node -> addMap(node.name(), type(node), rectified(node)));
    GradientPlaces.give(
        geometry,
        () -> new SharedBuffer(memory()),
        (name, place) -> maps.get(name).placeGradient(place));
    picture = new OneDnnInput(maps.get(Graph.INPUT), graph.preprocessing(), scratch, memory());
    geometry.nodes().forEach(node -> layers.add(layer(node)));
    DoubleTransfer doubles = new DoubleTransfer(memory());
    tapNames.forEach(
        tap -> taps.put(tap, new OneDnnTap(maps.get(tap), scratch, doubles, backend, memory())));
    maps.values().forEach(OneDnnMap::allocateValues);
    scratch.allocate();
    doubles.allocate();
  }

  private void addMap(String name, memory.data_type type, boolean rectified) {
    maps.put(name, new OneDnnMap(name, geometry.shape(name), type, rectified, memory()));
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

  private Layer layer(Graph.Node node) {
    OneDnnMap output = maps.get(node.name());
    List<Window> windows = new ArrayList<>();
    for (String input : node.inputs()) {
      windows.add(
          new Window(
              maps.get(input), geometry.window(node, input), output.type, scratch, memory()));
    }
    Geometry.Padding padding = geometry.padding(node);
    if (node instanceof Graph.Convolution convolution) {
      return new ConvolutionLayer(convolution, padding, output, windows.get(0), memory());
    }
    if (node instanceof Graph.Pool pool) {
      return new PoolLayer(pool, padding, output, windows.get(0), memory());
    }
    return new ConcatenationLayer(output, windows, memory());
  }

  @Override
  protected InputLayer<FloatPointer> entrance() {
    return picture;
  }

  @Override
  protected List<Layer> layers() {
    return layers;
  }

  @Override
  protected Map<String, OneDnnTap> taps() {
    return taps;
  }
}
