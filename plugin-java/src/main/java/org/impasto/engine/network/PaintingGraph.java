package org.impasto.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.graph.Graph;
import org.impasto.settings.Settings;

/** A network's graph with the pooling that the settings want and the averages of areas. */
final class PaintingGraph {
  /**
   * Average of 8x8 pixels: the colours of areas, which overlap by half, as in the embedded network.
   */
  static final String AREAS = "rgb8";

  /** Average of 4x4 pixels, side by side: areas are made of four of these, which costs least. */
  private static final String QUARTERS = "rgb4";

  private static final int QUARTER_SIDE = 4;

  private PaintingGraph() {}

  static Graph of(Graph graph, Settings.Pooling pooling) {
    return withAreas(pooled(graph, pooling));
  }

  private static Graph pooled(Graph graph, Settings.Pooling pooling) {
    if (pooling == Settings.Pooling.NETWORK) {
      return graph;
    }
    Graph.Pool.Kind kind =
        pooling == Settings.Pooling.MAX ? Graph.Pool.Kind.MAX : Graph.Pool.Kind.AVERAGE;
    List<Graph.Node> nodes = graph.nodes().stream().map(node -> pooled(node, kind)).toList();
    return new Graph(graph.preprocessing(), graph.border(), nodes);
  }

  private static Graph.Node pooled(Graph.Node node, Graph.Pool.Kind kind) {
    return node instanceof Graph.Pool pool
            && !pool.name().equals(AREAS)
            && !pool.name().equals(QUARTERS)
        ? new Graph.Pool(pool.name(), pool.input(), kind, pool.kernel(), pool.stride(), pool.ceil())
        : node;
  }

  private static Graph withAreas(Graph graph) {
    if (graph.nodes().stream().anyMatch(node -> node.name().equals(AREAS))) {
      return graph;
    }
    List<Graph.Node> nodes = new ArrayList<>(graph.nodes());
    nodes.add(average(QUARTERS, Graph.INPUT, QUARTER_SIDE, QUARTER_SIDE));
    nodes.add(average(AREAS, QUARTERS, 2, 1));
    return new Graph(graph.preprocessing(), graph.border(), List.copyOf(nodes));
  }

  private static Graph.Pool average(String name, String input, int side, int stride) {
    return new Graph.Pool(name, input, Graph.Pool.Kind.AVERAGE, side, stride, false);
  }
}
