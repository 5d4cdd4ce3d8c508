package org.impasto.cryptomatte;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.impasto.errors.NearestName;
import org.impasto.errors.UserException;

/** Whether the objects that were asked for are there; says which are, where they are not. */
public final class ObjectNames {
  private static final int MOST_OFFERED = 12;

  private ObjectNames() {}

  /**
   * @param known names of all objects; null where the file has no manifest
   * @throws UserException where none of them is meant
   */
  public static void require(ObjectPattern wanted, String layer, Collection<String> known) {
    if (known == null) {
      if (wanted.several()) {
        throw new UserException(
            "'"
                + wanted.text()
                + "' is a pattern, but the Cryptomatte "
                + layer
                + " has no manifest, so its names are not known: write one object's name in full, or"
                + " render with the manifest in the header");
      }
      return;
    }
    if (wanted.among(known).isEmpty()) {
      throw new UserException(
          "no object of the Cryptomatte "
              + layer
              + " is called '"
              + wanted.text()
              + "'; "
              + NearestName.to(wanted.text(), known)
                  .map(near -> "did you mean " + near + "? There are ")
                  .orElse("there are ")
              + offered(wanted.text(), known));
    }
  }

  /** Those with the most letters in common with the beginning first. */
  private static String offered(String wanted, Collection<String> known) {
    String stem = wanted.replaceAll("[*?].*", "").toLowerCase(Locale.ROOT);
    List<String> names =
        known.stream()
            .sorted(
                Comparator.comparing((String each) -> -alike(each.toLowerCase(Locale.ROOT), stem))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    String some = names.stream().limit(MOST_OFFERED).collect(Collectors.joining(", "));
    int more = names.size() - MOST_OFFERED;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  private static int alike(String name, String stem) {
    int count = 0;
    while (count < Math.min(name.length(), stem.length())
        && name.charAt(count) == stem.charAt(count)) {
      count++;
    }
    return count;
  }
}
