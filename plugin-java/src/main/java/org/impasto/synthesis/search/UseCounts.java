package org.impasto.synthesis.search;

import java.util.Arrays;
import org.impasto.synthesis.work.Buffers;

/**
 * How often the surroundings of each place are used. Places are counted in cells of two by one
 * pixels, smoothed by (1 2 1) across and (1 2 3 2 1) down, about as wide as a patch. Without this
 * term flat patches win round by round and strokes wash out.
 */
final class UseCounts {
  /** What one use adds in all. */
  static final int TOTAL = 36;

  /** Places of one cell. */
  static final int CELL = 2;

  private final int cells;
  private final int row;
  private final int[] frozen;
  private final int[] between;
  private final int[][] live;

  /**
   * @param width of the atlas level, even
   * @param slots threads that count side by side
   */
  UseCounts(int width, int height, int slots, Buffers buffers) {
    row = width / CELL;
    cells = row * height;
    frozen = buffers.ints(cells);
    between = buffers.ints(cells);
    live = new int[slots][];
    for (int i = 0; i < slots; i++) {
      live[i] = buffers.ints(cells);
    }
  }

  /** Counts anew what all pixels use. */
  void count(int[] field, int pixels) {
    Arrays.fill(frozen, 0);
    for (int q = 0; q < pixels; q++) {
      int place = field[q];
      if (place >= 0) {
        frozen[place >> 1]++;
      }
    }
    for (int i = 1; i < cells - 1; i++) {
      between[i] = frozen[i - 1] + 2 * frozen[i] + frozen[i + 1];
    }
    for (int i = 2 * row; i < cells - 2 * row; i++) {
      frozen[i] =
          between[i - 2 * row]
              + between[i + 2 * row]
              + 2 * (between[i - row] + between[i + row])
              + 3 * between[i];
    }
    Arrays.fill(frozen, 0, Math.min(cells, 2 * row), 0);
    Arrays.fill(frozen, Math.max(0, cells - 2 * row), cells, 0);
  }

  /** The counts of one band, which start from those of all. Read at {@code place >> 1}. */
  int[] begin(int slot) {
    System.arraycopy(frozen, 0, live[slot], 0, cells);
    return live[slot];
  }

  /** One pixel more ({@code by} 1) or less (-1) uses the place. */
  void use(int[] counts, int place, int by) {
    int c = place >> 1;
    add(counts, c - 2 * row, by);
    add(counts, c - row, 2 * by);
    add(counts, c, 3 * by);
    add(counts, c + row, 2 * by);
    add(counts, c + 2 * row, by);
  }

  private static void add(int[] counts, int c, int by) {
    counts[c - 1] += by;
    counts[c] += 2 * by;
    counts[c + 1] += by;
  }
}
