package org.impasto.engine.exemplar;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.colour.Luminance;
import org.impasto.engine.style.StyleBlend;
import org.impasto.engine.style.StylePicture;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.recolour.ColourDistribution;
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

  private final Map<String, PreparedExemplars> sets = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, ColourDistribution> colours = new LinkedHashMap<>(16, 0.75f, true);
  private String working = "";
  private Synthesis synthesis;

  /**
   * A frame's exemplars, prepared once.
   *
   * @param memory that all sets together may hold, but for the one that is asked for
   */
  public PreparedExemplars prepared(
      BrushExemplars exemplars, SynthesisSettings how, SynthesisBudget memory, Workers workers) {
    String key = exemplars.key();
    PreparedExemplars found = sets.get(key);
    if (found == null) {
      found =
          exemplars.prepared(
              style -> colours(style, exemplars.grey()),
              how,
              memory,
              bytes -> makeRoom(bytes, memory.exemplars()),
              workers);
      sets.put(key, found);
    }
    return found;
  }

  /** A synthesis with a set; it keeps its working arrays while the same is asked for. */
  public Synthesis synthesis(
      BrushExemplars exemplars, PreparedExemplars set, SynthesisSettings how) {
    String wanted = exemplars.key() + how;
    if (!wanted.equals(working)) {
      synthesis = new Synthesis(set.set(), how);
      working = wanted;
    }
    return synthesis;
  }

  /** Forgets sets that were not used for longest, before another is made. */
  private void makeRoom(long needed, long most) {
    synthesis = null;
    working = "";
    long held = sets.values().stream().mapToLong(each -> each.set().bytes()).sum();
    Iterator<PreparedExemplars> oldest = sets.values().iterator();
    while (oldest.hasNext() && (held + needed > most || sets.size() >= MOST_SETS)) {
      held -= oldest.next().set().bytes();
      oldest.remove();
    }
  }

  /** Colours of a blend: of a picture of which each picture covers its share. */
  public ColourDistribution colours(StyleBlend blend, boolean grey) {
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
      return ColourDistribution.of(UsablePixels.visible(small));
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
