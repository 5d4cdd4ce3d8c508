package org.impasto.cli.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name that was most likely meant by one that is mistyped. picocli's own suggestions for an
 * option are all that begin with its first two letters, so they miss a slip there and name too many
 * elsewhere.
 */
final class NearestName {
  /** Letters of a name for each that may be mistyped. */
  private static final int LETTERS_A_SLIP = 4;

  private NearestName() {}

  /** Empty where no name is near. */
  static Optional<String> to(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> slips(typed, name) <= name.length() / LETTERS_A_SLIP)
        .min(Comparator.comparing(name -> slips(typed, name)));
  }

  /** Letters to insert, leave out or replace (Levenshtein's distance). */
  private static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
