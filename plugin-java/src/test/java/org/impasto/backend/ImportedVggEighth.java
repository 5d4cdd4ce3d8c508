package org.impasto.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.backend.graph.Graph;
import org.impasto.network.Provenance;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.ImportOptions;
import org.impasto.network.importing.NetworkImport;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.library.InstalledNetworks;

/**
 * The VGG-19-shaped network of the reference material as a user would have it: a file of weights,
 * imported.
 */
final class ImportedVggEighth {
  private static final InputScaling PUBLISHED =
      new InputScaling(
          new int[] {2, 1, 0},
          256,
          new double[] {103.939, 116.779, 123.68},
          new double[] {1, 1, 1});

  private ImportedVggEighth() {}

  /**
   * @param folder for the file and the network
   */
  static Graph graph(Safetensors reference, Path folder) throws IOException {
    Map<String, WeightTensor> weights = new LinkedHashMap<>();
    for (String name : reference.names()) {
      if (name.endsWith(".weight") || name.endsWith(".bias")) {
        weights.put(name, new WeightTensor(reference.shape(name), reference.floats(name)));
      }
    }
    Path file =
        Files.write(
            folder.resolve("weights.safetensors"),
            org.impasto.network.format.Safetensors.write(weights));
    ImportOptions options =
        new ImportOptions(
            new Provenance("eighth", null, null),
            ImportOptions.Companions.ofArchitecture("vgg19"),
            PUBLISHED,
            Graph.Border.ZERO,
            null);
    return InstalledNetworks.in(folder.resolve("networks"))
        .put(NetworkImport.read(file, options).definition(), false)
        .graph();
  }
}
