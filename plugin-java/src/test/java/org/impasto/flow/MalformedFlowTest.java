package org.impasto.flow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.Mutants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow file of any bytes is read or refused with a text. */
class MalformedFlowTest {
  @Test
  void flowFiles(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("small.flo");
    try (FlowField field = FlowField.allocate(5, 4)) {
      field.frame().data().fill(0);
      MiddleburyFlow.write(file, field);
    }
    int refused =
        new Mutants(Files.readAllBytes(file), 6)
            .feed(
                1000,
                IOException.class,
                mutant -> {
                  Files.write(file, mutant);
                  MiddleburyFlow.read(file).close();
                });
    assertTrue(refused > 300, "refused: " + refused);
  }
}
