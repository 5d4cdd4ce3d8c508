package org.impasto.tools.stylepictures.brush;

import java.util.SplittableRandom;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/** Lines along the borders between a subject's parts, broken as a hand breaks them. */
public final class Outline {
  private static final double STEP = 5;

  private Outline() {}

  public static void draw(
      Canvas canvas, Hatching.Subject subject, double width, double[] ink, long seed) {
    int across = 340;
    boolean[] taken = new boolean[across * across];
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 120_000; k++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      int cell = (int) (y * across) * across + (int) (x * across);
      if (taken[cell] || !border(subject, x, y)) {
        continue;
      }
      Path path = follow(subject, x, y, 16 + random.nextInt(40), taken, across);
      if (path.points() > 3) {
        double pressure = 0.4 + 0.6 * random.nextDouble();
        new Nib(width, ink).line(canvas, path, pressure, random.nextInt(1 << 20));
      }
    }
  }

  private static boolean border(Hatching.Subject subject, double x, double y) {
    double e = 1.6 / Canvas.DESIGN;
    int here = subject.part(x, y);
    return here != subject.part(x + e, y)
        || here != subject.part(x - e, y)
        || here != subject.part(x, y + e)
        || here != subject.part(x, y - e);
  }

  private static Path follow(
      Hatching.Subject subject, double x, double y, int most, boolean[] taken, int across) {
    Path path = new Path(most);
    double heading = Double.NaN;
    while (path.points() < most && x > 0 && y > 0 && x < 1 && y < 1) {
      path.add(x * Canvas.DESIGN, y * Canvas.DESIGN);
      taken[(int) (y * across) * across + (int) (x * across)] = true;
      double next = Double.NaN;
      double least = 1e9;
      for (int k = 0; k < 24; k++) {
        double angle = k * Math.PI / 12;
        double nx = x + STEP * Math.cos(angle) / Canvas.DESIGN;
        double ny = y + STEP * Math.sin(angle) / Canvas.DESIGN;
        double turn =
            Double.isNaN(heading) ? k : Math.abs(Math.IEEEremainder(angle - heading, 2 * Math.PI));
        if (turn < least && border(subject, nx, ny) && (Double.isNaN(heading) || turn < 1.3)) {
          least = turn;
          next = angle;
        }
      }
      if (Double.isNaN(next)) {
        break;
      }
      heading = next;
      x += STEP * Math.cos(next) / Canvas.DESIGN;
      y += STEP * Math.sin(next) / Canvas.DESIGN;
    }
    return path;
  }
}
