package org.impasto.store.frame;

/**
 * The kind of processor that paints, which is kept with each frame: other kinds give other bits, by
 * a little. It is no part of a frame's address, so whoever does not mind takes any.
 *
 * @param processor its kind; empty where it is not told
 * @param required whether frames of another kind, or of none that is told, count as absent
 * @param shot name of the shot that is painted, for people; empty where it is not told
 */
public record Origin(String processor, boolean required, String shot) {
  /** Takes any, and tells nothing. */
  public static final Origin ANY = new Origin("", false);

  public Origin(String processor, boolean required) {
    this(processor, required, "");
  }

  /** The same of a shot. */
  public Origin of(String name) {
    return new Origin(processor, required, name);
  }

  boolean tells() {
    return !processor.isEmpty() || !shot.isEmpty();
  }

  /** As it is kept: processor and shot, a line each. */
  String text() {
    return processor + "\n" + shot.replace('\n', ' ');
  }

  static Origin read(String text) {
    String[] lines = text.split("\n", 2);
    return new Origin(lines[0], false, lines.length == 2 ? lines[1] : "");
  }
}
