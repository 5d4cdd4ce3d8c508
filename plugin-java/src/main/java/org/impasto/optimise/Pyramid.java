package org.impasto.optimise;

import java.util.ArrayList;
import java.util.List;

/**
 * The sizes through which a first frame is painted, from a thumbnail to full size.
 *
 * <p>The thumbnail is where the network's receptive field covers whole forms: what is painted there
 * becomes the largest strokes of the finished picture. Its mean side is 48 px for stroke size 1 and
 * smaller for larger strokes.
 */
public final class Pyramid {
  /** Geometric mean of width and height of the first level, px, at stroke size 1. */
  private static final double COARSEST = 48;

  private static final double COARSEST_LOWEST = 28;
  private static final double COARSEST_HIGHEST = 96;

  /**
   * No side of a level is shorter than this, px, so that every pooling of the network finds pixels.
   */
  public static final int SHORTEST_SIDE = 16;

  private Pyramid() {}

  /** One level's size in px. */
  public record Level(int width, int height) {}

  /**
   * Levels from the thumbnail to width x height itself; only the last where the frame is small.
   *
   * @param step how much longer, about, the sides of a level are than those of the one before;
   *     above 1
   */
  public static List<Level> levels(int width, int height, double strokeSize, double step) {
    double coarsest = Math.min(COARSEST_HIGHEST, Math.max(COARSEST_LOWEST, COARSEST / strokeSize));
    double ratio = Math.sqrt((double) width * height) / coarsest;
    ratio = Math.min(ratio, Math.min(width, height) / (double) SHORTEST_SIDE);
    int count = (int) Math.rint(Math.log(Math.max(ratio, 1)) / Math.log(step)) + 1;
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      double scale = Math.pow(ratio, i / (count - 1.0) - 1);
      levels.add(new Level((int) Math.rint(width * scale), (int) Math.rint(height * scale)));
    }
    levels.add(new Level(width, height));
    return levels;
  }
}
