package org.impasto.tools.stylepictures.surface;

import java.util.stream.IntStream;
import org.impasto.demo.drawing.Noise;

/** Which object each pixel belongs to, and how far it is from the object's border. */
public final class Parts {
  private static final int NEAR = 5;
  private static final int FAR = 7;

  /** The number of an object at a place of the unit square. */
  @FunctionalInterface
  public interface Division {
    int at(double x, double y, double[] scratch);
  }

  private final Canvas canvas;
  private final int[] part;

  /** Fifths of a pixel. */
  private final int[] distance;

  /**
   * @param wobble how far a border strays as a hand does, design px
   */
  public Parts(Canvas canvas, Division division, double wobble, int seed) {
    this.canvas = canvas;
    int size = canvas.size;
    part = new int[size * size];
    distance = new int[size * size];
    double stray = 2 * wobble / Canvas.DESIGN;
    IntStream.range(0, size)
        .parallel()
        .forEach(
            j -> {
              double[] scratch = new double[3];
              for (int i = 0; i < size; i++) {
                double x = (i + 0.5) / size;
                double y = (j + 0.5) / size;
                double u = x + stray * (Noise.fractal(38 * x, 38 * y, 3, seed) - 0.5);
                double v = y + stray * (Noise.fractal(38 * x, 38 * y, 3, seed + 9) - 0.5);
                part[j * size + i] = division.at(u, v, scratch);
              }
            });
    chamfer(size);
  }

  /** Borgefors' chamfer distance, "Distance transformations in digital images" (CVGIP 1986). */
  private void chamfer(int size) {
    for (int i = 0; i < size * size; i++) {
      int x = i % size;
      int y = i / size;
      boolean border =
          x > 0 && part[i - 1] != part[i]
              || y > 0 && part[i - size] != part[i]
              || x < size - 1 && part[i + 1] != part[i]
              || y < size - 1 && part[i + size] != part[i];
      distance[i] = border ? NEAR / 2 : 1 << 20;
    }
    for (int i = 0; i < size * size; i++) {
      int x = i % size;
      int y = i / size;
      nearer(i, x > 0, i - 1, NEAR);
      nearer(i, y > 0, i - size, NEAR);
      nearer(i, x > 0 && y > 0, i - size - 1, FAR);
      nearer(i, x < size - 1 && y > 0, i - size + 1, FAR);
    }
    for (int i = size * size - 1; i >= 0; i--) {
      int x = i % size;
      int y = i / size;
      nearer(i, x < size - 1, i + 1, NEAR);
      nearer(i, y < size - 1, i + size, NEAR);
      nearer(i, x < size - 1 && y < size - 1, i + size + 1, FAR);
      nearer(i, x > 0 && y < size - 1, i + size - 1, FAR);
    }
  }

  private void nearer(int i, boolean exists, int other, int step) {
    if (exists) {
      distance[i] = Math.min(distance[i], distance[other] + step);
    }
  }

  public int at(double x, double y) {
    int u = Math.max(0, Math.min(canvas.size - 1, (int) (x * canvas.size)));
    int v = Math.max(0, Math.min(canvas.size - 1, (int) (y * canvas.size)));
    return part[v * canvas.size + u];
  }

  /** Design px from the border of a part; negative where the pixel belongs to another. */
  public double inside(int pixel, int wanted) {
    return part[pixel] == wanted ? distance[pixel] / (double) NEAR / canvas.scale : -1;
  }
}
