package org.impasto.synthesis.exemplar;

/**
 * One picture in an atlas, or a mirrored copy of it, at the finest level.
 *
 * @param picture the number of the picture among those prepared
 * @param mirrored left and right are exchanged
 * @param x of its upper left pixel in the atlas
 * @param y likewise
 */
public record Part(int picture, boolean mirrored, int x, int y, int width, int height) {
  /** The pixel of the picture, across, for a pixel of the atlas. */
  public double across(double atlasX) {
    return mirrored ? width - 1 - (atlasX - x) : atlasX - x;
  }

  /** The pixel of the picture, down, for a pixel of the atlas. */
  public double down(double atlasY) {
    return atlasY - y;
  }
}
