package org.impasto.backend.providing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;

/**
 * Which buffer each node's gradient lies in: walks back as {@link LayeredPlan#backward} will, so
 * that gradients that never live together share memory.
 *
 * @param <B> a buffer
 */
public final class GradientPlaces<B> {
  private final Map<String, B> placed = new HashMap<>();
  private final Deque<B> unused = new ArrayDeque<>();
  private final Supplier<B> fresh;
  private final BiConsumer<String, B> place;

  private GradientPlaces(Supplier<B> fresh, BiConsumer<String, B> place) {
    this.fresh = fresh;
    this.place = place;
  }

  /**
   * Gives every node's gradient its buffer.
   *
   * @param place takes the name of each node, and of {@link Graph#INPUT}, with its buffer
   */
  public static <B> void give(Geometry geometry, Supplier<B> fresh, BiConsumer<String, B> place) {
    GradientPlaces<B> places = new GradientPlaces<>(fresh, place);
    List<Graph.Node> nodes = geometry.nodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Graph.Node node = nodes.get(i);
      places.give(node.name());
      node.inputs().forEach(places::give);
      places.unused.push(places.placed.get(node.name()));
    }
    places.give(Graph.INPUT);
  }

  private void give(String name) {
    if (!placed.containsKey(name)) {
      B buffer = unused.isEmpty() ? fresh.get() : unused.pop();
      placed.put(name, buffer);
      place.accept(name, buffer);
    }
  }
}
