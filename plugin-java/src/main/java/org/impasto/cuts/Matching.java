package org.impasto.cuts;

/**
 * How much of two frames' structure is not found in the other. Textured places are looked for near
 * where they were, and near where the whole picture moved to, by normalised correlation. So neither
 * light nor motion counts.
 */
final class Matching {
  /** Side of a place and distance of places, in pixels of the signature. */
  private static final int PLACE = 12;

  private static final int STEP = 4;

  /** How far around is looked. */
  private static final int REACH = 4;

  /** The least texture of a place that is looked for. */
  private static final double TEXTURED = 0.2;

  private Matching() {}

  /** Mean, by texture, of 1 - the best correlation, both ways; 0 where nothing has texture. */
  static double miss(Levelled one, Levelled other) {
    int[] shift = GlobalShift.between(one, other);
    return (miss(one, other, shift[0], shift[1]) + miss(other, one, -shift[0], -shift[1])) / 2;
  }

  private static double miss(Levelled here, Levelled there, int dx, int dy) {
    double sum = 0;
    double weight = 0;
    for (int y = 0; y + PLACE <= here.height; y += STEP) {
      for (int x = 0; x + PLACE <= here.width; x += STEP) {
        double texture = here.texture(x, y, PLACE);
        if (texture > TEXTURED) {
          double best = best(here, there, x, y, 0, 0, 0);
          if (dx != 0 || dy != 0) {
            best = best(here, there, x, y, dx, dy, best);
          }
          sum += texture * (1 - best);
          weight += texture;
        }
      }
    }
    return weight == 0 ? 0 : sum / weight;
  }

  /** Every other place, as signatures are smooth; then those beside the best. */
  private static double best(
      Levelled here, Levelled there, int x, int y, int dx, int dy, double least) {
    double found = 0;
    int bestX = x + dx;
    int bestY = y + dy;
    for (int v = y + dy - REACH; v <= y + dy + REACH; v += 2) {
      for (int u = x + dx - REACH; u <= x + dx + REACH; u += 2) {
        double likeness = likeness(here, there, x, y, u, v);
        if (likeness > found) {
          found = likeness;
          bestX = u;
          bestY = v;
        }
      }
    }
    for (int v = bestY - 1; v <= bestY + 1; v++) {
      for (int u = bestX - 1; u <= bestX + 1; u++) {
        found = Math.max(found, likeness(here, there, x, y, u, v));
      }
    }
    return Math.max(found, least);
  }

  /** 0 where the other place is not wholly seen. */
  private static double likeness(Levelled here, Levelled there, int x, int y, int u, int v) {
    boolean inside = u >= 0 && v >= 0 && u + PLACE <= there.width && v + PLACE <= there.height;
    return inside && there.seen(u, v, PLACE)
        ? Levelled.correlation(here, there, x, y, u, v, PLACE)
        : 0;
  }
}
