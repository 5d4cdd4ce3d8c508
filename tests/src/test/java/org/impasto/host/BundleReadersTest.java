package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Looks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that the node reads from files, read by the bundle's own Java with the bundle's own
 * jars and libraries: what those lack, or have as stand-ins alone, shows here.
 */
class BundleReadersTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("impasto.bundle"), "Contents", "Resources").toAbsolutePath();
  private static final Path PRESETS = Path.of(System.getProperty("impasto.presets"));
  private static final int WIDTH = 48;

  @TempDir private Path folder;

  @Test
  void theBundleReadsPicturesLooksAndNetworkAndRefusesTheRestByName() throws Exception {
    write();
    Path classes = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    Process node =
        new ProcessBuilder(
                RESOURCES.resolve("runtime/bin/java").toString(),
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.cacheLibraries=false",
                "-D" + Looks.FOLDER_PROPERTY + "=" + RESOURCES.resolve("presets"),
                "-cp",
                RESOURCES.resolve("jars") + "/*:" + RESOURCES.resolve("natives") + ":" + classes,
                BundleReaders.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes());
    assertEquals(0, node.waitFor(), said);
    for (String suffix : BundleReaders.READ) {
      assertTrue(said.contains(suffix + " " + WIDTH + " true " + WIDTH + " true\n"), said);
    }
    assertTrue(said.contains("\n" + Looks.in(PRESETS).names().size() + " looks\n"), said);
    assertTrue(said.contains("\nnetwork default\n"), said);
    assertTrue(
        said.contains(
            folder.resolve("key.0003.gif")
                + " is GIF, which is not read here; save it as PNG, JPEG, TIFF or EXR\n"),
        said);
  }

  private void write() throws IOException {
    try (Frame frame = new DemoShot(WIDTH, 32).render(0)) {
      for (String suffix : List.of("png", "jpg", "tif", "ppm", "exr")) {
        Pictures.write(folder.resolve("key.0003." + suffix), frame);
      }
    }
    try (Mat picture = opencv_imgcodecs.imread(folder.resolve("key.0003.png").toString());
        Mat floats = new Mat()) {
      encode("webp", picture);
      encode("bmp", picture);
      picture.convertTo(floats, opencv_core.CV_32F, 1 / 255.0, 0);
      opencv_core.pow(floats, 2.2, floats);
      encode("pfm", floats);
    }
    Files.write(folder.resolve("key.0003.gif"), "GIF89a".getBytes());
  }

  private void encode(String suffix, Mat picture) throws IOException {
    try (BytePointer bytes = new BytePointer()) {
      opencv_imgcodecs.imencode("." + suffix, picture, bytes);
      byte[] encoded = new byte[(int) bytes.limit()];
      bytes.get(encoded);
      Files.write(folder.resolve("key.0003." + suffix), encoded);
    }
  }
}
