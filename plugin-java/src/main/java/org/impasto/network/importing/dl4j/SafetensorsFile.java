package org.impasto.network.importing.dl4j;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.format.Safetensors;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.importing.parsed.KnownArchitecture;
import org.impasto.network.importing.parsed.ParsedFile;
import org.impasto.network.importing.parsed.ParsedNetwork;

/**
 * safetensors files hold numbers alone; the layers come from a DL4J graph or a known architecture.
 */
public final class SafetensorsFile {
  private static final String TORCHVISION = "features.0.weight";

  private SafetensorsFile() {}

  /**
   * @param graph of a DL4J ComputationGraph, or null
   * @param architecture or null
   */
  public static ParsedFile read(
      byte[] bytes, String name, String graph, KnownArchitecture architecture) {
    Map<String, WeightTensor> weights = Safetensors.read(bytes, name);
    if (graph != null) {
      ComputationGraphConfiguration configuration =
          Dl4jZip.configuration(graph, name + ": its graph");
      Dl4jLayers.Numbers numbers =
          (layer, part, shape) -> numbers(weights, name, layer, part, shape);
      ParsedNetwork draft =
          new Dl4jLayers(name, configuration, numbers).draft(Dl4jZip.order(configuration));
      return new ParsedFile("safetensors with a DL4J graph", draft, null);
    }
    KnownArchitecture known = architecture == null ? KnownArchitecture.of(weights) : architecture;
    if (known == null) {
      throw new UserException(
          name
              + " holds weights without their layers, of no network that Impasto knows by its"
              + " names; give its layers with --graph, a DL4J ComputationGraphConfiguration in"
              + " JSON");
    }
    InputScaling scaling = weights.containsKey(TORCHVISION) ? InputScaling.TORCH : known.scaling();
    return new ParsedFile("weights of " + known, known.draft(name, weights), scaling, known.taps());
  }

  /** Ours, as DL4J's and PyTorch's names have it. */
  private static float[] numbers(
      Map<String, WeightTensor> weights, String name, String layer, String part, int... shape) {
    String own =
        switch (part) {
          case "W", "gamma" -> ".weight";
          case "b", "beta" -> ".bias";
          case "mean" -> ".running_mean";
          case "var", "log10stdev" -> ".running_var";
          default -> "." + part;
        };
    WeightTensor found = weights.get(layer + own);
    if (found == null) throw new UserException(name + " lacks " + layer + own);
    if (!Arrays.equals(found.shape(), shape)) {
      throw new UserException(
          name
              + ": "
              + layer
              + own
              + " has the shape "
              + Arrays.toString(found.shape())
              + " where the graph requires "
              + Arrays.toString(shape));
    }
    return part.equals("log10stdev") ? log10Deviation(found.values()) : found.values();
  }

  private static float[] log10Deviation(float[] variance) {
    float[] deviation = new float[variance.length];
    for (int i = 0; i < variance.length; i++) deviation[i] = (float) (Math.log10(variance[i]) / 2);
    return deviation;
  }
}
