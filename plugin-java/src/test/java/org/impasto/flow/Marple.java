package org.impasto.flow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;

/**
 * The five frames that the authors of "Artistic style transfer for videos" published with their
 * flows and reliability masks. They are no part of this project: tests that need them are skipped
 * where the folder is absent.
 */
public final class Marple {
  public static final int FRAMES = 5;
  private static final String PROPERTY = "impasto.reference";

  private Marple() {}

  /** Frame 1 to 5. */
  public static Frame frame(int number) {
    return Pictures.read(file("marple8_0" + number + ".ppm"));
  }

  /** Where each pixel of one frame lies in a neighbouring one. */
  public static FlowField flow(int from, int to) throws IOException {
    String direction = from > to ? "backward_" : "forward_";
    return MiddleburyFlow.read(file(direction + from + "_" + to + ".flo"));
  }

  /** The published mask of that flow, as a grey picture of three channels. */
  public static Frame reliability(int from, int to) {
    return Pictures.read(file("reliable_" + from + "_" + to + ".pgm"));
  }

  /** The style picture of the example. */
  public static Frame style() {
    return Pictures.read(file("seated-nude.jpg"));
  }

  private static Path file(String name) {
    Path folder = folder();
    assumeTrue(
        folder != null,
        "the reference frames are absent: set -D" + PROPERTY + " or lay them in shared/reference");
    return folder.resolve("marple8").resolve(name);
  }

  private static Path folder() {
    String property = System.getProperty(PROPERTY);
    if (property != null) {
      return Path.of(property);
    }
    Path above = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (; above != null; above = above.getParent()) {
      Path folder = above.resolve("shared/reference");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }
}
