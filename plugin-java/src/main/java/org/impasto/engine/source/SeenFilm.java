package org.impasto.engine.source;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.impasto.cuts.Comparisons;
import org.impasto.cuts.FrameSignature;
import org.impasto.cuts.ShotBoundaries;
import org.impasto.engine.ShotRange;

/** What was seen of a film for telling its shots: signatures, and the verdicts so far. */
public final class SeenFilm {
  /** Signatures that are kept, about 9 kB each. */
  private static final int SIGNATURES = 256;

  private final LinkedHashMap<Integer, FrameSignature> signatures =
      new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Integer, Double> changes = new HashMap<>();
  private Comparisons comparisons;
  private ShotBoundaries boundaries;
  private ShotRange range;
  private Map<Integer, Boolean> begins;
  private Object rules;

  /** Of a frame that was seen lately; else null. */
  public FrameSignature signature(int time) {
    return signatures.get(time);
  }

  void put(int time, FrameSignature signature) {
    signatures.put(time, signature);
    if (signatures.size() > SIGNATURES) {
      Iterator<Integer> oldest = signatures.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /**
   * The film's boundaries, which look at frames that were not seen yet.
   *
   * @param film its range
   * @param frames gives signatures; null where the film has no such frame
   */
  public ShotBoundaries boundaries(ShotRange film, IntFunction<FrameSignature> frames) {
    if (boundaries == null || !film.equals(range)) {
      comparisons = new Comparisons();
      boundaries = new ShotBoundaries(comparisons);
      range = film;
      rules = null;
    }
    comparisons.reading(frames);
    return boundaries;
  }

  /**
   * Verdicts on frames so far, which may be added to.
   *
   * @param by all that they were made by; where it changes, they are forgotten
   */
  public Map<Integer, Boolean> begins(Object by) {
    if (!by.equals(rules)) {
      begins = new HashMap<>();
      rules = by;
    }
    return begins;
  }

  /**
   * How surely a frame begins another shot as far as the frames before it tell; null where that was
   * not looked at yet.
   */
  public Double change(int time) {
    return changes.get(time);
  }

  public void rememberChange(int time, double change) {
    changes.put(time, change);
  }

  void forget() {
    signatures.clear();
    changes.clear();
    boundaries = null;
    rules = null;
  }
}
