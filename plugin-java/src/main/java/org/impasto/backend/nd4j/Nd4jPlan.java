package org.impasto.backend.nd4j;

import java.util.ArrayList;
import java.util.List;
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
import org.impasto.backend.providing.Layer;
import org.impasto.backend.providing.LayeredPlan;
import org.impasto.backend.providing.ProviderBackend;

/** A network as layers of ND4J over feature maps. */
final class Nd4jPlan extends LayeredPlan<Nd4jTensor, Nd4jFeatures, OwnedArrays, Nd4jMap> {
  private final ProviderBackend<Nd4jTensor> backend;
  private final Geometry geometry;
  private final Vectors vectors;
  private final SharedBuffer scratch;

  Nd4jPlan(
      ProviderBackend<Nd4jTensor> backend,
      Vectors vectors,
      Graph graph,
      Geometry geometry,
      Set<String> tapNames) {
    super(backend, geometry, Nd4jFeatures.class, new OwnedArrays());
    this.backend = backend;
    this.geometry = geometry;
    this.vectors = vectors;
    scratch = new SharedBuffer(memory());
    build(graph, tapNames);
  }

  @Override
  protected Nd4jMap inputMap(Geometry.Shape shape) {
    return new Nd4jMap(Graph.INPUT, shape, vectors, memory());
  }

  @Override
  protected Nd4jMap map(Graph.Node node, Geometry.Shape shape) {
    return new Nd4jMap(node.name(), shape, vectors, memory());
  }

  @Override
  protected void placeGradients() {
    shareGradients(() -> new SharedBuffer(memory()), Nd4jMap::placeGradient);
  }

  @Override
  protected Nd4jInput entrance(Nd4jMap input, Graph.Preprocessing preprocessing) {
    return new Nd4jInput(input, preprocessing, scratch, vectors, memory());
  }

  @Override
  protected Layer layer(
      Graph.Node node, Graph.Border border, Nd4jMap output, List<Nd4jMap> inputs) {
    List<Window> windows = new ArrayList<>();
    for (Nd4jMap input : inputs) {
      windows.add(new Window(input, geometry.window(node, input.name()), scratch, vectors));
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
  protected Nd4jTap tap(Nd4jMap map) {
    return new Nd4jTap(map, scratch, backend, vectors, memory());
  }
}
