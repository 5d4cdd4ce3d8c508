package org.impasto.network.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.Mutants;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network's files of any bytes are read or refused with a text. */
class MalformedNetworkTest {
  @Test
  void descriptionAndGraph(@TempDir Path folder) throws Exception {
    NetworkFolder.write(new SmallNetwork().definition(), folder);
    for (String name : new String[] {NetworkFiles.DESCRIPTOR, NetworkFiles.GRAPH}) {
      Path file = folder.resolve(name);
      byte[] valid = Files.readAllBytes(file);
      int refused =
          new Mutants(valid, 3)
              .feed(
                  400,
                  UserException.class,
                  mutant -> {
                    Files.write(file, mutant);
                    NetworkFolder.read(folder);
                  });
      assertTrue(refused > 100, name + ", refused: " + refused);
      Files.write(file, valid);
    }
    NetworkFolder.read(folder);
  }

  /** Without the checksum that would find every change. */
  @Test
  void weights() {
    Map<String, WeightTensor> tensors = new LinkedHashMap<>();
    tensors.put("first.weight", new WeightTensor(new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}));
    tensors.put("first.bias", new WeightTensor(new int[] {2}, new float[] {7, 8}));
    int refused =
        new Mutants(Safetensors.write(tensors), 4)
            .feed(3000, UserException.class, mutant -> Safetensors.read(mutant, "the test's file"));
    assertTrue(refused > 1000, "refused: " + refused);
  }
}
