package org.impasto.tools.stylepictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.PictureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The looks' pictures are those that the program paints. */
class StylePicturesTest {
  private static final int SMALL = 256;
  private static final int SIZE = 32;

  @TempDir Path folder;

  static Iterable<String> looks() {
    return PaintStylePictures.LOOKS.keySet();
  }

  private static Path kept(String look) {
    return Path.of(System.getProperty("impasto.presets"), look + ".jpg");
  }

  /** Whole, at full size, pixel by pixel; what is left is what two JPEG writers may differ in. */
  @Test
  void penHatchingIsPaintedAgainAsItIs() throws IOException {
    Path again = folder.resolve("again.jpg");
    Canvas canvas = PaintStylePictures.LOOKS.get("pen-hatching").get().paint(Canvas.DESIGN);
    PictureFile.write(again, PictureFile.image(canvas), PaintStylePictures.MOST_BYTES);
    BufferedImage expected = ImageIO.read(kept("pen-hatching").toFile());
    BufferedImage found = ImageIO.read(again.toFile());
    assertEquals(0, difference(expected, found), 0.5, "mean difference of 255");
  }

  /**
   * Every look, small: a picture of another motif, or in other colours, is far from what is kept.
   */
  @ParameterizedTest
  @MethodSource("looks")
  void everyPictureIsTheProgramsFromAfar(String look) throws IOException {
    BufferedImage whole = ImageIO.read(kept(look).toFile());
    assertEquals(Canvas.DESIGN, whole.getWidth());
    assertEquals(Canvas.DESIGN, whole.getHeight());
    long bytes = Files.size(kept(look));
    assertTrue(bytes <= PaintStylePictures.MOST_BYTES, bytes + " bytes");
    Canvas canvas = PaintStylePictures.LOOKS.get(look).get().paint(SMALL);
    double likeness = correlation(scaled(whole), scaled(PictureFile.image(canvas)));
    assertTrue(likeness > 0.9, look + ": correlation " + likeness);
  }

  @Test
  void aSmallPictureIsTheSameEachTime() {
    BufferedImage first =
        PictureFile.image(PaintStylePictures.LOOKS.get("mosaic").get().paint(SMALL));
    BufferedImage second =
        PictureFile.image(PaintStylePictures.LOOKS.get("mosaic").get().paint(SMALL));
    assertEquals(0, difference(first, second));
  }

  private static BufferedImage scaled(BufferedImage image) {
    BufferedImage small = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.drawImage(image.getScaledInstance(SIZE, SIZE, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    graphics.dispose();
    return small;
  }

  /** Of all channels; lines are heavier in a small picture, but where they lie is the same. */
  private static double correlation(BufferedImage a, BufferedImage b) {
    double[] x = values(a);
    double[] y = values(b);
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double product = 0;
    double squareX = 0;
    double squareY = 0;
    for (int i = 0; i < x.length; i++) {
      product += (x[i] - meanX) * (y[i] - meanY);
      squareX += Math.pow(x[i] - meanX, 2);
      squareY += Math.pow(y[i] - meanY, 2);
    }
    return product / Math.sqrt(squareX * squareY);
  }

  private static double difference(BufferedImage a, BufferedImage b) {
    double[] x = values(a);
    double[] y = values(b);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(x[i] - y[i]);
    }
    return sum / x.length;
  }

  private static double[] values(BufferedImage image) {
    int pixels = image.getWidth() * image.getHeight();
    double[] values = new double[3 * pixels];
    for (int i = 0; i < values.length; i++) {
      int pixel = i / 3;
      int packed = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
      values[i] = packed >> 8 * (i % 3) & 255;
    }
    return values;
  }
}
