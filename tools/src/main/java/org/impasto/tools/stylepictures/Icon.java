package org.impasto.tools.stylepictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** The plugin's icon: one whirl of thick paint, round, on nothing. */
final class Icon {
  private static final int SIZE = 128;
  private static final double TURNS = 1.7;
  private static final int[] PAINTS = {
    0x14307c, 0x1f6cc0, 0x4ab8c8, 0xf6edc0, 0xffb52a, 0xe2502a, 0x7a1f4a, 0x1a2460
  };

  private Icon() {}

  static void save(Path file) throws IOException {
    Canvas canvas = new Canvas().fill(1, Icon::colour);
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      double[] place =
          spiral(
              (double) (i % Canvas.SIZE) / Canvas.SIZE, (double) (i / Canvas.SIZE) / Canvas.SIZE);
      double stroke = Math.sqrt(1 - Math.pow(2 * lane(place[0]) - 1, 2));
      canvas.height[i] = (float) (26 * bristles(place) + 30 * stroke);
    }
    BufferedImage painted = canvas.relief(0.20).image();
    BufferedImage cut = new BufferedImage(Canvas.SIZE, Canvas.SIZE, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      int x = i % Canvas.SIZE;
      int y = i / Canvas.SIZE;
      int alpha = inside((double) x / Canvas.SIZE, (double) y / Canvas.SIZE) ? 255 : 0;
      cut.setRGB(x, y, alpha << 24 | painted.getRGB(x, y) & 0xffffff);
    }
    ImageIO.write(halve(cut), "png", file.toFile());
  }

  /** Place along the whirl: across its band from 0 to 1, and along it in turns. */
  private static double[] spiral(double x, double y) {
    double turn = Math.atan2(y - 0.5, x - 0.5) / (2 * Math.PI) + 0.5;
    double band = TURNS * Math.pow(Math.hypot(x - 0.5, y - 0.5) / 0.46, 0.8) - turn;
    return new double[] {band - Math.floor(band), Math.floor(band) + turn};
  }

  /**
   * The band is laid in as many strokes side by side as there are paints; place across one stroke.
   */
  private static double lane(double across) {
    double lane = across * (PAINTS.length - 1);
    return lane - Math.floor(lane);
  }

  private static double bristles(double[] place) {
    return Noise.fractal(44 * place[0], 7 * place[1], 2, 1103);
  }

  private static void colour(double x, double y, double[] rgb) {
    double[] place = spiral(x, y);
    double ragged = 0.10 * (Noise.fractal(9 * place[0], 6 * place[1], 2, 1105) - 0.5);
    double stroke = Math.floor((place[0] + ragged) * (PAINTS.length - 1)) + 0.5;
    Colour.ramp(rgb, Colour.mix(stroke / (PAINTS.length - 1), place[0], 0.35), PAINTS);
    Colour.scale(rgb, 0.62 + 0.76 * bristles(place));
  }

  private static boolean inside(double x, double y) {
    double angle = Math.atan2(y - 0.5, x - 0.5);
    double edge =
        0.46
            + 0.05
                * (Noise.smooth(2.5 * Math.cos(angle) + 9, 2.5 * Math.sin(angle) + 9, 1101) - 0.5);
    return Math.hypot(x - 0.5, y - 0.5) < edge;
  }

  /** Halves the picture down to the icon's size, so that every pixel counts. */
  private static BufferedImage halve(BufferedImage image) {
    while (image.getWidth() > SIZE) {
      int side = Math.max(SIZE, image.getWidth() / 2);
      BufferedImage half = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = half.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, 0, 0, side, side, null);
      graphics.dispose();
      image = half;
    }
    return image;
  }
}
