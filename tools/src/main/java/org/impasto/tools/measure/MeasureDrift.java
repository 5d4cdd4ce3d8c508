package org.impasto.tools.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.LongShot;
import org.impasto.tools.footage.SettingsList;

/**
 * Prints how paintings of long shots drift. Arguments: a style picture, a folder for what is
 * painted, the number of frames (100), and settings as name=value.
 */
public final class MeasureDrift {
  public static final int WIDTH = 200;
  public static final int HEIGHT = 112;
  private static final int SETTLED = 5;

  private MeasureDrift() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    int frames = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    Settings settings =
        SettingsList.of(
            List.of(arguments).subList(Math.min(3, arguments.length), arguments.length));
    try (Frame style = Pictures.read(Path.of(arguments[0]))) {
      for (LongShot.Event event : LongShot.Event.values()) {
        Path pictures = folder.resolve(event.name().toLowerCase(Locale.ROOT));
        Files.createDirectories(pictures);
        LongShot shot = new LongShot(event, WIDTH, HEIGHT, frames);
        print(event, Drift.paint(shot, settings, style, folder.resolve("store"), pictures));
      }
    }
  }

  private static void print(LongShot.Event event, List<Drift.State> states) {
    Drift.State settled = states.get(SETTLED - 1);
    System.out.println(event);
    for (int time = 1;
        time <= states.size();
        time = time < SETTLED ? SETTLED : time < 10 ? 10 : time + 15) {
      System.out.println("  frame " + time + ": " + states.get(time - 1));
    }
    Drift.State last = states.get(states.size() - 1);
    double step =
        states.subList(1, states.size()).stream()
            .mapToDouble(Drift.State::step)
            .average()
            .orElse(0);
    double source =
        states.subList(1, states.size()).stream()
            .mapToDouble(Drift.State::sourceStep)
            .average()
            .orElse(0);
    System.out.printf(
        Locale.ROOT,
        "  largest change from frame %d to %d: %.2f%%; mean step x 1e4: %.3f, of the source %.3f%n",
        SETTLED,
        states.size(),
        100 * last.since(settled),
        step * 1e4,
        source * 1e4);
  }
}
