package org.impasto.cli.paint;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.impasto.engine.AbortedException;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Keyframes;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.ShotRange;
import org.impasto.errors.UserException;
import org.impasto.farm.Pace;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.settings.Settings;

/**
 * Measures how fast this machine paints with some settings, by the shot's first two frames in
 * small, once; later jobs of that kind go by the same figures.
 */
public final class SpeedMeter {
  /** Of the small frames: time grows with the pixels. */
  private static final int PIXELS = 192 * 108;

  /** Of frames before them, in which Java and the style picture are made ready. */
  private static final int WARMING_PIXELS = 96 * 54;

  private static final double MEGAPIXEL = 1e6;
  private static final double NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

  /** What changes the work a pixel takes. */
  private static final List<String> KIND =
      List.of(
          "quality",
          "precision",
          "objective",
          "network",
          "firstEvaluations",
          "followingEvaluations",
          "patchShare",
          "passes",
          "passEvaluations",
          "opticalFlow",
          "longTerm",
          "workingResolution",
          "optimiser");

  private final Supplier<Painter> painters;
  private final Path known;

  /**
   * @param known the file of figures that were measured before
   */
  public SpeedMeter(Supplier<Painter> painters, Path known) {
    this.painters = painters;
    this.known = known;
  }

  /** Empty where it cannot be measured, or was stopped. */
  Optional<Speed> of(PaintJob.Task task, BooleanSupplier stop) {
    String kind = kind(task.settings());
    Map<String, Speed> all = read();
    Speed before = all.get(kind);
    if (before != null) {
      return Optional.of(before);
    }
    try {
      Speed measured = measured(task, stop);
      all.put(kind, measured);
      NewFile.write(RealDisk.INSTANCE, known, new Gson().toJson(all));
      return Optional.of(measured);
    } catch (AbortedException | UserException | IOException unknown) {
      return Optional.empty();
    }
  }

  /**
   * Takes note of how long frames really took: larger ones say more than small ones.
   *
   * @param pixels of each frame
   */
  void learn(Settings settings, double pixels, Pace pace) {
    Map<String, Speed> all = read();
    Speed before = all.get(kind(settings));
    if (pace.first().isEmpty()
        || pace.following().isEmpty()
        || before != null && before.pixels() > pixels) {
      return;
    }
    double stored = before == null ? StoreNeed.BYTES_A_PIXEL : before.stored();
    all.put(
        kind(settings),
        new Speed(pixels, pace.first().getAsDouble(), pace.following().getAsDouble(), stored));
    try {
      NewFile.write(RealDisk.INSTANCE, known, new Gson().toJson(all));
    } catch (IOException onlyAnEstimate) {
      // The next one is measured again.
    }
  }

  /** What was measured, for people. */
  public List<String> measured() {
    return read().entrySet().stream()
        .limit(4)
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%.1f s a frame of %.2f megapixels, following %.1f s (%s)",
                    each.getValue().first(),
                    each.getValue().pixels() / MEGAPIXEL,
                    each.getValue().following(),
                    each.getKey()
                        .replaceFirst("(threads \\d+, \\w+(, free)?, quality \\w+).*", "$1")))
        .toList();
  }

  private static String kind(Settings settings) {
    Map<String, Object> values = settings.toMap();
    StringBuilder kind = new StringBuilder("threads " + settings.threads());
    kind.append(settings.brushwork() > 0 ? ", strokes" : ", network");
    kind.append(settings.freedom() > 0 ? ", free" : "");
    KIND.forEach(name -> kind.append(", ").append(name).append(' ').append(values.get(name)));
    return kind.toString();
  }

  private Map<String, Speed> read() {
    Map<String, Speed> all = new TreeMap<>();
    try {
      Known found = new Gson().fromJson("{\"all\":" + Files.readString(known) + "}", Known.class);
      if (found.all != null) {
        all.putAll(found.all);
      }
    } catch (IOException | JsonParseException noneYet) {
      // It is measured.
    }
    all.values().removeIf(each -> each == null || !(each.first() > 0 && each.pixels() > 0));
    return all;
  }

  private record Known(Map<String, Speed> all) {}

  private Speed measured(PaintJob.Task task, BooleanSupplier stop) throws IOException {
    Path folder = Files.createTempDirectory("impasto-speed");
    Settings settings = task.settings().withStoreFolder(folder.toString());
    Small shot = new Small(task.source(), task.range().first(), PIXELS);
    try (Painter painter = painters.get()) {
      pair(
          painter,
          new Small(task.source(), task.range().first(), WARMING_PIXELS),
          task,
          settings,
          stop);
      painter.clearStored(settings);
      double[] seconds = pair(painter, shot, task, settings, stop);
      double pixels = shot.pixels();
      double bytes = painter.stored(settings).bytes() / 2.0;
      painter.clearStored(settings);
      return new Speed(pixels, seconds[0], seconds[1], bytes / pixels);
    } finally {
      remove(folder);
    }
  }

  /** Seconds of a first frame and of one that follows. */
  private static double[] pair(
      Painter painter, Small shot, PaintJob.Task task, Settings settings, BooleanSupplier stop) {
    double[] seconds = new double[2];
    for (int i = 0; i < 2; i++) {
      PaintRequest request =
          new PaintRequest(
              "speed of " + task.shot() + ", " + shot.most,
              shot,
              1 + i,
              any -> settings,
              task.styles().whole(),
              task.styles().regions(),
              Keyframes.NONE);
      long begin = System.nanoTime();
      painter.paint(request, (fraction, what) -> !stop.getAsBoolean()).close();
      seconds[i] = (System.nanoTime() - begin) / NANOSECONDS;
    }
    return seconds;
  }

  /** Shelves of a cleared store are empty. */
  private static void remove(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  /** Two frames of a shot, in small, numbered 1 and 2. */
  private static final class Small implements FrameSource {
    private final FrameSource shot;
    private final int first;
    private final int second;
    private final int most;
    private int width;
    private int height;

    Small(FrameSource shot, int first, int most) {
      this.most = most;
      this.shot = shot;
      this.first = first;
      second = Math.min(first + 1, shot.last());
    }

    @Override
    public ShotRange range() {
      return ShotRange.of(1, 2);
    }

    @Override
    public Frame frame(int time) {
      try (Frame full = shot.frame(time == 1 ? first : second)) {
        double scale = Math.min(1, Math.sqrt(most / ((double) full.width() * full.height())));
        width = Math.max(1, (int) Math.round(full.width() * scale));
        height = Math.max(1, (int) Math.round(full.height() * scale));
        return Resampling.resize(full, width, height);
      }
    }

    double pixels() {
      return (double) width * height;
    }
  }
}
