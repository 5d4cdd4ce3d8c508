package org.impasto.tools.stylepictures.brush;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Pigment;

/**
 * Small stones set side by side along a motif's directions, in mortar. Each is a cleft stone: its
 * corners are out of true, its faces uneven, its edges bevelled, and no two lie level.
 */
public final class Tesserae {
  private static final int CORNERS = 4;
  private final Canvas canvas;
  private final Motif motif;
  private final SplittableRandom random;
  private final boolean[] taken;

  private record Seed(double x, double y) {}

  public Tesserae(Canvas canvas, Motif motif, long seed) {
    this.canvas = canvas;
    this.motif = motif;
    random = new SplittableRandom(seed);
    taken = new boolean[canvas.size * canvas.size];
  }

  /**
   * Sets stones beside stones, outwards from seeds, along and across the form.
   *
   * @param size of a stone, design px
   * @param joint between stones, design px
   */
  public void rows(double size, double joint) {
    ArrayDeque<Seed> seeds = new ArrayDeque<>();
    for (int i = 0; i < 5000; i++) {
      seeds.add(new Seed(random.nextDouble() * Canvas.DESIGN, random.nextDouble() * Canvas.DESIGN));
      while (!seeds.isEmpty()) {
        Seed seed = seeds.poll();
        if (stone(seed.x, seed.y, size, 0.02, joint)) {
          double angle = motif.angle(seed.x / Canvas.DESIGN, seed.y / Canvas.DESIGN);
          for (int side = 0; side < CORNERS; side++) {
            double a = angle + side * Math.PI / 2;
            double pitch = size + joint;
            Seed next = new Seed(seed.x + pitch * Math.cos(a), seed.y + pitch * Math.sin(a));
            if (side % 2 == 0) {
              seeds.addFirst(next);
            } else {
              seeds.addLast(next);
            }
          }
        }
      }
    }
  }

  /** Fills what is left with smaller stones. */
  public void fill(double size, double joint, int attempts) {
    for (int i = 0; i < attempts; i++) {
      double x = random.nextDouble() * Canvas.DESIGN;
      double y = random.nextDouble() * Canvas.DESIGN;
      stone(x, y, size, 0.03, joint);
    }
  }

  private boolean stone(double x, double y, double size, double overlap, double joint) {
    double[] px = new double[CORNERS];
    double[] py = new double[CORNERS];
    int u = (int) (x * canvas.scale);
    int v = (int) (y * canvas.scale);
    if (u < 0 || v < 0 || u >= canvas.size || v >= canvas.size || taken[v * canvas.size + u]) {
      return false;
    }
    double angle =
        motif.angle(x / Canvas.DESIGN, y / Canvas.DESIGN) + 0.10 * (random.nextDouble() - 0.5);
    double wide = 0.5 * size * (0.94 + 0.16 * random.nextDouble());
    double high = 0.5 * size * (0.95 + 0.09 * random.nextDouble());
    for (int k = 0; k < CORNERS; k++) {
      double a = (k == 0 || k == 3 ? -wide : wide) + 0.10 * size * (random.nextDouble() - 0.5);
      double b = (k < 2 ? -high : high) + 0.10 * size * (random.nextDouble() - 0.5);
      px[k] = x + a * Math.cos(angle) - b * Math.sin(angle);
      py[k] = y + a * Math.sin(angle) + b * Math.cos(angle);
    }
    int[] counts = new int[2];
    visit(px, py, 0.4 * joint, (i, inside) -> counts[taken[i] ? 1 : 0]++);
    if (counts[1] > overlap * (counts[0] + counts[1])) {
      return false;
    }
    visit(px, py, 0.4 * joint, (i, inside) -> taken[i] = true);
    lay(x, y, px, py, size);
    return true;
  }

  private void lay(double x, double y, double[] px, double[] py, double size) {
    double[] colour = new double[3];
    motif.colour(x / Canvas.DESIGN, y / Canvas.DESIGN, colour);
    Pigment.vary(colour, random, 0.09, 0.22, 0.3);
    double[] stone = new double[3];
    double turn = 6.3 * random.nextDouble();
    double tiltX = 0.16 * (random.nextDouble() - 0.5);
    double tiltY = 0.16 * (random.nextDouble() - 0.5);
    boolean glass = random.nextInt(5) < 2;
    int seed = random.nextInt(1 << 20);
    visit(
        px,
        py,
        0,
        (i, inside) -> {
          double u = i % canvas.size / canvas.scale - x;
          double v = i / canvas.size / canvas.scale - y;
          double a = u * Math.cos(turn) + v * Math.sin(turn);
          double b = v * Math.cos(turn) - u * Math.sin(turn);
          double vein = Noise.fractal(a / 22 + seed, b / 7, 3, 403) - 0.5;
          double grit = Noise.fractal(u / 2.6 + seed, v / 2.6, 2, 405) - 0.5;
          double chip = 2.6 * (Noise.fractal(u / 5 + seed, v / 5, 2, 419) - 0.35);
          double edge = inside - Math.max(0, chip);
          double opacity = Colour.step(-0.4, 0.9, edge);
          for (int c = 0; c < 3; c++) {
            double gain = 1 + (glass ? 0.30 : 0.42) * vein + (glass ? 0.08 : 0.26) * grit;
            stone[c] = Colour.clamp(colour[c] * gain + (glass ? 0.05 * Math.max(0, vein) : 0));
          }
          canvas.blend(i, stone, opacity);
          double bevel = 6.5 * Colour.step(-0.5, 0.17 * size, edge);
          double rough = glass ? 1.8 * vein : 1.5 * grit + 2.2 * vein;
          double body = 5 + bevel + rough + tiltX * u + tiltY * v;
          canvas.height[i] += (float) (opacity * (body - canvas.height[i]));
        });
  }

  @FunctionalInterface
  private interface Cell {
    /**
     * @param inside distance from the nearest side, design px
     */
    void at(int pixel, double inside);
  }

  private void visit(double[] px, double[] py, double margin, Cell cell) {
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    for (int k = 0; k < CORNERS; k++) {
      left = Math.min(left, px[k] - margin);
      right = Math.max(right, px[k] + margin);
      top = Math.min(top, py[k] - margin);
      bottom = Math.max(bottom, py[k] + margin);
    }
    double s = canvas.scale;
    for (int j = (int) Math.max(0, top * s); j <= Math.min(canvas.size - 1, bottom * s); j++) {
      for (int i = (int) Math.max(0, left * s); i <= Math.min(canvas.size - 1, right * s); i++) {
        double inside = margin + inside(px, py, (i + 0.5) / s, (j + 0.5) / s);
        if (inside > 0) {
          cell.at(j * canvas.size + i, inside);
        }
      }
    }
  }

  private static double inside(double[] px, double[] py, double x, double y) {
    double least = 1e9;
    for (int k = 0; k < CORNERS; k++) {
      int next = (k + 1) % CORNERS;
      double dx = px[next] - px[k];
      double dy = py[next] - py[k];
      double distance = (dx * (y - py[k]) - dy * (x - px[k])) / (Math.hypot(dx, dy) + 1e-9);
      least = Math.min(least, distance);
    }
    return least;
  }
}
