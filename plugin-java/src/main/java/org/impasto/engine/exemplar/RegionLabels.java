package org.impasto.engine.exemplar;

import org.impasto.engine.style.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.steering.BrushSizes;

/** Which exemplars each pixel of a frame may be painted from: 0 the rest, from 1 on a region. */
public final class RegionLabels {
  /** The rest and four regions. */
  static final int COUNT = 5;

  private RegionLabels() {}

  /**
   * The strongest region with a picture of its own, where it covers at least half; else the rest.
   *
   * @param mattes of the regions; null where there are none
   * @return [height][width]; null where all is the rest
   */
  public static byte[] of(Frame mattes, StyleSet styles) {
    if (mattes == null || !styles.regional()) {
      return null;
    }
    byte[] labels = new byte[mattes.width() * mattes.height()];
    float[] strongest = new float[labels.length];
    for (int region = 0; region < styles.regions().size(); region++) {
      if (styles.regions().get(region) != null) {
        float[] matte = Planes.values(mattes, region);
        for (int i = 0; i < labels.length; i++) {
          if (matte[i] >= 0.5f && matte[i] > strongest[i]) {
            labels[i] = (byte) (region + 1);
            strongest[i] = matte[i];
          }
        }
      }
    }
    return labels;
  }

  /**
   * Regions and sizes of strokes in one.
   *
   * @param regions as {@link #of}; null: all is the rest
   * @param sizes classes of sizes
   */
  public static byte[] sized(byte[] regions, byte[] sizes) {
    byte[] labels = new byte[sizes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) ((regions == null ? 0 : regions[i]) * BrushSizes.COUNT + sizes[i]);
    }
    return labels;
  }

  /** 0 where a pixel is no picture at all; null where all is picture. */
  public static byte[] covered(Frame coverage) {
    if (coverage == null) {
      return null;
    }
    float[] plane = Planes.values(coverage, 0);
    byte[] covered = new byte[plane.length];
    for (int i = 0; i < plane.length; i++) {
      covered[i] = (byte) (plane[i] > 0 ? 1 : 0);
    }
    return covered;
  }
}
