package org.impasto.tools.stylepictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the style pictures and the icon: {@code PaintStylePictures FOLDER [look ...]} writes
 * FOLDER/look.jpg for the looks named, or for all looks and FOLDER/icon/org.impasto.Impasto.png
 * where none is named. The same program gives the same pictures.
 */
public final class PaintStylePictures {
  private static final float QUALITY = 0.9f;
  private static final Map<String, Look> LOOKS = new LinkedHashMap<>();

  static {
    LOOKS.put("impasto-oil", new ImpastoOil());
    LOOKS.put("pen-hatching", new PenHatching());
    LOOKS.put("mosaic", new Mosaic());
    LOOKS.put("sumi-ink", new SumiInk());
    LOOKS.put("pointillism", new Pointillism());
    LOOKS.put("woodcut", new Woodcut());
    LOOKS.put("stained-glass", new StainedGlass());
    LOOKS.put("watercolour", new Watercolour());
    LOOKS.put("soft-pastel", new SoftPastel());
  }

  private PaintStylePictures() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> named = List.of(arguments).subList(1, arguments.length);
    if (named.isEmpty()) {
      Icon.save(Files.createDirectories(folder.resolve("icon")).resolve("org.impasto.Impasto.png"));
    }
    for (String look : named.isEmpty() ? LOOKS.keySet() : named) {
      if (!LOOKS.containsKey(look)) {
        throw new IllegalArgumentException(
            "no look is called '" + look + "'; there are " + LOOKS.keySet());
      }
      LOOKS.get(look).paint().save(folder.resolve(look + ".jpg"), QUALITY);
    }
  }
}
