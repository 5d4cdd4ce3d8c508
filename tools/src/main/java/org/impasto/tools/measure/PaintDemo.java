package org.impasto.tools.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.footage.SettingsList;
import org.impasto.tools.footage.WholeShot;

/**
 * Paints the demo shot with what is known of it. Arguments: a style picture, a folder, which of
 * forward,backward,depth is given to the engine (or none), and settings as name=value. Writes
 * painted.%04d.ppm, counted from 1.
 */
public final class PaintDemo {
  private PaintDemo() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<String> known = List.of(arguments[2].split(","));
    DemoSource shot =
        new DemoSource(
            DemoShot.WIDTH,
            DemoShot.HEIGHT,
            known.contains("forward"),
            known.contains("backward"),
            known.contains("depth"));
    Settings settings = SettingsList.of(List.of(arguments).subList(3, arguments.length));
    try (Frame style = Pictures.read(Path.of(arguments[0]))) {
      WholeShot.paint(
          "demo",
          shot,
          settings,
          style,
          folder.resolve("store"),
          (time, painted) ->
              Pictures.write(folder.resolve("painted.%04d.ppm".formatted(time)), painted));
    }
  }
}
