package org.impasto.settings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.impasto.Mutants;
import org.impasto.errors.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks and parameter values of any bytes are taken or refused with a text. */
class MalformedLooksTest {
  private static final String LOOK =
      "{'label': 'Ink', 'description': 'Black ink.', 'style': 'ink.png', 'values': {'strokeSize':"
          + " 0.5, 'quality': 'BEST', 'styleStrength': 2}}";

  @Test
  void looks(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("ink.png"), "a picture");
    Path file = folder.resolve("ink.json");
    Mutants mutants = new Mutants(LOOK.replace('\'', '"').getBytes(StandardCharsets.UTF_8), 1);
    int refused =
        mutants.feed(
            1500,
            UserException.class,
            mutant -> {
              Files.write(file, mutant);
              Looks.in(folder).apply(Settings.defaults().withPreset("ink"));
            });
    assertTrue(refused > 500, "refused: " + refused);
  }

  @Test
  void aPictureOfNoPossibleNameIsRefusedByFileAndField(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ink.json");
    Files.writeString(file, LOOK.replace('\'', '"').replace("ink.png", "ink\\u0000.png"));
    String message = assertThrows(UserException.class, () -> Look.read(file)).getMessage();
    assertTrue(message.startsWith(file + ", style: 'ink?.png' is no path"), message);
  }

  @Test
  void values() {
    List<Object> odd =
        List.of(
            "",
            "nan",
            Double.NaN,
            Double.POSITIVE_INFINITY,
            "1e999",
            "-",
            "0x10",
            "\uff19",
            "9".repeat(5000),
            "\0",
            true,
            -1,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            0.5f,
            "true",
            "None",
            "%s",
            List.of(),
            Map.of(),
            new Object());
    int refused = 0;
    for (String name : Settings.defaults().toMap().keySet()) {
      for (Object value : odd) {
        try {
          Settings.fromMap(Map.of(name, value));
        } catch (UserException refusal) {
          assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
          refused++;
        }
      }
    }
    assertTrue(refused > 200, "refused: " + refused);
  }
}
