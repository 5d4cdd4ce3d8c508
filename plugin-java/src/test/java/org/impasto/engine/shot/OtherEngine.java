package org.impasto.engine.shot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasto.engine.Painting;
import org.impasto.engine.recipe.Digests;
import org.impasto.settings.Settings;

/**
 * An engine that calls itself of the next version: a process of its own, whose class of identities
 * has another number in it and is the same otherwise. Arguments: store folder, last frame.
 */
final class OtherEngine {
  private static final byte LONG_CONSTANT = 5;

  private OtherEngine() {}

  public static void main(String[] arguments) {
    Settings settings = Shots.QUICK.withStoreGigabytes(0.1);
    int last = Integer.parseInt(arguments[1]);
    try (Shots shots = new Shots(Path.of(arguments[0]))) {
      for (int time = 1; time <= last; time++) {
        try (Painting painting = shots.painting(new MovingShot(last, true), time, settings)) {
          System.out.println(painting.fromStore() + " " + Digests.of(painting.picture()).hex());
        }
      }
    }
  }

  /** What it prints: for each frame whether it was in the store, and a digest of its pixels. */
  static List<String> run(Path store, int last, Path folder)
      throws IOException, InterruptedException {
    Path patched = folder.resolve(Digests.class.getName().replace('.', '/') + ".class");
    Files.createDirectories(patched.getParent());
    Files.write(patched, ofNextVersion());
    String path =
        folder
            + ":"
            + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-cp",
                path,
                OtherEngine.class.getName(),
                store.toString(),
                "" + last)
            .redirectErrorStream(true)
            .start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      throw new IOException(String.join("\n", said));
    }
    return said;
  }

  /**
   * The class file, with the version's constant raised by one: it is the only long of that value in
   * it.
   */
  private static byte[] ofNextVersion() throws IOException {
    try (InputStream file = Digests.class.getResourceAsStream("Digests.class")) {
      ByteBuffer bytes = ByteBuffer.wrap(file.readAllBytes());
      int found = 0;
      for (int i = 0; i + 9 <= bytes.capacity(); i++) {
        if (bytes.get(i) == LONG_CONSTANT && bytes.getLong(i + 1) == Digests.PAINTING_VERSION) {
          bytes.putLong(i + 1, Digests.PAINTING_VERSION + 1);
          found++;
        }
      }
      if (found != 1) {
        throw new IOException("the version was found " + found + " times in the class");
      }
      return bytes.array();
    }
  }
}
