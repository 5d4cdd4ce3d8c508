package org.impasto.demo.drawing;

/** A flat cut-out with a texture, both fixed in the layer's own coordinates. */
@FunctionalInterface
public interface Layer {
  /**
   * Writes the colour (display-referred [0,1]) at a point of the layer. Returns false, with {@code
   * rgb} undefined, where the layer is cut away.
   */
  boolean colourAt(double x, double y, double[] rgb);
}
