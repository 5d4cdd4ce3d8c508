package org.impasto.store;

/**
 * The kind of processor that paints, which is kept with each frame: other kinds give other bits, by
 * a little. It is no part of a frame's address, so whoever does not mind takes any.
 *
 * @param processor its kind; empty where it is not told
 * @param required whether frames of another kind, or of none that is told, count as absent
 */
public record Origin(String processor, boolean required) {
  /** Takes any, and tells nothing. */
  public static final Origin ANY = new Origin("", false);
}
