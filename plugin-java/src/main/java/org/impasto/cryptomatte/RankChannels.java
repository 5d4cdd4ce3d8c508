package org.impasto.cryptomatte;

import java.util.ArrayList;
import java.util.List;

/**
 * How channels of ranks are called: NAME00.R has the object that covers most of a pixel, NAME00.G
 * how much, NAME00.B and NAME00.A the next, NAME01.R the third, and so on.
 */
public final class RankChannels {
  private static final int MOST_LEVELS = 100;

  private RankChannels() {}

  /** Spellings of the four channels of two ranks, letter case aside. */
  public static List<List<String>> spellings(String layer, int level) {
    String name = "%s%02d.".formatted(layer, level);
    return List.of(
        List.of(name + "R", name + "G", name + "B", name + "A"),
        List.of(name + "red", name + "green", name + "blue", name + "alpha"));
  }

  /** Finds channels by their names. */
  @FunctionalInterface
  public interface Finder<C> {
    /** The channels of these names, or null where one is missing. */
    List<C> find(List<String> names);
  }

  /**
   * All channels of ranks, in their order: number, coverage, number, coverage. Empty where the
   * first two ranks are not there.
   */
  public static <C> List<C> find(String layer, Finder<C> finder) {
    List<C> all = new ArrayList<>();
    for (int level = 0; level < MOST_LEVELS; level++) {
      List<C> found = null;
      for (List<String> names : spellings(layer, level)) {
        found = found == null ? finder.find(names) : found;
      }
      if (found == null) {
        return all;
      }
      all.addAll(found);
    }
    return all;
  }
}
