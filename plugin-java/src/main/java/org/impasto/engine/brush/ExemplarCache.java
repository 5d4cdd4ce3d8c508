package org.impasto.engine.brush;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.colour.Luminance;
import org.impasto.engine.style.StyleBlend;
import org.impasto.engine.style.StylePicture;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.recolour.ColourDistribution;
import org.impasto.settings.Settings;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.frames.Synthesis;
import org.impasto.synthesis.work.Workers;

/** Exemplars that were prepared, and what is known of style pictures' colours. */
public final class ExemplarCache {
  /** However small they are. */
  private static final int MOST_SETS = 8;

  private static final int MOST_COLOURS = 64;

  /** Colours of a style picture are told from it at about so many pixels a side. */
  private static final double COLOUR_SIDE = 512;

  private final Map<String, ExemplarSet> sets = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, ColourDistribution> colours = new LinkedHashMap<>(16, 0.75f, true);
  private String working = "";
  private Synthesis synthesis;

  /**
   * A synthesis with a frame's exemplars; it keeps its working arrays while the same is asked for.
   *
   * @param most bytes that all sets together may hold, but for the one that is asked for
   */
  Synthesis synthesis(
      BrushExemplars exemplars,
      int width,
      int height,
      Settings settings,
      SynthesisSettings how,
      long most,
      Workers workers) {
    String key = exemplars.key(width, height, settings);
    ExemplarSet set = sets.get(key);
    if (set == null) {
      set =
          ExemplarSet.prepare(
              exemplars.prepared(width, height, settings, workers), width, height, how, workers);
      sets.put(key, set);
      makeRoom(set, most);
    }
    String wanted = key + how;
    if (!wanted.equals(working)) {
      synthesis = new Synthesis(set, how);
      working = wanted;
    }
    return synthesis;
  }

  private void makeRoom(ExemplarSet newest, long most) {
    long held = sets.values().stream().mapToLong(ExemplarSet::bytes).sum();
    Iterator<ExemplarSet> oldest = sets.values().iterator();
    while (oldest.hasNext() && (held > most || sets.size() > MOST_SETS)) {
      ExemplarSet each = oldest.next();
      if (each != newest) {
        held -= each.bytes();
        oldest.remove();
      }
    }
  }

  /** Colours of a blend: of a picture of which each picture covers its share. */
  ColourDistribution colours(StyleBlend blend, boolean grey) {
    ColourDistribution all = ColourDistribution.NONE;
    for (StyleBlend.Part part : blend.parts()) {
      all = all.plus(colours(part.picture(), grey).times(part.share()));
    }
    return all;
  }

  private ColourDistribution colours(StylePicture style, boolean grey) {
    String key = style.digest() + grey;
    ColourDistribution known = colours.get(key);
    if (known == null) {
      known = measured(style.picture(), grey);
      if (colours.size() >= MOST_COLOURS) {
        colours.remove(colours.keySet().iterator().next());
      }
      colours.put(key, known);
    }
    return known;
  }

  private static ColourDistribution measured(Frame picture, boolean grey) {
    double scale =
        Math.min(1, COLOUR_SIDE / Math.sqrt((double) picture.width() * picture.height()));
    try (Frame small =
        Resampling.resize(
            picture,
            Math.max(1, (int) Math.rint(picture.width() * scale)),
            Math.max(1, (int) Math.rint(picture.height() * scale)))) {
      if (grey) {
        Luminance.grey(small);
      }
      return ColourDistribution.of(PackedPixels.planes(small, null));
    }
  }

  /** Forgets all. */
  public void clear() {
    sets.clear();
    colours.clear();
    synthesis = null;
    working = "";
  }
}
