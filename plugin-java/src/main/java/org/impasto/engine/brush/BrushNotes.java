package org.impasto.engine.brush;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.impasto.engine.style.StylePicture;
import org.impasto.engine.style.StyleSet;
import org.impasto.settings.Settings;

/** What an artist should know of the pictures that strokes are taken from. */
public final class BrushNotes {
  /** Strokes that are smaller than asked for by less are not worth a note. */
  private static final double NOTABLE = 1.1;

  private BrushNotes() {}

  /**
   * Tells of style pictures that are too small for the strokes that are asked for; empty where none
   * is.
   *
   * @param width of the frames, as they are painted
   * @param height likewise
   */
  public static String tooSmall(StyleSet styles, Settings settings, int width, int height) {
    if (!BrushSettings.paints(settings)) {
      return "";
    }
    List<String> notes = new ArrayList<>();
    add(notes, "style picture ", styles.pictures(), settings, width, height);
    add(notes, "picture of region ", styles.regions(), settings, width, height);
    return String.join(". ", notes);
  }

  private static void add(
      List<String> notes,
      String what,
      List<StylePicture> pictures,
      Settings settings,
      int width,
      int height) {
    for (int i = 0; i < pictures.size(); i++) {
      StylePicture each = pictures.get(i);
      double scale = each == null ? 0 : each.scaleTo(width, height, settings.strokeSize());
      if (scale > NOTABLE) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%s%d is %dx%d px, too small for strokes of this size in frames of %dx%d, which"
                    + " need %dx%d: they come out at %.0f%% of their size. Choose a larger picture,"
                    + " or a Stroke size of %.2f",
                what,
                i + 1,
                each.picture().width(),
                each.picture().height(),
                width,
                height,
                Math.round(each.picture().width() * scale),
                Math.round(each.picture().height() * scale),
                100 / scale,
                settings.strokeSize() / scale));
      }
    }
  }
}
