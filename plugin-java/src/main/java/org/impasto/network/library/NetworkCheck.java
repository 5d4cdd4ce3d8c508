package org.impasto.network.library;

import java.util.LinkedHashSet;
import java.util.Set;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;

/** Whether a network can be painted with, and what that costs. */
public final class NetworkCheck {
  /** A side that every total stride divides. */
  private static final int SIDE = 1024;

  private NetworkCheck() {}

  /**
   * @throws UserException where layers do not fit together
   */
  static void sound(PerceptualNetwork network) {
    try {
      geometry(network);
    } catch (UserException e) {
      throw new UserException("Network " + network.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Multiply-adds a pixel of everything that the taps need, without what lies beyond the border.
   */
  public static double multiplyAdds(PerceptualNetwork network) {
    Geometry geometry = geometry(network);
    double sum = 0;
    for (Graph.Node node : geometry.nodes()) {
      if (node instanceof Graph.Convolution c) {
        double positions = geometry.shape(c.name()).positionsInside();
        sum += positions * c.weights().length;
      }
    }
    return sum / ((double) SIDE * SIDE);
  }

  /** Weights and biases of what the taps need. */
  public static long parameters(PerceptualNetwork network) {
    long sum = 0;
    for (Graph.Node node : geometry(network).nodes()) {
      if (node instanceof Graph.Convolution c) sum += c.weights().length + c.bias().length;
    }
    return sum;
  }

  private static Geometry geometry(PerceptualNetwork network) {
    Set<String> taps = new LinkedHashSet<>();
    network.styleTaps().forEach(tap -> taps.add(tap.node()));
    network.contentTaps().forEach(tap -> taps.add(tap.node()));
    network.mrfTaps().forEach(tap -> taps.add(tap.node()));
    Graph graph = network.graph();
    return new Geometry(
        new Graph(graph.preprocessing(), Graph.Border.ZERO, graph.nodes()), SIDE, SIDE, taps);
  }
}
