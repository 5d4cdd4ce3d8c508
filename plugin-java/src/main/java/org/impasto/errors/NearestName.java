package org.impasto.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name that was most likely meant by one that is mistyped. picocli's own suggestions for an
 * option are all that begin with its first two letters. So they miss a slip there and name too many
 * elsewhere.
 */
public final class NearestName {
  /** Letters of a name for each that may be mistyped. */
  private static final int LETTERS_A_SLIP = 4;

  private NearestName() {}

  /** Empty where no name is near. */
  public static Optional<String> to(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> slips(typed, name) <= name.length() / LETTERS_A_SLIP)
        .min(Comparator.comparing(name -> slips(typed, name)));
  }

  /**
   * Letters to insert, leave out or replace, and neighbours to change places (optimal string
   * alignment distance).
   */
  private static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : slips(a, b, i, j, slips);
      }
    }
    return slips[a.length()][b.length()];
  }

  private static int slips(String a, String b, int i, int j, int[][] shorter) {
    int replaced = shorter[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(shorter[i - 1][j], shorter[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, shorter[i - 2][j - 2] + 1) : least;
  }
}
