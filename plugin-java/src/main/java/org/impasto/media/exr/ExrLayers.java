package org.impasto.media.exr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.impasto.media.io.MediaException;

/**
 * Which channels of a file are its picture.
 *
 * @param part that has them
 * @param channels places of red, green, blue and, where there is one, alpha; or of grey and, where
 *     there is one, alpha
 */
record ExrLayers(ExrPart part, int[] channels) {
  private static final List<String> BEAUTIES =
      List.of("rgba", "rgb", "beauty", "combined", "c", "ci", "master", "composite");

  /** A layer's components at their places; the layer of a part goes by the part's name too. */
  private record Layer(String name, ExrPart part, Map<String, Integer> components) {
    boolean hasColours() {
      return components.keySet().containsAll(List.of("r", "g", "b"));
    }

    boolean isCalled(String wanted) {
      String end = wanted.toLowerCase(Locale.ROOT);
      return List.of(name, part.name()).stream()
          .map(each -> each.toLowerCase(Locale.ROOT))
          .anyMatch(each -> each.equals(end) || each.endsWith("." + end));
    }

    ExrLayers choice() {
      List<String> wanted = hasColours() ? List.of("r", "g", "b", "a") : List.of("y", "a");
      return new ExrLayers(
          part,
          wanted.stream().filter(components::containsKey).mapToInt(components::get).toArray());
    }
  }

  boolean grey() {
    return channels.length < 3;
  }

  boolean alpha() {
    return channels.length % 2 == 0;
  }

  /** The same channels where data window and display window meet. */
  ExrLayers stored(Path file) {
    ExrWindow stored = part.data().within(part.display());
    if (stored.width() < 1 || stored.height() < 1) {
      throw new MediaException(
          file + " has nothing within its display window; give one that can be seen");
    }
    return new ExrLayers(part.shown(stored), channels);
  }

  /**
   * The picture: the layer that is named, or colours without a layer, grey, or a renderer's beauty.
   *
   * @param wanted a layer's name, whole or its last words; empty for the usual one
   * @throws MediaException where there is none, or it cannot be told which
   */
  static ExrLayers choose(ExrFile file, String wanted) {
    List<Layer> layers = layers(file.header());
    List<Layer> coloured = layers.stream().filter(Layer::hasColours).toList();
    if (!wanted.isEmpty()) {
      return layers.stream()
          .filter(each -> each.isCalled(wanted))
          .filter(each -> each.hasColours() || each.components.containsKey("y"))
          .findFirst()
          .orElseThrow(() -> none(file, "no layer " + wanted + " with colours", coloured))
          .choice();
    }
    for (Layer layer : layers) {
      if (layer.name.isEmpty() && layer.hasColours()) {
        return layer.choice();
      }
      if (layer.components.containsKey("ry")) {
        throw new MediaException(
            file.path()
                + " has its colours as luminance and chroma (Y, RY, BY); save it again with R, G,"
                + " B");
      }
      if (layer.name.isEmpty() && layer.components.containsKey("y")) {
        return layer.choice();
      }
    }
    for (String beauty : BEAUTIES) {
      for (Layer layer : coloured) {
        if (layer.isCalled(beauty)) {
          return layer.choice();
        }
      }
    }
    if (coloured.size() == 1) {
      return coloured.get(0).choice();
    }
    throw none(
        file, coloured.isEmpty() ? "no colours R, G, B" : "several layers of colours", coloured);
  }

  private static List<Layer> layers(ExrHeader header) {
    Map<String, Layer> layers = new LinkedHashMap<>();
    for (ExrPart part : header.parts()) {
      for (int c = 0; c < part.channels().size(); c++) {
        ExrChannel channel = part.channels().get(c);
        layers
            .computeIfAbsent(
                part.index() + " " + channel.layer(),
                key -> new Layer(channel.layer(), part, new LinkedHashMap<>()))
            .components
            .putIfAbsent(channel.component(), c);
      }
    }
    return new ArrayList<>(layers.values());
  }

  private static MediaException none(ExrFile file, String what, List<Layer> coloured) {
    List<String> names =
        coloured.stream()
            .map(each -> each.name.isEmpty() ? each.part.name() : each.name)
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    return new MediaException(
        file.path()
            + " has "
            + what
            + (names.isEmpty()
                ? "; its channels are "
                    + String.join(", ", ExrChannels.names(file.header()))
                    + ": render a picture of colours"
                : "; choose one with --layer: " + String.join(", ", names)));
  }
}
