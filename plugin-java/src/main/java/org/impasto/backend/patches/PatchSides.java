package org.impasto.backend.patches;

import org.impasto.backend.graph.Geometry.Shape;

/**
 * Which patches are looked at.
 *
 * @param side of a square patch, positions
 * @param step between neighbouring example patches, positions
 */
public record PatchSides(int side, int step) {
  public PatchSides {
    if (side < 1 || step < 1) {
      throw new IllegalArgumentException(
          "Patches have a side of "
              + side
              + " and a step of "
              + step
              + "; both must be at least 1.");
    }
  }

  /** Rows or columns of patches that lie wholly within so many positions, at a step. */
  static int count(int positions, int side, int step) {
    return (positions - side) / step + 1;
  }

  /** Throws IllegalArgumentException where not even one patch lies within a shape. */
  public void check(String what, Shape shape) {
    int rows = shape.rows().size();
    int columns = shape.columns().size();
    if (rows < side || columns < side) {
      throw new IllegalArgumentException(
          String.format(
              "%s has %d x %d positions, too few for a patch of %d x %d; use a larger picture.",
              what, columns, rows, side, side));
    }
  }
}
