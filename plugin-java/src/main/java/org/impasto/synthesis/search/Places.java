package org.impasto.synthesis.search;

import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.cost.TargetPicture;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.work.Workers;

/** Leads places from one level to the next. */
public final class Places {
  private static final int FARTHEST = 4;

  private Places() {}

  /**
   * From a coarser level to the next finer one: a pixel takes its parent's place, doubled, and its
   * own offset within the parent. Where its label forbids that, a parent near by is asked.
   *
   * @param coarse [half(h)][half(w)]
   * @param fine [h][w]; written where {@code wanted}, null: everywhere
   * @param picture the finer level: pixels that it does not cover get -1
   */
  public static void refine(
      int[] coarse,
      AtlasLevel coarseAtlas,
      int[] fine,
      AtlasLevel fineAtlas,
      TargetPicture picture,
      byte[] wanted,
      Rules rules,
      Workers workers) {
    int width = picture.width();
    int height = picture.height();
    byte[] covered = picture.covered();
    byte[] labels = picture.labels();
    int half = (width + 1) / 2;
    int halfHeight = (height + 1) / 2;
    int from = coarseAtlas.width();
    int to = fineAtlas.width();
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            for (int x = 0; x < width; x++) {
              int q = y * width + x;
              if (wanted != null && wanted[q] == 0) {
                continue;
              }
              if (covered != null && covered[q] == 0) {
                fine[q] = -1;
                continue;
              }
              int parent = coarse[(y >> 1) * half + (x >> 1)];
              if (parent < 0 || labels != null) {
                long allowed = rules.allowed(labels == null ? 0 : labels[q]);
                parent = near(coarse, coarseAtlas, half, halfHeight, x >> 1, y >> 1, allowed);
              }
              int py = parent / from;
              int px = parent - py * from;
              fine[q] = (2 * py + (y & 1)) * to + 2 * px + (x & 1);
            }
          }
        });
  }

  /** The place of the nearest parent that may be taken, else the part's middle place. */
  private static int near(
      int[] coarse, AtlasLevel atlas, int width, int height, int x, int y, long allowed) {
    for (int d = 0; d <= FARTHEST; d++) {
      for (int j = Math.max(0, y - d); j <= Math.min(height - 1, y + d); j++) {
        for (int i = Math.max(0, x - d); i <= Math.min(width - 1, x + d); i++) {
          int place = coarse[j * width + i];
          if (place >= 0 && (allowed >>> (atlas.part()[place] - 1) & 1) != 0) {
            return place;
          }
        }
      }
    }
    return atlas.middlePlace(allowed);
  }
}
