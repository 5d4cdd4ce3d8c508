package org.impasto.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.StyleEngine;
import org.impasto.frame.Frame;
import org.impasto.media.KeyframeFiles;
import org.impasto.media.Pictures;
import org.impasto.network.Networks;
import org.impasto.settings.Settings;

/**
 * Prints loss against evaluations, relative to the lowest of a long run: of our objective on every
 * level of a first frame and for a following one, of the published objective from noise and from
 * the warped frame before, with the published optimiser and the guarded one. Arguments: a style
 * picture, a folder for what is painted, networks ("default" for our objective with the embedded
 * network, others for the published one), and settings of all runs as name=value.
 */
public final class MeasureSchedule {
  private static final int[] OURS = {3, 6, 12, 20, 30, 40, 60, 80, 120};
  private static final int[] PUBLISHED = {3, 6, 12, 20, 30, 50, 100, 200, 400};
  private static final int LONG_OURS = 300;
  private static final int LONG_FOLLOWING = 1000;
  private static final int LONG_SCRATCH = 2000;

  private final Frame style;
  private final Path folder;
  private final List<String> common;
  private final FrameSource shot;

  private MeasureSchedule(Frame style, Path folder, List<String> common) {
    this.style = style;
    this.folder = folder;
    this.common = common;
    FrameSource demo = new DemoSource(480, 270, false, false, false);
    shot = Marple8.find().<FrameSource>map(MeasuredMarple8::new).orElse(demo);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
    List<String> common = rest.stream().filter(each -> each.contains("=")).toList();
    try (Frame style = Pictures.read(Path.of(arguments[0]))) {
      MeasureSchedule measure =
          new MeasureSchedule(style, Files.createDirectories(Path.of(arguments[1])), common);
      for (String network : rest) {
        if (network.equals(Networks.DEFAULT)) {
          measure.ours();
        } else if (!network.contains("=")) {
          measure.published(network);
        }
      }
    }
  }

  private void ours() throws Exception {
    List<String> values = List.of("quality=BEST", "stopBelow=0");
    LossTrace first = paint("first", 1, values, "firstEvaluations=" + LONG_OURS);
    head(OURS);
    for (int level = 0; level < first.levels().size(); level++) {
      List<Double> losses = first.levels().get(level);
      row("first, level " + (level + 1), losses, LossTrace.lowest(losses, losses.size()), OURS);
    }
    paint("start", 1, List.of("firstEvaluations=0"));
    List<String> kept = List.of("keyframes=" + folder.resolve("start.%04d.png"), "stopBelow=0");
    List<Double> following =
        paint("following", 2, kept, "followingEvaluations=" + LONG_OURS).finest();
    row("following", following, LossTrace.lowest(following, following.size()), OURS);
  }

  private void published(String network) throws Exception {
    List<String> values = List.of("objective=REFERENCE", "network=" + network, "stopBelow=0");
    String name = network + "-scratch";
    List<Double> scratch = paint(name, 1, values, "firstEvaluations=" + LONG_SCRATCH).finest();
    List<Double> guarded =
        paint(
                name + "-guarded",
                1,
                values,
                "optimiser=LBFGS",
                "firstEvaluations=" + LONG_SCRATCH / 5)
            .finest();
    rows(network + ", from scratch", scratch, guarded);
    List<String> warped = new ArrayList<>(values);
    warped.add("keyframes=" + folder.resolve(name + ".%04d.png"));
    String next = network + "-warped";
    List<Double> following =
        paint(next, 2, warped, "followingEvaluations=" + LONG_FOLLOWING).finest();
    List<Double> held =
        paint(
                next + "-guarded",
                2,
                warped,
                "optimiser=LBFGS",
                "followingEvaluations=" + LONG_FOLLOWING / 5)
            .finest();
    rows(network + ", from the warped painting", following, held);
  }

  private LossTrace paint(String name, int time, List<String> values, String... more)
      throws Exception {
    List<String> all = new ArrayList<>(common);
    all.addAll(values);
    all.addAll(List.of(more));
    Settings settings = SettingsList.of(all);
    LossTrace trace = new LossTrace();
    Path store = Files.createTempDirectory("impasto-schedule");
    try (StyleEngine engine = StyleEngine.create(new EngineOptions("auto", 0, store));
        Painting painting = engine.paint(request(name, time, settings), trace)) {
      Pictures.write(folder.resolve((name + ".%04d.png").formatted(time)), painting.picture());
    }
    return trace;
  }

  private PaintRequest request(String name, int time, Settings settings) {
    KeyframeFiles keyframes = KeyframeFiles.of(settings, shot.first(), shot.last());
    return new PaintRequest(
        name, shot, time, any -> settings, List.of(style), List.of(), keyframes);
  }

  private static void rows(String label, List<Double> published, List<Double> guarded) {
    double goal = LossTrace.lowest(published, published.size());
    head(PUBLISHED);
    row(label + ", published optimiser", published, goal, PUBLISHED);
    row(label + ", guarded", guarded, goal, PUBLISHED);
  }

  private static void head(int[] counts) {
    String columns =
        Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(" | "));
    System.out.println("| | " + columns + " | within 5% | 2% | long run |");
    System.out.println("|---".repeat(counts.length + 4) + "|");
  }

  private static void row(String label, List<Double> losses, double goal, int[] counts) {
    StringBuilder text = new StringBuilder("| " + label);
    for (int count : counts) {
      text.append(
          count > losses.size() ? " | -" : cell(" | %.3f", LossTrace.lowest(losses, count) / goal));
    }
    text.append(
        cell(
            " | %d | %d",
            LossTrace.reached(losses, goal, 0.05), LossTrace.reached(losses, goal, 0.02)));
    System.out.println(text.append(cell(" | %.5g in %d |", goal, losses.size())));
  }

  private static String cell(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
