package org.impasto.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.media.guides.KeyframeFiles;
import org.impasto.media.guides.StyleFiles;
import org.impasto.media.io.MediaException;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the node reads, on a class path like its bundle's, which has no FFmpeg. */
class BundleReadersTest {
  private static final List<String> READ = List.of("png", "jpg", "tif", "ppm", "exr");

  @TempDir private Path folder;

  @Test
  void theNodeReadsStylesAndKeyframesWithoutFfmpegAndRefusesTheRestByName()
      throws IOException, InterruptedException {
    for (String suffix : READ) {
      try (Frame frame = TestPictures.waves(24, 16, 1)) {
        Pictures.write(folder.resolve("key.0003." + suffix), frame);
      }
    }
    Files.write(folder.resolve("key.0003.psd"), "8BPS\0\1".getBytes());
    String bundle =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> !new File(each).getName().matches("(ffmpeg|javacv|picocli)-.*"))
            .collect(Collectors.joining(File.pathSeparator));
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                bundle,
                BundleReadersTest.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(node.getInputStream().readAllBytes());
    assertEquals(0, node.waitFor());
    String expected = READ.stream().map(each -> each + " 24 24\n").collect(Collectors.joining());
    assertEquals(
        expected
            + folder.resolve("key.0003.psd")
            + " is PSD, which is not read here; save it as PNG, JPEG, TIFF or EXR\n",
        said);
  }

  /** The node's part. */
  public static void main(String[] arguments) {
    for (String suffix : READ) {
      String file = Path.of(arguments[0], "key.0003." + suffix).toString();
      Settings settings = Settings.defaults().withStyleFile(file).withKeyframes(file);
      try (StyleFiles styles = new StyleFiles();
          Frame key = KeyframeFiles.of(settings, ShotRange.of(1, 5)).frame(3)) {
        int style = styles.read(settings, false).whole().get(0).width();
        System.out.println(suffix + " " + style + " " + key.width());
      }
    }
    try {
      Pictures.readStyle(Path.of(arguments[0], "key.0003.psd")).close();
    } catch (MediaException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
