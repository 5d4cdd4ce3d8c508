package org.impasto.bench.paint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.impasto.bench.Shot;
import org.impasto.demo.DemoShot;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Keyframes;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.flow.FlowField;
import org.impasto.flow.MiddleburyFlow;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.media.guides.StyleFiles;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Look;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.footage.LongShot;

/**
 * Paints what brushwork is measured by, into a folder a row: frames, their sources, the exemplar at
 * the size at which it is used, exact motion where it is known. Files of one row: {@code
 * painted.%03d.png}, {@code source.%03d.png}, {@code style.png}, {@code back.%03d.flo} and {@code
 * hidden.%03d.png} (1: not seen in the frame before).
 */
final class PaintedRows implements AutoCloseable {
  /** Of the demo shot, from 1 on: the tree stands before sea and sky. */
  private static final int STILL = 9;

  private static final int LONG = 100;
  private static final int LONG_WIDTH = 320;

  private final Path presets;
  private final Path folder;
  private final List<String> more;
  private final StyleEngine engine;
  private final StyleFiles styles = new StyleFiles();

  /**
   * @param more settings as name=value, beside each row's own
   */
  PaintedRows(Path presets, Path folder, List<String> more) throws IOException {
    this.presets = presets;
    this.folder = Files.createDirectories(folder);
    this.more = more;
    engine =
        StyleEngine.create(
            new EngineOptions(
                "auto",
                EngineOptions.fromEnvironment().threads(),
                Files.createTempDirectory(folder, "store")));
  }

  /** Looks that paint with strokes. */
  List<String> looks() {
    return Looks.in(presets).all().stream()
        .filter(each -> each.style() != null)
        .map(Look::name)
        .toList();
  }

  /** One frame of the demo shot. */
  void still(String look, int width, double freedom) throws IOException {
    int height = width * 9 / 16;
    Settings settings = settings("preset=" + look, "freedom=" + freedom);
    String name = String.format(Locale.ROOT, "still-%s-%d-%.2f", look, width, freedom);
    Path row = row(name, settings, null, width, height);
    FrameSource shot = new OneFrame(demo(width, height, false, STILL), STILL);
    paint(row, shot, settings, null, STILL, STILL);
  }

  /** The demo shot's first frames, by estimated or by its exact motion. */
  void demo(String look, boolean exact, int last) throws IOException {
    int width = DemoShot.WIDTH;
    int height = DemoShot.HEIGHT;
    Settings settings = settings("preset=" + look);
    Path row = row("demo-" + (exact ? "exact-" : "dis-") + look, settings, null, width, height);
    paint(row, demo(width, height, exact, last), settings, null, 1, last);
    DemoShot shot = new DemoShot();
    for (int time = 2; time <= last; time++) {
      try (FlowField back = new FlowField(shot.flow(time - 1, time - 2));
          Frame hidden = shot.occlusion(time - 1, time - 2)) {
        MiddleburyFlow.write(row.resolve("back.%03d.flo".formatted(time)), back);
        Pictures.write(row.resolve("hidden.%03d.png".formatted(time)), hidden);
      }
    }
  }

  private static FrameSource demo(int width, int height, boolean exact, int last) {
    return new DemoSource(width, height, exact, exact, false, last);
  }

  /** A hundred frames that bend to and fro, whose light changes. */
  void longShot(String look) throws IOException {
    int height = LONG_WIDTH * 9 / 16;
    Settings settings = settings("preset=" + look);
    Path row = row("long-" + look, settings, null, LONG_WIDTH, height);
    LongShot shot = new LongShot(LongShot.Event.CHANGING, LONG_WIDTH, height, LONG);
    paint(row, shot, settings, null, 1, LONG);
  }

  /** The example of the paper's authors with a style picture. */
  void marple8(Shot shot, Path picture) throws IOException {
    Settings settings = settings();
    try (Frame style = Pictures.read(picture)) {
      String name = picture.getFileName().toString().replaceAll("\\.\\w+$", "");
      Path row = row("marple8-" + name, settings, style, shot.width(), shot.height());
      paint(row, shot, settings, style, 1, shot.last());
    }
  }

  private Settings settings(String... values) {
    Map<String, Object> all = new HashMap<>(Settings.defaults().toMap());
    List<String> named = new ArrayList<>(List.of(values));
    named.addAll(more);
    for (String value : named) {
      String[] parts = value.split("=", 2);
      all.put(parts[0], parts[1]);
    }
    return Looks.in(presets).apply(Settings.fromMap(all));
  }

  private Path row(String name, Settings settings, Frame style, int width, int height)
      throws IOException {
    Path row = Files.createDirectories(folder.resolve(name));
    Frame picture = style == null ? styles.read(settings, false).whole().get(0) : style;
    double scale =
        Math.min(
            1,
            Math.sqrt((double) width * height / ((double) picture.width() * picture.height()))
                * settings.strokeSize());
    try (Frame sized =
        Resampling.resize(
            picture,
            (int) Math.rint(picture.width() * scale),
            (int) Math.rint(picture.height() * scale))) {
      Pictures.write(row.resolve("style.png"), sized);
    }
    return row;
  }

  private void paint(Path row, FrameSource shot, Settings settings, Frame style, int from, int to)
      throws IOException {
    List<Frame> given = style == null ? styles.read(settings, false).whole() : List.of(style);
    long start = System.nanoTime();
    for (int time = from; time <= to; time++) {
      PaintRequest request =
          new PaintRequest(
              row.getFileName().toString(),
              shot,
              time,
              any -> settings,
              given,
              List.of(),
              Keyframes.NONE);
      try (Painting painting = engine.paint(request, Progress.NONE);
          Frame source = shot.frame(time)) {
        Pictures.write(row.resolve("painted.%03d.png".formatted(time)), painting.picture());
        Pictures.write(row.resolve("source.%03d.png".formatted(time)), source);
      }
    }
    System.err.printf(
        Locale.ROOT, "%s: %.1f s%n", row.getFileName(), (System.nanoTime() - start) / 1e9);
  }

  @Override
  public void close() throws IOException {
    styles.close();
    engine.close();
  }
}
