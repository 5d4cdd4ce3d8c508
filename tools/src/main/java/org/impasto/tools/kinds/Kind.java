package org.impasto.tools.kinds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A kind of shot.
 *
 * @param shots by name, each painted from its first frame to its last
 * @param shown frames of the first shot for the sheet
 * @param judge of the painted shots, by name
 */
record Kind(
    String name,
    Map<String, KindShot> shots,
    List<Integer> shown,
    Function<Map<String, Painted>, Finding> judge) {
  /** What was measured, in words; as {@link String#format}, the same everywhere. */
  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** Name of the shot that a kind is about; others are there to compare with. */
  static final String ITSELF = "itself";

  /**
   * @param measured what, and how much
   */
  record Finding(String measured, String required, boolean holds) {}
}
