package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that links libgomp and uses it before it loads the plugin, as melt's modules and Natron
 * do: libgomp read its environment then, and its threads spin. The arithmetic must not run in it:
 * {@code tests/openmp_time.sh} measures what that costs.
 */
class OwnOpenMpTest {
  private static HostRun run(Path folder) throws IOException {
    String shot = SmallShot.write(Files.createDirectories(folder));
    return SmallShot.run(folder, shot).with("--openmp-first");
  }

  @Test
  void theArithmeticHasAnOpenMpOfItsOwn(@TempDir Path folder) throws Exception {
    Path log = Files.createDirectories(folder.resolve("bindings")).resolve("of");
    HostRun.Outcome outcome =
        run(folder.resolve("run"))
            .with("--frames", "1", "--libraries", ".so")
            .environment("LD_DEBUG", "bindings")
            .environment("LD_DEBUG_OUTPUT", log.toString())
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    assertTrue(outcome.text().contains("/libgomp.so.1"), "the host has none: " + outcome.text());
    List<String> mapped = outcome.text().lines().filter(line -> line.contains("ompi.so")).toList();
    assertEquals(1, mapped.size(), outcome.text());
    assertTrue(mapped.get(0).contains("Impasto.ofx.bundle/Contents/Resources/"), mapped.get(0));
    List<String> calls = callsOfOpenMp(log.getParent());
    assertTrue(calls.stream().anyMatch(call -> call.contains("GOMP_parallel")), "" + calls);
    for (String call : calls) {
      assertTrue(call.contains(" to " + mapped.get(0).replace("library ", "")), call);
    }
  }

  /** What the linker said of calls from the arithmetic's libraries into any OpenMP. */
  private static List<String> callsOfOpenMp(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(OwnOpenMpTest::lines)
          .filter(
              line -> line.matches(".*binding file \\S*lib(dnnl|ompi)\\S* .*`(GOMP_|omp_|acc_).*"))
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
