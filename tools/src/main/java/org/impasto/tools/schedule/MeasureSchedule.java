package org.impasto.tools.schedule;

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
import org.impasto.engine.shot.StyleEngine;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.network.library.Networks;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.footage.Marple8;
import org.impasto.tools.footage.SettingsList;
import org.impasto.tools.measure.MeasuredMarple8;

/**
 * Prints loss against evaluations, relative to the lowest of a long run (the last column). Ours is
 * measured on every level of a first frame and for a following one. The published one is measured
 * from noise and from the warped frame before, with the published optimiser and the guarded one.
 * Arguments: a style picture, a folder for what is painted, networks ("default" for our objective
 * with the embedded network, others for the published one), and settings of all runs as name=value.
 */
public final class MeasureSchedule {
  private static final int[] OURS = {3, 6, 12, 20, 30, 40, 60, 80, 120};
  private static final int[] PUBLISHED = {3, 6, 12, 20, 30, 50, 100, 200, 400};
  private static final int LONG_OURS = 300;
  private static final int LONG_FOLLOWING = 600;
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

  /** The losses of a first frame and of the one that follows it. */
  private record Chain(LossTrace first, LossTrace following) {}

  private void ours() throws Exception {
    LossTrace first =
        chain("long", "quality=BEST", "firstEvaluations=" + LONG_OURS, "followingEvaluations=1")
            .first();
    head(OURS);
    for (int level = 0; level < first.levels().size(); level++) {
      List<Double> losses = first.levels().get(level);
      row("first, level " + (level + 1), losses, lowest(losses), OURS);
    }
    List<Double> following =
        chain("ours", "followingEvaluations=" + LONG_OURS).following().finest();
    row("following", following, lowest(following), OURS);
  }

  private void published(String network) throws Exception {
    Chain published = published(network, "LBFGS_PUBLISHED", LONG_SCRATCH);
    Chain guarded = published(network, "LBFGS", LONG_SCRATCH / 2);
    List<Double> slow = published.first().finest();
    List<Double> quick = guarded.first().finest();
    head(PUBLISHED);
    String scratch = network + ", from scratch, ";
    row(scratch + "as published, to its own", slow, lowest(slow), PUBLISHED);
    row(scratch + "guarded, to its own", quick, lowest(quick), PUBLISHED);
    for (int run : new int[] {LONG_SCRATCH / 2, LONG_SCRATCH}) {
      String goal = "guarded, to the published one's " + run;
      row(scratch + goal, quick, LossTrace.lowest(slow, run), PUBLISHED);
    }
    for (Chain chain : List.of(published, guarded)) {
      List<Double> losses = chain.following().finest();
      String how = chain == published ? "as published" : "guarded";
      row(network + ", from the warped painting, " + how, losses, lowest(losses), PUBLISHED);
    }
  }

  private Chain published(String network, String optimiser, int evaluations) throws Exception {
    return chain(
        network + "-" + optimiser,
        "objective=REFERENCE",
        "network=" + network,
        "optimiser=" + optimiser,
        "firstEvaluations=" + evaluations,
        "followingEvaluations=" + LONG_FOLLOWING,
        "stopBelow=0");
  }

  private Chain chain(String name, String... values) throws Exception {
    List<String> all = new ArrayList<>(common);
    all.addAll(List.of(values));
    Settings settings = SettingsList.of(all);
    Path store = Files.createTempDirectory("impasto-schedule");
    try (StyleEngine engine = StyleEngine.create(new EngineOptions("auto", 0, store))) {
      return new Chain(paint(engine, name, 1, settings), paint(engine, name, 2, settings));
    }
  }

  private LossTrace paint(StyleEngine engine, String name, int time, Settings settings)
      throws Exception {
    LossTrace trace = new LossTrace();
    try (Painting painting =
        engine.paint(new PaintRequest(name, shot, time, settings, style), trace)) {
      Pictures.write(folder.resolve((name + ".%04d.png").formatted(time)), painting.picture());
    }
    return trace;
  }

  private static double lowest(List<Double> losses) {
    return LossTrace.lowest(losses, losses.size());
  }

  private static void head(int[] counts) {
    String columns =
        Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(" | "));
    System.out.println("| | " + columns + " | within 5% | 2% | loss 1 |");
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
    System.out.println(text.append(cell(" | %.5g |", goal)));
  }

  private static String cell(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
