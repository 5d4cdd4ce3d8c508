package org.impasto.tools.stylepictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/** A square sheet of colour, with the thickness of the paint on it. */
final class Canvas {
  static final int SIZE = 768;

  final float[][] rgb = new float[3][SIZE * SIZE];

  /** Thickness of the paint; a slope of 1 a pixel is steep. */
  final float[] height = new float[SIZE * SIZE];

  /**
   * What a brush does at a pixel: {@code along} its path from 0 to 1, {@code across} from -1 to 1.
   */
  @FunctionalInterface
  interface Mark {
    void at(int pixel, double along, double across);
  }

  @FunctionalInterface
  interface Shader {
    void colour(double x, double y, double[] rgb);
  }

  /**
   * Fills the canvas with a function of place (unit square), the mean of {@code samples} squared
   * per pixel.
   */
  Canvas fill(int samples, Shader shader) {
    double[] c = new double[3];
    for (int i = 0; i < SIZE * SIZE; i++) {
      double[] sum = new double[3];
      for (int s = 0; s < samples * samples; s++) {
        double x = (i % SIZE + (s % samples + 0.5) / samples) / SIZE;
        double y = (i / SIZE + (s / samples + 0.5) / samples) / SIZE;
        shader.colour(x, y, c);
        for (int k = 0; k < 3; k++) {
          sum[k] += Colour.clamp(c[k]);
        }
      }
      for (int k = 0; k < 3; k++) {
        rgb[k][i] = (float) (sum[k] / (samples * samples));
      }
    }
    return this;
  }

  void blend(int pixel, double[] colour, double opacity) {
    for (int c = 0; c < 3; c++) {
      rgb[c][pixel] += (float) ((colour[c] - rgb[c][pixel]) * opacity);
    }
  }

  /**
   * Lays a transparent pigment over what is there; {@code density} 1 is one full wash of {@code
   * colour}.
   */
  void glaze(int pixel, double[] colour, double density) {
    for (int c = 0; c < 3; c++) {
      rgb[c][pixel] *= (float) Math.pow(Math.max(colour[c], 0.02), density);
    }
  }

  /**
   * Calls {@code mark} at each pixel within {@code radius} of the path, once; the path's points are
   * in pixels.
   */
  void sweep(double[] x, double[] y, int points, double radius, Mark mark) {
    double left = SIZE;
    double right = 0;
    double top = SIZE;
    double bottom = 0;
    for (int i = 0; i < points; i++) {
      left = Math.min(left, x[i]);
      right = Math.max(right, x[i]);
      top = Math.min(top, y[i]);
      bottom = Math.max(bottom, y[i]);
    }
    for (int v = (int) Math.max(0, top - radius); v <= Math.min(SIZE - 1, bottom + radius); v++) {
      for (int u = (int) Math.max(0, left - radius); u <= Math.min(SIZE - 1, right + radius); u++) {
        nearest(x, y, points, radius, u, v, mark);
      }
    }
  }

  private static void nearest(
      double[] x, double[] y, int points, double radius, int u, int v, Mark mark) {
    double best = radius * radius;
    double along = -1;
    double across = 0;
    for (int i = 0; i + 1 < points; i++) {
      double dx = x[i + 1] - x[i];
      double dy = y[i + 1] - y[i];
      double length = dx * dx + dy * dy + 1e-9;
      double t = Colour.clamp(((u - x[i]) * dx + (v - y[i]) * dy) / length);
      double ox = u - x[i] - t * dx;
      double oy = v - y[i] - t * dy;
      double distance = ox * ox + oy * oy;
      if (distance < best) {
        best = distance;
        along = (i + t) / (points - 1);
        across = Math.sqrt(distance) / radius * Math.signum(dx * oy - dy * ox);
      }
    }
    if (along >= 0) {
      mark.at(v * SIZE + u, along, across);
    }
  }

  /** Lights the paint's relief from the top left. */
  Canvas relief(double strength) {
    for (int y = 1; y < SIZE - 1; y++) {
      for (int x = 1; x < SIZE - 1; x++) {
        int i = y * SIZE + x;
        double slope =
            height[i + 1]
                + height[i + SIZE]
                + height[i + SIZE + 1]
                - height[i - 1]
                - height[i - SIZE]
                - height[i - SIZE - 1];
        double light = Math.tanh(strength * slope);
        for (int c = 0; c < 3; c++) {
          rgb[c][i] +=
              (float) (light > 0 ? 0.38 * light * (1 - rgb[c][i]) : 0.5 * light * rgb[c][i]);
        }
      }
    }
    return this;
  }

  /** Roughens the surface with the grain of paper or cloth, {@code scale} pixels wide. */
  Canvas grain(double scale, double strength, int seed) {
    for (int i = 0; i < SIZE * SIZE; i++) {
      double rough = Noise.fractal(i % SIZE / scale, i / SIZE / scale, 3, seed) - 0.5;
      for (int c = 0; c < 3; c++) {
        rgb[c][i] *= (float) (1 + strength * rough);
      }
    }
    return this;
  }

  BufferedImage image() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIZE * SIZE; i++) {
      int packed = 0;
      for (int c = 0; c < 3; c++) {
        packed = packed << 8 | (int) Math.round(255 * Colour.clamp(rgb[c][i]));
      }
      image.setRGB(i % SIZE, i / SIZE, packed);
    }
    return image;
  }

  /** Writes a JPEG of the given quality, 0 to 1. */
  void save(Path file, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    Files.deleteIfExists(file);
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image(), null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
