package org.impasto.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.impasto.backend.Graph;
import org.impasto.backend.Plan;
import org.impasto.backend.Precision;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Tap;

/** A perceptual network with the colour taps that our objective adds to every network. */
final class PaintingNetwork {
  /** Average of 8x8 pixels: the colours of areas. */
  private static final String AREAS = "rgb8";

  private static final int AREA_SIDE = 8;

  /** Pixels, and areas. */
  static final List<String> COLOUR_TAPS = List.of(Graph.INPUT, AREAS);

  private final PerceptualNetwork network;
  private final Precision precision;
  private final Graph graph;
  private final Set<String> taps;
  private final PlanCache plans;

  /**
   * @param precision in which it is really evaluated here
   */
  PaintingNetwork(PerceptualNetwork network, Precision precision, PlanCache plans) {
    this.network = network;
    this.precision = precision;
    this.plans = plans;
    graph = withAreas(network.graph());
    taps = new LinkedHashSet<>();
    network.styleTaps().forEach(tap -> taps.add(tap.node()));
    network.contentTaps().forEach(tap -> taps.add(tap.node()));
    taps.addAll(COLOUR_TAPS);
  }

  private static Graph withAreas(Graph graph) {
    if (graph.nodes().stream().anyMatch(node -> node.name().equals(AREAS))) {
      return graph;
    }
    List<Graph.Node> nodes = new ArrayList<>(graph.nodes());
    nodes.add(new Graph.Pool(AREAS, Graph.INPUT, Graph.Pool.Kind.AVERAGE, AREA_SIDE, AREA_SIDE, false));
    return new Graph(graph.preprocessing(), graph.border(), List.copyOf(nodes));
  }

  /** Sum of the taps' weights. */
  static double total(List<Tap> taps) {
    return taps.stream().mapToDouble(Tap::weight).sum();
  }

  /** Of the network and its precision: part of the identity of what is painted with it. */
  String digest() {
    return precision == Precision.FULL ? network.digest() : network.digest() + " " + precision;
  }

  List<Tap> styleTaps() {
    return network.styleTaps();
  }

  List<Tap> contentTaps() {
    return network.contentTaps();
  }

  /** Pairs of the optimiser's history that there is memory for at a size, after its plan was asked for. */
  int pairs(int height, int width) {
    return plans.pairs(digest(), height, width, Recipe.HISTORY);
  }

  /** Valid until the next call. */
  Plan plan(int height, int width) {
    return plans.plan(digest(), graph, taps, height, width, precision);
  }
}
