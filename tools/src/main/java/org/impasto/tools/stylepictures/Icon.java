package org.impasto.tools.stylepictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.PictureFile;

/** The plugin's icon: one whirl of thick paint, round, on nothing. */
final class Icon {
  private static final int SIZE = 128;

  /** It is painted six times as large. */
  private static final int LARGE = 768;

  private static final double TURNS = 1.7;
  private static final int[] PAINTS = {
    0x14307c, 0x1f6cc0, 0x4ab8c8, 0xf6edc0, 0xffb52a, 0xe2502a, 0x7a1f4a, 0x1a2460
  };

  private Icon() {}

  static void save(Path file) throws IOException {
    Canvas canvas = new Canvas(LARGE).fill(Icon::colour);
    for (int i = 0; i < LARGE * LARGE; i++) {
      double[] place = spiral((double) (i % LARGE) / LARGE, (double) (i / LARGE) / LARGE);
      double stroke = Math.sqrt(1 - Math.pow(2 * lane(place[0]) - 1, 2));
      canvas.height[i] = (float) (26 * bristles(place) + 30 * stroke);
    }
    relief(canvas, 0.20);
    BufferedImage painted = PictureFile.image(canvas);
    BufferedImage cut = new BufferedImage(LARGE, LARGE, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < LARGE * LARGE; i++) {
      int x = i % LARGE;
      int y = i / LARGE;
      int alpha = inside((double) x / LARGE, (double) y / LARGE) ? 255 : 0;
      cut.setRGB(x, y, alpha << 24 | painted.getRGB(x, y) & 0xffffff);
    }
    ImageIO.write(halve(cut), "png", file.toFile());
  }

  /** Lights the paint's ridges from the top left, stronger than a lamp would. */
  private static void relief(Canvas canvas, double strength) {
    float[] height = canvas.height;
    for (int y = 1; y < LARGE - 1; y++) {
      for (int x = 1; x < LARGE - 1; x++) {
        int i = y * LARGE + x;
        double slope =
            height[i + 1]
                + height[i + LARGE]
                + height[i + LARGE + 1]
                - height[i - 1]
                - height[i - LARGE]
                - height[i - LARGE - 1];
        double light = Math.tanh(strength * slope);
        for (float[] plane : canvas.rgb) {
          plane[i] += (float) (light > 0 ? 0.38 * light * (1 - plane[i]) : 0.5 * light * plane[i]);
        }
      }
    }
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
