package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive that the build makes, unpacked elsewhere and installed by the command line, paints as
 * the built bundle does.
 */
class InstallTest {
  private static final String ARCHIVE = "impasto-.*[.]tar[.]gz";

  @TempDir Path temporary;

  @Test
  void theUnpackedArchivePaintsAndIsTakenAway() throws Exception {
    Path plugins = temporary.resolve("OFX of mine/Plugins");
    Path unpacked = Files.createDirectories(temporary.resolve("unpacked"));
    run("tar", "xzf", archive().toString(), "-C", unpacked.toString());
    String bundle = unpacked.resolve("Impasto.ofx.bundle").toString();
    impasto("install", "--bundle", bundle, "--to", plugins.toString());

    Path installed = plugins.resolve("Impasto.ofx.bundle");
    String pattern = SmallShot.write(temporary);
    HostRun.Outcome elsewhere =
        frame(pattern, "elsewhere").bundle(installed).environment("JAVA_HOME", "/nowhere").run();
    assertEquals(0, elsewhere.status(), elsewhere.text());
    assertEquals(frame(pattern, "built").run().sums(), elsewhere.sums());

    impasto("uninstall", "--to", plugins.toString());
    assertFalse(Files.exists(installed));
  }

  private HostRun frame(String pattern, String folder) throws IOException {
    return SmallShot.run(Files.createDirectories(temporary.resolve(folder)), pattern)
        .with("--frames", "1");
  }

  private static Path archive() throws IOException {
    Path folder = Path.of(System.getProperty("impasto.bundle")).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> archives =
          files.filter(file -> file.getFileName().toString().matches(ARCHIVE)).toList();
      assumeTrue(
          !archives.isEmpty(),
          "the archive is made in the phase verify of native-shim, which did not run");
      return archives.get(0);
    }
  }

  private void impasto(String... arguments) throws Exception {
    CommandLineRun.run(temporary, List.of(arguments));
  }

  private void run(String... command) throws Exception {
    Path log = temporary.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertEquals(0, process.waitFor(), () -> command[0] + ": " + read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
