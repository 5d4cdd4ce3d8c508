package org.impasto.tools.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.Marple8;
import org.impasto.tools.footage.SettingsList;
import org.impasto.tools.footage.WholeShot;

/**
 * Prints the table of methods in docs/measurements.md: how coherent a shot is with each means of
 * holding it together, after table 1 of Ruder et al. Arguments: a style picture, a folder for what
 * is painted, frames of the demo shot (24).
 */
public final class MeasureMethods {
  /** A way to paint a shot; exact: with the shot's exact motion. */
  private record Method(String label, List<String> values, boolean exact) {}

  private MeasureMethods() {}

  private static List<Method> methods(int last) {
    String everyFrame =
        IntStream.rangeClosed(2, last).mapToObj(Integer::toString).collect(Collectors.joining(","));
    return List.of(
        new Method("each frame alone", List.of("cuts=" + everyFrame), false),
        new Method(
            "previous as start", List.of("followingStart=PREVIOUS", "temporalStrength=0"), false),
        new Method(
            "previous warped as start",
            List.of("followingStart=PREVIOUS_WARPED", "temporalStrength=0"),
            false),
        new Method("single pass", List.of(), false),
        new Method("long-term 1,2,4", List.of("longTerm=1,2,4"), false),
        new Method("three passes", List.of("passes=3"), false),
        new Method("exact vectors", List.of(), true));
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    int frames = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DemoShot.FRAMES;
    System.out.println("| Shot | Method | 1 frame | long | style | content |");
    System.out.println("|---|---|---|---|---|---|");
    try (Frame style = Pictures.read(Path.of(arguments[0]))) {
      if (Marple8.find().isPresent()) {
        measure(new MeasuredMarple8(Marple8.find().get()), null, style, folder);
      }
      measure(demo(frames, false), demo(frames, true), style, folder);
    }
  }

  private static MeasuredShot demo(int frames, boolean exact) {
    return new MeasuredDemo(DemoShot.WIDTH, DemoShot.HEIGHT, frames, exact);
  }

  /**
   * @param exact the shot with its motion; null where nobody knows it
   */
  private static void measure(MeasuredShot shot, MeasuredShot exact, Frame style, Path folder)
      throws Exception {
    try (PaintingMeasure measure = new PaintingMeasure(shot, style)) {
      List<Frame> source =
          IntStream.rangeClosed(shot.first(), shot.last()).mapToObj(shot::frame).toList();
      print(shot, "source", measure.of(source));
      source.forEach(Frame::close);
      for (Method method : methods(shot.last())) {
        if (!method.exact || exact != null) {
          List<Frame> painted = paint(method.exact ? exact : shot, method, style, folder);
          print(shot, method.label, measure.of(painted));
          painted.forEach(Frame::close);
        }
      }
    }
  }

  private static List<Frame> paint(MeasuredShot shot, Method method, Frame style, Path folder)
      throws Exception {
    Settings settings = SettingsList.of(method.values);
    Path pictures =
        folder.resolve(shot.name().replace(' ', '-')).resolve(method.label.replace(' ', '-'));
    Files.createDirectories(pictures);
    List<Frame> painted = new ArrayList<>();
    WholeShot.paint(
        shot.name() + method.label,
        shot,
        settings,
        style,
        folder.resolve("store"),
        (time, picture) -> {
          Pictures.write(pictures.resolve("painted.%04d.png".formatted(time)), picture);
          painted.add(picture.copy());
        });
    return painted;
  }

  private static void print(MeasuredShot shot, String label, PaintingMeasure.Result result) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %.5f | %.3f |%n",
        shot.name(),
        label,
        1e4 * result.near(),
        1e4 * result.far(),
        result.style(),
        result.content());
  }
}
