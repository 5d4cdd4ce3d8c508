package org.impasto.tools.stylepictures.surface;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.impasto.demo.drawing.Colour;

/** A canvas as a picture file. */
public final class PictureFile {
  private static final float BEST = 0.92f;
  private static final float STEP = 0.02f;

  private PictureFile() {}

  /** 8 bits a channel. */
  public static BufferedImage image(Canvas canvas) {
    int size = canvas.size;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < size * size; i++) {
      int packed = 0;
      for (int c = 0; c < 3; c++) {
        packed = packed << 8 | (int) Math.round(255 * Colour.clamp(canvas.rgb[c][i]));
      }
      image.setRGB(i % size, i / size, packed);
    }
    return image;
  }

  /** Writes a JPEG of the best quality that takes no more than so many bytes. */
  public static void write(Path file, BufferedImage image, int most) throws IOException {
    byte[] bytes = jpeg(image, BEST);
    for (float quality = BEST - STEP; bytes.length > most && quality > STEP; quality -= STEP) {
      bytes = jpeg(image, quality);
    }
    Files.write(file, bytes);
  }

  /**
   * @param quality 0 to 1
   */
  static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
