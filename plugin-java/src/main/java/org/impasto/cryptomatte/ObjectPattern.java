package org.impasto.cryptomatte;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An object's whole name, or a pattern of names: {@code *} stands for any letters, {@code ?} for
 * one. Letter case matters.
 */
public record ObjectPattern(String text) {
  /** Whether it stands for several names. */
  public boolean several() {
    return text.contains("*") || text.contains("?");
  }

  /** The names that it stands for. */
  List<String> among(Collection<String> names) {
    Pattern pattern = pattern();
    return names.stream().filter(each -> pattern.matcher(each).matches()).sorted().toList();
  }

  private Pattern pattern() {
    StringBuilder pattern = new StringBuilder();
    for (char each : text.toCharArray()) {
      pattern.append(
          switch (each) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(each));
          });
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }
}
