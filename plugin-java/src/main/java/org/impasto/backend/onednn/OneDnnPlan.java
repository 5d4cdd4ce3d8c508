package org.impasto.backend.onednn;

import java.util.ArrayList;
import java.util.List;
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
import org.impasto.backend.onednn.vectors.OneDnnOwner;
import org.impasto.backend.providing.Layer;
import org.impasto.backend.providing.LayeredPlan;

/**
 * A network as layers of oneDNN over feature maps. Gradients get their memory at the first {@link
 * #backward}.
 */
final class OneDnnPlan extends LayeredPlan<FloatPointer, OneDnnFeatures, Library, OneDnnMap> {
  private final OneDnnOwner backend;
  private final Geometry geometry;
  private final memory.data_type arithmetic;
  private final SharedBuffer scratch;
  private final DoubleTransfer doubles;

  OneDnnPlan(
      OneDnnOwner backend,
      Graph graph,
      Geometry geometry,
      Set<String> tapNames,
      Precision precision) {
    super(backend, geometry, OneDnnFeatures.class, backend.memory());
    this.backend = backend;
    this.geometry = geometry;
    arithmetic = precision == Precision.FAST ? memory.data_type.bf16 : memory.data_type.f32;
    scratch = new SharedBuffer(memory());
    doubles = new DoubleTransfer(memory());
    build(graph, tapNames);
    maps().forEach(OneDnnMap::allocateValues);
    scratch.allocate();
    doubles.allocate();
  }

  @Override
  protected OneDnnMap inputMap(Geometry.Shape shape) {
    return new OneDnnMap(Graph.INPUT, shape, memory.data_type.f32, false, memory());
  }

  @Override
  protected OneDnnMap map(Graph.Node node, Geometry.Shape shape) {
    boolean rectified = node instanceof Graph.Convolution convolution && convolution.relu();
    return new OneDnnMap(node.name(), shape, type(node), rectified, memory());
  }

  /**
   * Features are kept as they are computed; the picture itself, and what is pooled from it alone,
   * always in full.
   */
  private memory.data_type type(Graph.Node node) {
    boolean full =
        !(node instanceof Graph.Convolution)
            && node.inputs().stream().allMatch(input -> map(input).type == memory.data_type.f32);
    return full ? memory.data_type.f32 : arithmetic;
  }

  @Override
  protected void placeGradients() {
    shareGradients(() -> new SharedBuffer(memory()), OneDnnMap::placeGradient);
  }

  @Override
  protected OneDnnInput entrance(OneDnnMap input, Graph.Preprocessing preprocessing) {
    return new OneDnnInput(input, preprocessing, scratch, memory());
  }

  @Override
  protected Layer layer(
      Graph.Node node, Graph.Border border, OneDnnMap output, List<OneDnnMap> inputs) {
    List<Window> windows = new ArrayList<>();
    for (OneDnnMap input : inputs) {
      windows.add(
          new Window(input, geometry.window(node, input.name()), output.type, scratch, memory()));
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
  protected OneDnnTap tap(OneDnnMap map) {
    return new OneDnnTap(map, scratch, doubles, backend, memory());
  }
}
