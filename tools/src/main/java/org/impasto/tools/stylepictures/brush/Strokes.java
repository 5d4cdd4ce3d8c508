package org.impasto.tools.stylepictures.brush;

import java.util.SplittableRandom;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/**
 * Where strokes go. They are begun on a jittered grid in random order, so that none of the canvas
 * is left out. They are led along a motif's directions, after Hertzmann, "Painterly rendering with
 * curved brush strokes of multiple sizes" (SIGGRAPH 1998).
 */
public final class Strokes {
  private static final int POINTS = 14;

  private Strokes() {}

  /** A place to begin, in the unit square or a little beyond. */
  @FunctionalInterface
  public interface Start {
    void at(double x, double y, SplittableRandom random);
  }

  /**
   * @param spacing of beginnings, design px
   */
  public static void over(double spacing, long seed, Start start) {
    SplittableRandom random = new SplittableRandom(seed);
    int across = (int) Math.ceil(1.08 * Canvas.DESIGN / spacing);
    int[] order = new int[across * across];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    for (int cell : order) {
      double x = (cell % across + random.nextDouble()) / across * 1.08 - 0.04;
      double y = (cell / across + random.nextDouble()) / across * 1.08 - 0.04;
      start.at(x, y, random);
    }
  }

  /**
   * A path from a place along the motif's directions, until its colour has changed too much.
   *
   * @param length at most, design px
   * @param stray constant turn away from the motif's direction, radians
   * @param tolerance sum over the channels of the change of colour that ends it
   */
  public static Path along(
      Motif motif, double x, double y, double length, double stray, double tolerance) {
    Path path = new Path(POINTS);
    double[] first = new double[3];
    double[] here = new double[3];
    motif.colour(x, y, first);
    double step = length / (POINTS - 1) / Canvas.DESIGN;
    double dx = 0;
    double dy = 0;
    while (path.points() < POINTS) {
      path.add(x * Canvas.DESIGN, y * Canvas.DESIGN);
      double angle = motif.angle(x, y) + stray;
      double sign = dx * Math.cos(angle) + dy * Math.sin(angle) < 0 ? -1 : 1;
      dx = sign * Math.cos(angle);
      dy = sign * Math.sin(angle);
      x += step * dx;
      y += step * dy;
      motif.colour(x, y, here);
      double change = 0;
      for (int c = 0; c < 3; c++) {
        change += Math.abs(here[c] - first[c]);
      }
      if (path.points() > 3 && change > tolerance) {
        break;
      }
    }
    return path;
  }
}
