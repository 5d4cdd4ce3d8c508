package org.impasto.tools.sheets.board;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** JPEGs for web pages: the best quality that keeps a file small. */
public final class JpegFile {
  private static final int MOST_BYTES = 480_000;
  private static final double BEST = 0.92;
  private static final double STEP = 0.04;
  private static final double WORST = 0.4;

  private JpegFile() {}

  /** Writes an RGB picture, [0,1]. */
  public static void write(Path file, Frame picture) throws IOException {
    BufferedImage image = image(picture);
    double quality = BEST;
    byte[] bytes = encode(image, quality);
    while (bytes.length > MOST_BYTES && quality > WORST) {
      quality -= STEP;
      bytes = encode(image, quality);
    }
    Files.write(file, bytes);
  }

  private static BufferedImage image(Frame picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    FloatBuffer[] planes = Planes.buffers(picture);
    for (int i = 0; i < planes[0].capacity(); i++) {
      int rgb =
          level(planes[0].get(i)) << 16 | level(planes[1].get(i)) << 8 | level(planes[2].get(i));
      image.setRGB(i % picture.width(), i / picture.width(), rgb);
    }
    return image;
  }

  private static int level(float value) {
    return Math.round(255 * Math.max(0, Math.min(1, value)));
  }

  private static byte[] encode(BufferedImage image, double quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality((float) quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
