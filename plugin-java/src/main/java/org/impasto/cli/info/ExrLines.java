package org.impasto.cli.info;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.exr.ExrWindow;

/** Parts, layers, views, windows and texts of an OpenEXR file: names and what is said of each. */
final class ExrLines {
  private static final int MOST_LETTERS = 160;

  private ExrLines() {}

  static List<String[]> parts(ExrContents contents) {
    List<String[]> lines = new ArrayList<>();
    List<ExrContents.Part> parts = contents.parts();
    for (ExrContents.Part part : parts) {
      lines.add(new String[] {parts.size() == 1 ? "picture" : "part", part(part)});
      layers(part).forEach((layer, names) -> lines.add(new String[] {"  layer", layer + names}));
    }
    String views = views(contents);
    if (!views.isEmpty()) {
      lines.add(new String[] {"views", views + "; one is painted at a time, named by --layer"});
    }
    return lines;
  }

  private static String part(ExrContents.Part part) {
    ExrWindow display = part.display();
    ExrWindow data = part.data();
    return (part.name().isEmpty() ? "" : part.name() + ", ")
        + "%dx%d".formatted(display.width(), display.height())
        + (data.equals(display)
            ? ""
            : ", data window %dx%d at %d,%d"
                .formatted(
                    data.width(),
                    data.height(),
                    data.minX() - display.minX(),
                    data.minY() - display.minY()))
        + ", "
        + part.compression()
        + " compression"
        + (part.view().isEmpty() ? "" : ", view " + part.view());
  }

  /** Layers with their channels and the types of these. */
  private static Map<String, String> layers(ExrContents.Part part) {
    Map<String, List<ExrContents.Channel>> layers = new LinkedHashMap<>();
    for (ExrContents.Channel each : part.channels()) {
      int point = each.name().lastIndexOf('.');
      layers
          .computeIfAbsent(each.name().substring(0, point + 1), layer -> new ArrayList<>())
          .add(each);
    }
    Map<String, String> lines = new LinkedHashMap<>();
    layers.forEach(
        (layer, channels) ->
            lines.put(
                layer,
                channels.stream()
                        .map(each -> each.name().substring(layer.length()))
                        .collect(Collectors.joining(", "))
                    + " ("
                    + channels.stream()
                        .map(ExrContents.Channel::type)
                        .distinct()
                        .collect(Collectors.joining(", "))
                    + ")"));
    return lines;
  }

  private static String views(ExrContents contents) {
    TreeSet<String> views = new TreeSet<>();
    contents.parts().stream().map(ExrContents.Part::view).forEach(views::add);
    views.remove("");
    return contents.metadata().getOrDefault("multiView", String.join(", ", views));
  }

  /** Texts of the header; Cryptomatte's are said elsewhere. */
  static List<String[]> metadata(ExrContents contents) {
    return contents.metadata().entrySet().stream()
        .filter(each -> !each.getKey().contains("cryptomatte/"))
        .filter(each -> !List.of("name", "type", "view", "multiView").contains(each.getKey()))
        .map(each -> new String[] {"metadata", each.getKey() + ": " + shortened(each.getValue())})
        .toList();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + "..." : line;
  }
}
