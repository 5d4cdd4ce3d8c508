package org.impasto.engine.plan;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.impasto.errors.UserException;

/** Lists of numbers that an artist writes into a text field: "25, 60". */
public final class FrameNumbers {
  private FrameNumbers() {}

  /**
   * Numbers separated by commas, semicolons or blanks; none for an empty text.
   *
   * @param label of the field, for the message
   * @param required what each must be, for the message
   * @throws UserException where an entry is no whole number, or below the least
   */
  public static NavigableSet<Integer> parse(String label, String text, int least, String required) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    for (String entry : text.strip().split("[,;\\s]+")) {
      if (!entry.isEmpty()) {
        numbers.add(number(label, text, entry, least, required));
      }
    }
    return numbers;
  }

  private static int number(String label, String text, String entry, int least, String required) {
    if (entry.matches("[+-]?\\d{1,9}") && Integer.parseInt(entry) >= least) {
      return Integer.parseInt(entry);
    }
    throw new UserException(
        label + " is '" + text.strip() + "': '" + entry + "' is not allowed; " + required);
  }
}
