package org.impasto.frame.geometry;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/** Pictures turned by eighths of a full turn, anticlockwise as seen. */
public final class Turning {
  private Turning() {}

  /** Where a turned picture's pixel lies in the picture itself. */
  public record Origin(int width, int height, int eighths) {
    private double cos() {
      return switch (eighths) {
        case 0 -> 1;
        case 1 -> Math.sqrt(0.5);
        case 2 -> 0;
        default -> -Math.sqrt(0.5);
      };
    }

    private double sin() {
      return switch (eighths) {
        case 0 -> 0;
        case 2 -> 1;
        default -> Math.sqrt(0.5);
      };
    }

    /** Of the turned picture. */
    public int turnedWidth() {
      return (int) Math.round(Math.abs(cos()) * width + Math.abs(sin()) * height);
    }

    public int turnedHeight() {
      return (int) Math.round(Math.abs(sin()) * width + Math.abs(cos()) * height);
    }

    /** Across, of a place in the turned picture; 0 is the middle of the first pixel. */
    public double x(double x, double y) {
      double dx = x - (turnedWidth() - 1) / 2.0;
      double dy = y - (turnedHeight() - 1) / 2.0;
      return (width - 1) / 2.0 + cos() * dx - sin() * dy;
    }

    /** Likewise down. */
    public double y(double x, double y) {
      double dx = x - (turnedWidth() - 1) / 2.0;
      double dy = y - (turnedHeight() - 1) / 2.0;
      return (height - 1) / 2.0 + sin() * dx + cos() * dy;
    }
  }

  /**
   * The picture turned about its middle, read between pixels by Catmull and Rom's cubic; what lies
   * outside is 0 in all planes. A new frame, which the caller closes.
   *
   * @param eighths 0 to 3
   */
  public static Frame of(Frame picture, int eighths) {
    Origin origin = new Origin(picture.width(), picture.height(), eighths);
    int width = origin.turnedWidth();
    Frame turned = Frame.allocate(width, origin.turnedHeight(), picture.channels());
    FloatBuffer[] from = Planes.buffers(picture);
    FloatBuffer[] to = Planes.buffers(turned);
    Rows.parallel(
        turned.height(),
        (first, end) -> {
          for (int i = first * width; i < end * width; i++) {
            double x = origin.x(i % width, i / width);
            double y = origin.y(i % width, i / width);
            boolean inside =
                x > -0.5 && y > -0.5 && x < picture.width() - 0.5 && y < picture.height() - 0.5;
            for (int c = 0; c < to.length; c++) {
              float value = inside ? Cubic.at(from[c], origin.width, origin.height, x, y) : 0;
              to[c].put(i, value);
            }
          }
        });
    return turned;
  }
}
