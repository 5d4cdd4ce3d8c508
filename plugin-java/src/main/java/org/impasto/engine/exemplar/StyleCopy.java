package org.impasto.engine.exemplar;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.geometry.Turning;
import org.impasto.steering.BrushSizes;
import org.impasto.steering.SteeringMaps;

/**
 * One of the copies of a style picture that strokes are taken from where maps steer the brush.
 *
 * @param size class of its strokes' size, as {@link BrushSizes}
 * @param eighths of a full turn that it is turned by, 0 to 3
 */
record StyleCopy(int size, int eighths) {
  private static final int EIGHTHS = 4;

  private static final int COLOURS = 3;

  /** The picture as it is. */
  static final StyleCopy PLAIN = new StyleCopy(BrushSizes.PLAIN, 0);

  /** Those that maps need: of all sizes, in all directions. */
  static List<StyleCopy> needed(SteeringMaps maps) {
    List<StyleCopy> copies = new ArrayList<>();
    for (int size = 0; size < BrushSizes.COUNT; size++) {
      for (int eighths = 0; eighths < EIGHTHS; eighths++) {
        boolean sized = size == BrushSizes.PLAIN || maps.size() != null;
        if (sized && (eighths == 0 || maps.direction() != null)) {
          copies.add(new StyleCopy(size, eighths));
        }
      }
    }
    return copies;
  }

  /** Of the strokes' size. */
  double factor() {
    return BrushSizes.factor(size);
  }

  /** Width and height of the turned picture. */
  int[] turnedSize(int width, int height) {
    Turning.Origin origin = new Turning.Origin(width, height, eighths);
    return new int[] {origin.turnedWidth(), origin.turnedHeight()};
  }

  /** Turned, with what is no paint of it transparent. */
  Frame turned(Frame picture) {
    byte[] usable = UsablePixels.of(picture);
    try (Frame colours = Channels.first(picture, COLOURS);
        Frame alpha = Frame.allocate(picture.width(), picture.height(), 1);
        Frame joined = joined(colours, alpha, usable)) {
      return Turning.of(joined, eighths);
    }
  }

  private static Frame joined(Frame colours, Frame alpha, byte[] usable) {
    FloatBuffer plane = Planes.buffer(alpha, 0);
    for (int i = 0; i < plane.capacity(); i++) {
      plane.put(i, usable == null || usable[i] != 0 ? 1 : 0);
    }
    return Channels.joined(colours, alpha);
  }

  /** Where in the picture itself a place of the copy lies, both at the copy's scale. */
  double[] origin(double x, double y, double width, double height) {
    Turning.Origin origin =
        new Turning.Origin((int) Math.rint(width), (int) Math.rint(height), eighths);
    return new double[] {origin.x(x, y), origin.y(x, y)};
  }
}
