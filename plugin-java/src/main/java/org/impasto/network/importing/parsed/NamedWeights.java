package org.impasto.network.importing.parsed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;

/** Weights and biases of convolutions by layer, whatever a file calls them. */
final class NamedWeights {
  private final String network;
  private final Map<String, WeightTensor> weights;
  private final Map<String, List<String>> names = new HashMap<>();

  NamedWeights(String network, Map<String, WeightTensor> weights) {
    this.network = network;
    this.weights = weights;
  }

  /** Other names that a layer may go by. */
  void alsoNamed(String layer, String... others) {
    names.put(layer, List.of(others));
  }

  boolean has(String layer) {
    return find(layer, ".weight") != null;
  }

  int kernel(String layer) {
    int[] shape = find(layer, ".weight").shape();
    return shape.length == 4 ? shape[2] : 0;
  }

  WeightTensor weight(String layer) {
    WeightTensor found = find(layer, ".weight");
    if (found == null) {
      throw new UserException(
          network + " lacks the weights of " + layer + "; it has " + weights.keySet());
    }
    if (found.shape().length != 4) {
      throw new UserException(
          network
              + ": the weights of "
              + layer
              + " have the shape "
              + Arrays.toString(found.shape())
              + "; four numbers are required");
    }
    return found;
  }

  /** Zeros where there is none. */
  float[] bias(String layer) {
    WeightTensor found = find(layer, ".bias");
    return found == null ? new float[weight(layer).shape()[0]] : found.values();
  }

  private WeightTensor find(String layer, String end) {
    WeightTensor found = weights.get(layer + end);
    for (String other : names.getOrDefault(layer, List.of())) {
      if (found == null) found = weights.get(other + end);
    }
    return found;
  }
}
