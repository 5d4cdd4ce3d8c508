package org.impasto.backend.tiles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.backend.Backend;
import org.impasto.backend.PlanRequest;
import org.impasto.backend.Precision;
import org.impasto.backend.graph.Extent;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Graph;

/**
 * How many bytes a plan needs: features of all nodes, gradients of those that live at once, and
 * what is shared scratch. It follows the oneDNN provider, which is as frugal as the arithmetic
 * allows.
 */
public final class PlanMemory {
  private static final int MOST_TILES = 64;

  /** Positions whose weighted copies are held at once, for each tap. */
  private static final long BAND_POSITIONS = 1 << 13;

  /** Parts whose sums are taken apart, each of so many positions at most. */
  private static final int SUMMED_PARTS = 9;

  private static final int SUMMED_POSITIONS = 1 << 11;

  private final Geometry geometry;
  private final Set<String> taps;
  private final int narrow;
  private final Map<String, Long> sizes = new HashMap<>();

  private PlanMemory(Geometry geometry, Set<String> taps, Precision precision) {
    this.geometry = geometry;
    this.taps = taps;
    narrow = precision == Precision.FAST ? Short.BYTES : Float.BYTES;
    sizes.put(Graph.INPUT, geometry.shape(Graph.INPUT).elements() * Float.BYTES);
    for (Graph.Node node : geometry.nodes()) {
      boolean full =
          !(node instanceof Graph.Convolution) && node.inputs().equals(List.of(Graph.INPUT));
      sizes.put(
          node.name(), geometry.shape(node.name()).elements() * (full ? Float.BYTES : narrow));
    }
  }

  /** Bytes of a plan. */
  public static long bytes(Geometry geometry, Set<String> taps, Precision precision) {
    PlanMemory memory = new PlanMemory(geometry, taps, precision);
    return memory.sizes.values().stream().mapToLong(Long::longValue).sum()
        + memory.gradients()
        + memory.scratch()
        + memory.layers()
        + memory.statistics();
  }

  /** Bytes of the kept features of some taps of a plan of one piece. */
  static long captured(Geometry geometry, Set<String> captured, Precision precision) {
    PlanMemory memory = new PlanMemory(geometry, captured, precision);
    return captured.stream().mapToLong(memory::kept).sum();
  }

  /** Of the rows inside, with the columns beside them. */
  private long kept(String tap) {
    Extent rows = geometry.shape(tap).rows();
    return sizes.get(tap) / rows.total() * rows.size();
  }

  /**
   * Bytes of a plan of one piece and of features kept of it. Throws IllegalArgumentException as
   * {@link Backend#compile}.
   */
  public static long whole(PlanRequest request) {
    Geometry geometry = geometry(request);
    return bytes(geometry, request.taps(), request.precision())
        + captured(geometry, request.captured(), request.precision());
  }

  /** Bytes of the second moments of all taps. */
  public static long moments(PlanRequest request) {
    return new PlanMemory(geometry(request), request.taps(), request.precision()).moments();
  }

  private static Geometry geometry(PlanRequest request) {
    return new Geometry(request.graph(), request.height(), request.width(), request.taps());
  }

  /**
   * Does nothing where a plan, whole or in tiles, can be had with what is captured of it in so many
   * bytes.
   *
   * @throws IllegalArgumentException as {@link Backend#compile}
   * @throws TooLittleMemoryException where it cannot
   */
  public static void require(PlanRequest request, long bytes) {
    if (whole(request) > bytes) {
      tiling(request, bytes);
    }
  }

  /** Bytes of a plan in tiles and of features kept of all tiles, each with those around its own. */
  public static long tiled(
      Tiling tiling, Set<String> taps, Set<String> captured, Precision precision) {
    return bytes(tiling.tile(), taps, precision)
        + weighing(tiling.tile(), taps)
        + 6L * Float.BYTES * tiling.tileHeight() * tiling.tileWidth()
        + tiling.tiles().size() * captured(tiling.tile(), captured, precision);
  }

  /**
   * Gradients share memory where they never live together, as they come and go from the last layer
   * to the first.
   */
  private long gradients() {
    Deque<long[]> unused = new ArrayDeque<>();
    Map<String, long[]> placed = new HashMap<>();
    long[] total = new long[1];
    List<Graph.Node> nodes = geometry.nodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Graph.Node node = nodes.get(i);
      place(node.name(), placed, unused, total);
      node.inputs().forEach(input -> place(input, placed, unused, total));
      unused.push(placed.get(node.name()));
    }
    place(Graph.INPUT, placed, unused, total);
    return total[0];
  }

  private void place(String name, Map<String, long[]> placed, Deque<long[]> unused, long[] total) {
    if (!placed.containsKey(name)) {
      long[] buffer = unused.isEmpty() ? new long[1] : unused.pop();
      placed.put(name, buffer);
      total[0] += Math.max(0, sizes.get(name) - buffer[0]);
      buffer[0] = Math.max(buffer[0], sizes.get(name));
    }
  }

  private long scratch() {
    long pixels = geometry.shape(Graph.INPUT).inside().elements();
    long most = 2 * pixels * Float.BYTES;
    for (String tap : taps) {
      most = Math.max(most, geometry.shape(tap).inside().elements() * Float.BYTES);
    }
    for (Graph.Node node : geometry.nodes()) {
      for (String input : node.inputs()) {
        Shape window = geometry.window(node, input);
        long share = input.equals(Graph.INPUT) ? 3L * Float.BYTES : Float.BYTES;
        boolean copied = input.equals(Graph.INPUT) || !window.equals(geometry.shape(input));
        most = Math.max(most, copied ? window.elements() * share : 0);
      }
    }
    return most;
  }

  /** Weights, both ways, and which element each pool took. */
  private long layers() {
    long bytes = 0;
    for (Graph.Node node : geometry.nodes()) {
      if (node instanceof Graph.Convolution convolution) {
        bytes += 2L * convolution.weights().length * narrow;
      } else if (node instanceof Graph.Pool) {
        bytes += geometry.shape(node.name()).elements();
      }
    }
    return bytes;
  }

  /**
   * Sums of parts of one tap at a time, and each tap's gradient, in double precision and as the
   * provider takes it.
   */
  private long statistics() {
    long widest = taps.stream().mapToLong(tap -> parts(tap) * squares(tap)).max().orElse(0);
    long all = taps.stream().mapToLong(this::squares).sum();
    return all * (Double.BYTES + Float.BYTES) + widest * Float.BYTES;
  }

  /** Of a band of positions, or groups of long rows. */
  private long parts(String tap) {
    Shape inside = geometry.shape(tap).inside();
    long columns = inside.columns().size();
    long together = Math.max(1, SUMMED_POSITIONS / columns);
    return columns < 2L * inside.channels()
        ? SUMMED_PARTS
        : Math.max(SUMMED_PARTS, inside.rows().size() / together + 1);
  }

  private long moments() {
    return Double.BYTES * taps.stream().mapToLong(this::squares).sum();
  }

  private long squares(String tap) {
    long channels = geometry.shape(tap).channels();
    return channels * channels;
  }

  /** What the statistics of a tile's own positions take beside its features. */
  private static long weighing(Geometry tile, Set<String> taps) {
    long numbers = 0;
    for (String tap : taps) {
      Shape shape = tile.shape(tap).inside();
      long positions = shape.elements() / shape.channels();
      numbers +=
          Math.min(BAND_POSITIONS, positions) * shape.channels()
              + (long) shape.channels() * shape.channels();
    }
    return numbers * Float.BYTES;
  }

  /**
   * The tiling with the least arithmetic that has at most so many bytes.
   *
   * @throws TooLittleMemoryException where none has
   */
  public static Tiling tiling(PlanRequest request, long bytes) {
    Tiling best = null;
    long leastWork = Long.MAX_VALUE;
    long leastBytes = Long.MAX_VALUE;
    for (int down = 1; down <= MOST_TILES; down++) {
      for (int across = 1; across <= MOST_TILES; across++) {
        Tiling tiling =
            new Tiling(
                request.graph(), request.height(), request.width(), request.taps(), down, across);
        long needed = tiled(tiling, request.taps(), request.captured(), request.precision());
        long work = (long) tiling.tiles().size() * tiling.tileHeight() * tiling.tileWidth();
        leastBytes = Math.min(leastBytes, needed);
        if (needed <= bytes && work < leastWork) {
          best = tiling;
          leastWork = work;
        }
        if (needed <= bytes) {
          break;
        }
      }
    }
    if (best == null) {
      throw new TooLittleMemoryException(request.width(), request.height(), leastBytes, bytes);
    }
    return best;
  }
}
