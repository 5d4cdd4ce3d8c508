package org.impasto.host;

import java.nio.file.Path;
import java.util.List;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.media.guides.KeyframeFiles;
import org.impasto.media.guides.StyleFiles;
import org.impasto.media.io.MediaException;
import org.impasto.media.picture.Pictures;
import org.impasto.network.library.Networks;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;

/** A program that reads what the node reads, for a class path like the bundle's; says what came. */
final class BundleReaders {
  static final List<String> READ = List.of("png", "jpg", "tif", "ppm", "exr", "webp", "bmp", "pfm");

  private BundleReaders() {}

  public static void main(String[] arguments) {
    try (Frame plain = Pictures.read(Path.of(arguments[0], "key.0003.png"))) {
      for (String suffix : READ) {
        String file = Path.of(arguments[0], "key.0003." + suffix).toString();
        Settings settings = Settings.defaults().withStyleFile(file).withKeyframes(file);
        try (StyleFiles styles = new StyleFiles();
            Frame key = KeyframeFiles.of(settings, ShotRange.of(1, 5)).frame(3)) {
          Frame style = styles.read(settings, false).whole().get(0);
          System.out.printf(
              "%s %d %b %d %b%n",
              suffix, style.width(), alike(style, plain), key.width(), alike(key, plain));
        }
      }
    }
    Looks looks = Looks.shipped();
    looks.all();
    System.out.println(looks.names().size() + " looks");
    System.out.println("network " + Networks.load(Networks.DEFAULT).name());
    try {
      Pictures.readStyle(Path.of(arguments[0], "key.0003.gif")).close();
    } catch (MediaException refused) {
      System.out.println(refused.getMessage());
    }
  }

  /** Whether two pictures differ by less than 0.03 on average, of colours in [0,1]. */
  private static boolean alike(Frame one, Frame other) {
    double sum = 0;
    for (int i = 0; i < other.elements(); i++) {
      sum += Math.abs(one.data().get(i) - other.data().get(i));
    }
    return sum / other.elements() < 0.03;
  }
}
