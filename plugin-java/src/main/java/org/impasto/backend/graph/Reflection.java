package org.impasto.backend.graph;

/**
 * Continues a row of positions by reflection at its first and last position, which are not
 * repeated.
 */
public final class Reflection {
  private Reflection() {}

  /**
   * The position inside that stands at a position outside: period 2 (size - 1), so any distance
   * works.
   *
   * @param position any integer; 0 is the first position inside
   * @param size positions inside; a single one is repeated
   */
  public static int of(int position, int size) {
    if (size == 1) {
      return 0;
    }
    int period = 2 * (size - 1);
    int phase = Math.floorMod(position, period);
    return phase < size ? phase : period - phase;
  }
}
