package org.impasto.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;

/** Layers of a network with weights, as an artist writes them: {@code relu1_1, relu3_1:0.5}. */
public final class LayerWeights {
  private static final double HEAVIEST = 1e6;

  private LayerWeights() {}

  /**
   * @param label of the parameter, for people
   * @param nodes that the network has
   * @return empty where the text is
   * @throws UserException where the text names no layer of the network or a weight is wrong
   */
  public static List<LossTap> parse(String label, String text, Set<String> nodes) {
    List<LossTap> taps = new ArrayList<>();
    for (String entry : text.strip().split("[,;\\s]+")) {
      if (!entry.isEmpty()) {
        taps.add(tap(label, entry, nodes));
      }
    }
    if (!taps.isEmpty() && taps.stream().noneMatch(tap -> tap.weight() > 0)) {
      throw new UserException(
          label + " is '" + text.strip() + "': all weights are 0; give one a weight above 0");
    }
    if (taps.stream().map(LossTap::node).distinct().count() < taps.size()) {
      throw new UserException(
          label + " is '" + text.strip() + "': a layer stands there twice; leave it once");
    }
    return List.copyOf(taps);
  }

  private static LossTap tap(String label, String entry, Set<String> nodes) {
    int colon = entry.lastIndexOf(':');
    String node = colon < 0 ? entry : entry.substring(0, colon);
    if (!nodes.contains(node)) {
      throw new UserException(
          label
              + " names '"
              + node
              + "', which this network does not have; it has "
              + String.join(", ", nodes));
    }
    return new LossTap(node, colon < 0 ? 1 : weight(label, entry, entry.substring(colon + 1)));
  }

  private static double weight(String label, String entry, String text) {
    try {
      double weight = Double.parseDouble(text);
      if (weight >= 0 && weight <= HEAVIEST) {
        return weight;
      }
    } catch (NumberFormatException wrong) {
      // Falls through to the complaint.
    }
    throw new UserException(
        label
            + " has '"
            + entry
            + "'; after the colon a weight from 0 to 1000000 is required, such as "
            + "relu3_1:0.5");
  }
}
