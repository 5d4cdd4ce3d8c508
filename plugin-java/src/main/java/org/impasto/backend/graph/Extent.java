package org.impasto.backend.graph;

/**
 * The positions that are computed along one axis of a node.
 *
 * @param before positions before the picture's edge, from the picture's continuation
 * @param size positions inside; statistics are taken over these
 * @param after positions after the picture's far edge
 */
public record Extent(int before, int size, int after) {
  public int total() {
    return before + size + after;
  }

  /** The smallest extent that holds both; they have the same size inside. */
  public Extent union(Extent other) {
    return new Extent(Math.max(before, other.before), size, Math.max(after, other.after));
  }

  /** The positions inside, alone. */
  public Extent inside() {
    return new Extent(0, size, 0);
  }
}
