package org.impasto.tools.stylepictures.brush;

/** What is painted: a colour and a direction for strokes at each place of the unit square. */
public interface Motif {
  /** Writes the colour at a place, y down; display-referred, not necessarily within [0,1]. */
  void colour(double x, double y, double[] rgb);

  /**
   * Direction in which form or water or wind runs, radians from x towards y; opposite directions
   * are the same.
   */
  double angle(double x, double y);
}
