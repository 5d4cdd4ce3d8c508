package org.impasto.network.importing.parsed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;

/**
 * What the losses look at. Where nobody says: style is taken at the first layer of every
 * resolution, content at the second layer of the last resolution but one. Patches are taken at the
 * style layers of the two resolutions before the last. Layers are concatenations where a resolution
 * has them, convolutions with ReLU elsewhere. For VGG networks that gives the choices of the
 * papers: relu1_1 to relu5_1, relu4_2 (Gatys et al., arXiv 1508.06576, as published for video),
 * relu3_1 and relu4_1 (Li, Wand, arXiv 1601.04589).
 */
public final class TapChoice {
  private static final int RESOLUTIONS = 5;

  private TapChoice() {}

  /**
   * @throws UserException where there is no layer to look at
   */
  public static LossTaps chosen(String network, List<Layer> layers, String input) {
    List<List<String>> levels = levels(layers, input);
    if (levels.isEmpty()) {
      throw new UserException(
          network + " has no convolution with ReLU to look at; name taps with --style-taps");
    }
    List<String> first = levels.stream().map(level -> level.get(0)).toList();
    int last = levels.size() - 1;
    List<String> deep = levels.get(Math.max(0, last - 1));
    List<String> content = List.of(deep.get(Math.min(1, deep.size() - 1)));
    List<String> mrf = first.subList(Math.max(0, last - 2), Math.max(1, last));
    return new LossTaps(equal(first), equal(content), equal(mrf));
  }

  /** Taps of equal weight whose weights sum to 1. */
  static List<LossTap> equal(List<String> nodes) {
    return nodes.stream().map(node -> new LossTap(node, 1. / nodes.size())).toList();
  }

  private static List<List<String>> levels(List<Layer> layers, String input) {
    Map<String, Integer> strides = new HashMap<>(Map.of(input, 1));
    Map<Integer, List<String>> joined = new TreeMap<>();
    Map<Integer, List<String>> single = new TreeMap<>();
    for (Layer layer : layers) {
      int stride = strides.get(layer.inputs().get(0)) * stride(layer);
      strides.put(layer.name(), stride);
      if (layer instanceof Concatenation) {
        joined.computeIfAbsent(stride, each -> new ArrayList<>()).add(layer.name());
      } else if (layer instanceof Convolution c && c.relu()) {
        single.computeIfAbsent(stride, each -> new ArrayList<>()).add(layer.name());
      }
    }
    single.putAll(joined);
    return single.values().stream().limit(RESOLUTIONS).toList();
  }

  private static int stride(Layer layer) {
    if (layer instanceof Convolution c) return c.window().stride()[0];
    return layer instanceof Pool p ? p.window().stride()[0] : 1;
  }
}
