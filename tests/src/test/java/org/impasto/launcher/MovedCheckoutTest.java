package org.impasto.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checkout that was built in one place and is used in another, with its home folder moved too.
 */
class MovedCheckoutTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** What shells and sed take for more than a name. */
  private static final String NAME = "moved dir & co #2";

  @TempDir private Path folder;

  @Test
  void itsLauncherFindsWhatWasBuilt() throws Exception {
    Path moved = Files.createDirectories(folder.resolve(NAME));
    Path engine = Files.createDirectories(moved.resolve("plugin-java/target"));
    Path manifest = Files.createDirectories(moved.resolve("manifest/target"));
    Files.copy(ROOT.resolve("impasto"), moved.resolve("impasto"));
    moved.resolve("impasto").toFile().setExecutable(true);
    copyJars(ROOT.resolve("plugin-java/target"), engine);
    copyJars(ROOT.resolve("manifest/target"), manifest);
    Files.createSymbolicLink(moved.resolve("presets"), ROOT.resolve("presets"));
    String repository = System.getProperty("user.home") + "/.m2/repository/";
    String paths =
        Files.readString(ROOT.resolve("plugin-java/target/classpath.txt"))
            .replace(ROOT + "/", "/gone/checkout/")
            .replace(repository, "/gone/home/.m2/repository/");
    assertTrue(paths.contains("/gone/checkout/manifest/target/"), paths);
    Files.writeString(engine.resolve("classpath.txt"), paths);
    assertTrue(run(moved, "looks").contains("mosaic"));
    assertTrue(run(moved, "doctor").contains("ok    computes    oneDNN"));
  }

  private static void copyJars(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
  }

  private String run(Path moved, String command) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(moved.resolve("impasto").toString(), command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("IMPASTO_AS_BUILT", "1");
    builder.environment().put("IMPASTO_STORE", folder.resolve("store").toString());
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running after two minutes");
    String said = Files.readString(log);
    assertEquals(0, process.exitValue(), said);
    return said;
  }
}
