package org.impasto.backend.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.UserException;

/**
 * Which positions of which node a provider computes for a picture of one size: the same for every
 * provider.
 *
 * <p>With border ZERO each node has exactly its positions inside. With border REFLECT each node
 * also has as many positions around them as the taps behind it see, and no layer pads: reading the
 * continued picture, the layers shrink towards the taps. So no arithmetic is spent on a position
 * that nobody reads.
 */
public final class Geometry {
  /** Channels, rows and columns of a node or of the part of it that one reader sees. */
  public record Shape(int channels, Extent rows, Extent columns) {
    public long positionsInside() {
      return (long) rows.size() * columns.size();
    }

    public long elements() {
      return (long) channels * rows.total() * columns.total();
    }

    public Shape inside() {
      return new Shape(channels, rows.inside(), columns.inside());
    }

    private Shape union(Shape other) {
      return new Shape(channels, rows.union(other.rows), columns.union(other.columns));
    }
  }

  /** Zeros that a layer adds around its input, on each side. */
  public record Padding(int top, int left, int bottom, int right) {
    /** Rows and columns before the input. */
    public long[] before() {
      return new long[] {top, left};
    }

    /** Rows and columns after the input. */
    public long[] after() {
      return new long[] {bottom, right};
    }
  }

  private final Graph graph;
  private final List<Graph.Node> nodes = new ArrayList<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  /**
   * @throws UserException where a tap or an input is unknown or the picture is too small
   */
  public Geometry(Graph graph, int height, int width, Set<String> taps) {
    this.graph = graph;
    selectNodes(taps);
    measureInside(height, width);
    if (graph.border() == Graph.Border.REFLECT) {
      continueOutwards();
    }
  }

  /** The nodes that the taps need, in topological order. */
  public List<Graph.Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** What is computed of a node, or of {@link Graph#INPUT}. */
  public Shape shape(String name) {
    return shapes.get(name);
  }

  /** The part of one of its inputs that a node reads. */
  public Shape window(Graph.Node reader, String input) {
    Shape from = shapes.get(input).inside();
    if (graph.border() == Graph.Border.ZERO) {
      return from;
    }
    Shape to = shapes.get(reader.name());
    return new Shape(
        from.channels(),
        Sampling.rows(reader).continuation(to.rows(), from.rows().size()),
        Sampling.columns(reader).continuation(to.columns(), from.columns().size()));
  }

  /**
   * The zeros that a node adds around {@link #window}; bottom and right also complete a last
   * window.
   */
  public Padding padding(Graph.Node node) {
    if (graph.border() == Graph.Border.REFLECT) {
      return new Padding(0, 0, 0, 0);
    }
    Sampling rows = Sampling.rows(node);
    Sampling columns = Sampling.columns(node);
    Shape from = shapes.get(node.inputs().get(0));
    return new Padding(
        rows.padding(),
        columns.padding(),
        Math.max(0, -rows.spare(from.rows().size())),
        Math.max(0, -columns.spare(from.columns().size())));
  }

  private void selectNodes(Set<String> taps) {
    Set<String> known = new HashSet<>(Set.of(Graph.INPUT));
    graph.nodes().forEach(node -> known.add(node.name()));
    Set<String> needed = new HashSet<>(taps);
    for (String tap : taps) {
      require(known.contains(tap), "The network has no layer '%s' to read. It has %s.", tap, known);
    }
    for (int i = graph.nodes().size() - 1; i >= 0; i--) {
      Graph.Node node = graph.nodes().get(i);
      if (needed.contains(node.name())) {
        nodes.add(0, node);
        needed.addAll(node.inputs());
      }
    }
  }

  private void measureInside(int height, int width) {
    require(
        height > 0 && width > 0,
        "A picture of %d x %d pixels (width x height) is empty.",
        width,
        height);
    shapes.put(Graph.INPUT, new Shape(3, inside(height), inside(width)));
    for (Graph.Node node : nodes) {
      for (String input : node.inputs()) {
        require(
            shapes.containsKey(input),
            "Layer '%s' reads '%s', which no earlier layer makes.",
            node.name(),
            input);
      }
      Shape from = shapes.get(node.inputs().get(0));
      int rows = Sampling.rows(node).outputs(from.rows().size());
      int columns = Sampling.columns(node).outputs(from.columns().size());
      if (rows < 1 || columns < 1) {
        throw tooSmall(node, height, width);
      }
      shapes.put(node.name(), new Shape(channels(node), inside(rows), inside(columns)));
    }
  }

  private static Extent inside(int size) {
    return new Extent(0, size, 0);
  }

  private int channels(Graph.Node node) {
    if (node instanceof Graph.Convolution convolution) {
      checkWeights(convolution, shapes.get(convolution.input()).channels());
      return convolution.outputs();
    }
    Shape first = shapes.get(node.inputs().get(0));
    int channels = 0;
    for (String input : node.inputs()) {
      Shape shape = shapes.get(input);
      require(
          shape.rows().equals(first.rows()) && shape.columns().equals(first.columns()),
          "Layer '%s' joins inputs of different sizes: %s and %s.",
          node.name(),
          first,
          shape);
      channels += shape.channels();
    }
    return channels;
  }

  private static void checkWeights(Graph.Convolution c, int inputs) {
    int required = c.outputs() * inputs * c.kernelHeight() * c.kernelWidth();
    require(
        c.weights().length == required && c.bias().length == c.outputs(),
        "Layer '%s' has %d weights and %d biases; %d -> %d channels with a %d x %d kernel need %d"
            + " and %d.",
        c.name(),
        c.weights().length,
        c.bias().length,
        inputs,
        c.outputs(),
        c.kernelHeight(),
        c.kernelWidth(),
        required,
        c.outputs());
  }

  private void continueOutwards() {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Graph.Node node = nodes.get(i);
      for (String input : node.inputs()) {
        shapes.merge(input, window(node, input), Shape::union);
      }
    }
  }

  private UserException tooSmall(Graph.Node node, int height, int width) {
    int rows = smallest(node, true);
    int columns = smallest(node, false);
    return new UserException(
        String.format(
            "A picture of %d x %d pixels (width x height) is too small for layer '%s', which needs"
                + " at least %d x %d. Use a larger picture or leave that layer out.",
            width, height, node.name(), columns, rows));
  }

  /** The smallest picture side for which a node has a position. */
  private int smallest(Graph.Node node, boolean rows) {
    int side = 1;
    while (outputs(node.name(), side, rows) < 1) {
      side++;
    }
    return side;
  }

  private int outputs(String name, int side, boolean rows) {
    if (name.equals(Graph.INPUT)) {
      return side;
    }
    Graph.Node node = nodes.stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    int inputs = outputs(node.inputs().get(0), side, rows);
    return inputs < 1 ? 0 : (rows ? Sampling.rows(node) : Sampling.columns(node)).outputs(inputs);
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new UserException(String.format(message, values));
    }
  }
}
