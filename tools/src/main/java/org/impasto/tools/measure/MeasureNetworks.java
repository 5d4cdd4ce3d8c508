package org.impasto.tools.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.impasto.demo.DemoShot;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.Marple8;
import org.impasto.tools.footage.SettingsList;
import org.impasto.tools.footage.Still;

/**
 * Paints frames in styles with networks and has them judged. Arguments: a folder for what is
 * painted, the width in px, networks and contents (marple8-1 .. 5, demo-1 .. 24, or files) and
 * style pictures, each a list with commas; then settings as name=value. Prints a line a painting,
 * and each network's means.
 */
public final class MeasureNetworks {
  private final Path folder;
  private final int width;
  private final Marple8 marple8;
  private final Map<String, Frame> contents = new LinkedHashMap<>();
  private final Map<String, Frame> styles = new LinkedHashMap<>();

  private MeasureNetworks(Path folder, int width) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.width = width;
    marple8 = Marple8.find().orElseThrow(() -> new IllegalStateException(Marple8.ABSENT));
  }

  public static void main(String[] arguments) throws IOException {
    MeasureNetworks measure =
        new MeasureNetworks(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    for (String content : arguments[3].split(",")) {
      measure.contents.put(name(content), measure.content(content));
    }
    for (String style : arguments[4].split(",")) {
      measure.styles.put(name(style), Pictures.read(Path.of(style)));
    }
    List<String> settings = List.of(arguments).subList(5, arguments.length);
    System.out.println("| Network | Content | Style picture | style | content |");
    System.out.println("|---|---|---|---|---|");
    try (Judge judge =
        new Judge(measure.marple8.folder().resolveSibling("networks/squeezenet1_0.safetensors"))) {
      for (String network : arguments[2].split(",")) {
        measure.network(judge, network, settings);
      }
    }
  }

  private static String name(String file) {
    String name = Path.of(file).getFileName().toString();
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** A content picture, {@link #width} px wide. */
  private Frame content(String name) {
    if (name.startsWith("demo-")) {
      int height = (int) Math.rint((double) width * DemoShot.HEIGHT / DemoShot.WIDTH);
      return new DemoShot(width, height).render(number(name) - 1);
    }
    Path file =
        name.startsWith("marple8-")
            ? Path.of(marple8.frames().formatted(number(name)))
            : Path.of(name);
    try (Frame whole = Pictures.read(file)) {
      return Resampling.resize(
          whole, width, (int) Math.rint((double) width * whole.height() / whole.width()));
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.indexOf('-') + 1));
  }

  private void network(Judge judge, String network, List<String> values) throws IOException {
    List<String> all = new ArrayList<>(List.of("network=" + network));
    all.addAll(values);
    Settings settings = SettingsList.of(all);
    double style = 0;
    double content = 0;
    EngineOptions options = EngineOptions.fromEnvironment();
    try (StyleEngine engine =
        StyleEngine.create(
            new EngineOptions(options.backend(), options.threads(), folder.resolve("store")))) {
      for (String source : contents.keySet()) {
        for (String picture : styles.keySet()) {
          Judge.Verdict verdict = painting(engine, judge, settings, source, picture);
          print(network, source, picture, verdict);
          style += verdict.style();
          content += verdict.content();
        }
      }
    }
    int count = contents.size() * styles.size();
    print(network, "mean", "", new Judge.Verdict(style / count, content / count));
  }

  private Judge.Verdict painting(
      StyleEngine engine, Judge judge, Settings settings, String source, String picture)
      throws IOException {
    Frame content = contents.get(source);
    Frame style = styles.get(picture);
    String network = settings.network();
    PaintRequest request =
        new PaintRequest(
            source + " " + picture + " " + network, new Still(content, 1), 1, settings, style);
    try (Painting painting = engine.paint(request, Progress.NONE)) {
      String file = "%s-%s-%s-%d.png".formatted(source, picture, network, width);
      Pictures.write(folder.resolve(file), painting.picture());
      return judge.of(painting.picture(), style, content);
    }
  }

  private static void print(String network, String content, String style, Judge.Verdict verdict) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.3f | %.3f |%n",
        network,
        content,
        style,
        verdict.style(),
        verdict.content());
  }
}
