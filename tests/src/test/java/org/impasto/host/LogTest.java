package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the node writes down where it is asked to, and that it says nothing else. */
class LogTest {
  @Test
  void whatWasAskedAndFoundIsLogged(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("impasto.log");
    HostRun run = SmallShot.run(folder, SmallShot.write(folder)).with("--frames", "1,1");
    HostRun.Outcome outcome = run.environment("IMPASTO_LOG", log.toString()).run();
    assertEquals(0, outcome.status(), outcome.text());
    assertFalse(outcome.text().contains("incubator"), outcome.text());
    String text = Files.readString(log);
    for (String line :
        new String[] {
          "INFO \\[\\d+ .*] Painter: oneDNN.*",
          ".*asked for frame 1 of .* with .*impasto-oil.*firstEvaluations=6.*",
          ".*painted frame 1 of .*: 96x64, [\\d.]+ s.*",
          ".*found frame 1 of .*: 96x64, [\\d.]+ s.*"
        }) {
      assertTrue(text.lines().anyMatch(each -> each.matches(".*" + line)), line + " in " + text);
    }
  }
}
