package org.impasto.tools.stylepictures.brush;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Path;

/**
 * Fills dark places with lines side by side, one family of directions a layer. Each layer goes
 * where it is darker than the layer before needed: tone by cross-hatching (Winkenbach and Salesin,
 * "Computer-generated pen-and-ink illustration", SIGGRAPH 1994).
 */
public final class Hatching {
  /** Darkness, 0 to 1, and which object, at a place of the unit square. */
  public interface Subject {
    double tone(double x, double y);

    int part(double x, double y);

    /** Direction of the first layer, radians. */
    double form(double x, double y);
  }

  /**
   * @param turn of its lines from the form, radians
   * @param gap between lines where it is darkest, design px
   * @param from darkness at which it begins
   * @param width of its lines, design px
   * @param length of lines at most, design px
   */
  public record Layer(double turn, double gap, double from, double width, double length) {}

  private static final double STEP = 6;

  /** No line begins this near to another, none goes on this close (Jobard and Lefer, 1997). */
  private static final byte NEAR = 1;

  private static final byte CLOSE = 2;

  private final Canvas canvas;
  private final Subject subject;
  private final double[] ink;

  public Hatching(Canvas canvas, Subject subject, double[] ink) {
    this.canvas = canvas;
    this.subject = subject;
    this.ink = ink;
  }

  public void draw(Layer layer, long seed) {
    int across = (int) Math.ceil(Canvas.DESIGN / (0.25 * layer.gap));
    byte[] taken = new byte[across * across];
    SplittableRandom random = new SplittableRandom(seed);
    Strokes.over(0.9 * layer.gap, seed, (x, y, each) -> line(layer, taken, across, x, y, random));
  }

  private void line(
      Layer layer, byte[] taken, int across, double x, double y, SplittableRandom random) {
    double threshold = layer.from + 0.10 * (random.nextDouble() - 0.5);
    int most = (int) (layer.length * (0.45 + 0.55 * random.nextDouble()) / STEP) + 4;
    if (taken[at(across, x, y)] >= NEAR) {
      return;
    }
    double[][] back = walk(layer, taken, across, x, y, -1, threshold, most / 2);
    double[][] on = walk(layer, taken, across, x, y, 1, threshold, most / 2);
    int points = back[0].length + on[0].length - 1;
    if (points < 4 || back[0].length == 0) {
      return;
    }
    Path path = new Path(points);
    double shake = 0.8;
    for (int i = back[0].length - 1; i > 0; i--) {
      path.add(back[0][i] + shake * random.nextDouble(), back[1][i] + shake * random.nextDouble());
    }
    for (int i = 0; i < on[0].length; i++) {
      path.add(on[0][i] + shake * random.nextDouble(), on[1][i] + shake * random.nextDouble());
    }
    double dark = subject.tone(x, y);
    double excess = Math.min(1, Math.max(0, (dark - layer.from) / 0.45));
    double pressure = 0.25 + 0.75 * excess * (0.7 + 0.3 * random.nextDouble());
    new Nib(layer.width, ink).line(canvas, path, pressure, random.nextInt(1 << 20));
    double room = layer.gap * (1.45 - 0.65 * excess);
    for (int i = 0; i < points; i++) {
      take(taken, across, path.x[i], path.y[i], room, NEAR);
      take(taken, across, path.x[i], path.y[i], 0.55 * room, CLOSE);
    }
  }

  private double[][] walk(
      Layer layer,
      byte[] taken,
      int across,
      double x,
      double y,
      int way,
      double threshold,
      int most) {
    double[] xs = new double[most];
    double[] ys = new double[most];
    int n = 0;
    int part = subject.part(x, y);
    double dx = 0;
    double dy = 0;
    while (n < most && x > 0 && y > 0 && x < 1 && y < 1) {
      boolean stop =
          subject.tone(x, y) < threshold
              || subject.part(x, y) != part
              || taken[at(across, x, y)] >= CLOSE;
      if (stop) {
        break;
      }
      xs[n] = x * Canvas.DESIGN;
      ys[n++] = y * Canvas.DESIGN;
      double angle = subject.form(x, y) + layer.turn;
      double sign = n == 1 ? way : dx * Math.cos(angle) + dy * Math.sin(angle) < 0 ? -1 : 1;
      dx = sign * Math.cos(angle);
      dy = sign * Math.sin(angle);
      x += STEP * dx / Canvas.DESIGN;
      y += STEP * dy / Canvas.DESIGN;
    }
    return new double[][] {Arrays.copyOf(xs, n), Arrays.copyOf(ys, n)};
  }

  private static int at(int across, double x, double y) {
    return cell(across, y * Canvas.DESIGN) * across + cell(across, x * Canvas.DESIGN);
  }

  private static int cell(int across, double place) {
    return Math.max(0, Math.min(across - 1, (int) (place / Canvas.DESIGN * across)));
  }

  private static void take(byte[] taken, int across, double x, double y, double room, byte mark) {
    double size = (double) Canvas.DESIGN / across;
    for (int j = cell(across, y - room); j <= cell(across, y + room); j++) {
      for (int i = cell(across, x - room); i <= cell(across, x + room); i++) {
        if (Math.hypot((i + 0.5) * size - x, (j + 0.5) * size - y) < room) {
          taken[j * across + i] = (byte) Math.max(mark, taken[j * across + i]);
        }
      }
    }
  }
}
