package org.impasto.tools.stylepictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.impasto.tools.stylepictures.looks.ImpastoOil;
import org.impasto.tools.stylepictures.looks.Look;
import org.impasto.tools.stylepictures.looks.Mosaic;
import org.impasto.tools.stylepictures.looks.PenHatching;
import org.impasto.tools.stylepictures.looks.Pointillism;
import org.impasto.tools.stylepictures.looks.SoftPastel;
import org.impasto.tools.stylepictures.looks.StainedGlass;
import org.impasto.tools.stylepictures.looks.SumiInk;
import org.impasto.tools.stylepictures.looks.Watercolour;
import org.impasto.tools.stylepictures.looks.Woodcut;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.PictureFile;

/**
 * Makes the style pictures and the icon: {@code PaintStylePictures FOLDER [look ...]} writes
 * FOLDER/look.jpg for the looks named, or for all looks and FOLDER/icon/org.impasto.Impasto.png
 * where none is named. The same program gives the same pictures.
 */
public final class PaintStylePictures {
  /** Of a picture file: all looks travel in the bundle. */
  static final int MOST_BYTES = 2_000_000;

  static final Map<String, Supplier<Look>> LOOKS = new LinkedHashMap<>();

  static {
    LOOKS.put("impasto-oil", ImpastoOil::new);
    LOOKS.put("pen-hatching", PenHatching::new);
    LOOKS.put("mosaic", Mosaic::new);
    LOOKS.put("sumi-ink", SumiInk::new);
    LOOKS.put("pointillism", Pointillism::new);
    LOOKS.put("woodcut", Woodcut::new);
    LOOKS.put("stained-glass", StainedGlass::new);
    LOOKS.put("watercolour", Watercolour::new);
    LOOKS.put("soft-pastel", SoftPastel::new);
  }

  private PaintStylePictures() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> named = List.of(arguments).subList(1, arguments.length);
    if (named.isEmpty()) {
      Icon.save(Files.createDirectories(folder.resolve("icon")).resolve("org.impasto.Impasto.png"));
    }
    for (String look : named.isEmpty() ? LOOKS.keySet() : known(named)) {
      Canvas canvas = LOOKS.get(look).get().paint(Canvas.DESIGN);
      PictureFile.write(folder.resolve(look + ".jpg"), PictureFile.image(canvas), MOST_BYTES);
      System.out.println(look);
    }
  }

  private static Collection<String> known(List<String> named) {
    for (String look : named) {
      if (!LOOKS.containsKey(look)) {
        throw new IllegalArgumentException(
            "no look is called '" + look + "'; there are " + LOOKS.keySet());
      }
    }
    return named;
  }
}
