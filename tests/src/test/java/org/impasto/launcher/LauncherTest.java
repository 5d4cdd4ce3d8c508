package org.impasto.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, end to end, with the backend that is not on its usual class path. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "impasto").toAbsolutePath().normalize();
  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  @TempDir private Path folder;

  @Test
  void nd4jPaintsAStillAsOneDnnDoes() throws Exception {
    ImageIO.write(still(), "png", folder.resolve("still.png").toFile());
    BufferedImage usual = paint("onednn");
    BufferedImage other = paint("nd4j");
    assertEquals(WIDTH, other.getWidth());
    assertTrue(difference(other, still()) > 5, "it is painted");
    // Rounding differs, and hundreds of evaluations enlarge that.
    double apart = difference(other, usual);
    assertTrue(
        apart < 0.5 * difference(other, still()), "levels from the usual backend's: " + apart);
    assertTrue(run("nd4j", "info").contains("computes   ND4J 1."), "the backend is named");
  }

  private BufferedImage paint(String backend) throws Exception {
    Path painted = folder.resolve(backend + ".png");
    run(
        backend,
        "paint",
        "still.png",
        "-s",
        "impasto-oil",
        "-o",
        painted.toString(),
        "--brushwork",
        "0",
        "--quality",
        "draft");
    return ImageIO.read(painted.toFile());
  }

  private String run(String backend, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    File log = folder.resolve("log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().put("IMPASTO_AS_BUILT", "1");
    builder.environment().put("IMPASTO_BACKEND", backend);
    builder.environment().put("IMPASTO_STORE", folder.resolve("store-" + backend).toString());
    Process process = builder.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running after five minutes");
    String said = Files.readString(log.toPath());
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  /** A bright disc on a slope of colours. */
  private static BufferedImage still() {
    BufferedImage still = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean disc = (x - 40) * (x - 40) + (y - 20) * (y - 20) < 100;
        still.setRGB(x, y, disc ? 0xf0d060 : 0x203060 + (x << 16) + (y << 8));
      }
    }
    return still;
  }

  /** Mean absolute difference of a channel, levels of 255. */
  private static double difference(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int p = a.getRGB(i % WIDTH, i / WIDTH);
      int q = b.getRGB(i % WIDTH, i / WIDTH);
      for (int shift = 0; shift < 24; shift += 8) {
        sum += Math.abs((p >> shift & 255) - (q >> shift & 255));
      }
    }
    return sum / (3.0 * WIDTH * HEIGHT);
  }
}
