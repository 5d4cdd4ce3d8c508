package org.impasto.synthesis.carry;

import java.util.Arrays;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.cost.Rules;

/**
 * Goes on with the paint around: a pixel without a place, near pixels that have one, takes the place
 * that follows on theirs in the exemplar. What a slow pan reveals row by row then stays one piece of
 * paint; searched row by row, each would be a stroke of its own, and they would lie in streaks.
 * Whether a place suits is for {@link Outgrown} to say.
 */
public final class Continuation {
  /** How far paint goes on at once, in pixels. */
  private static final int REACH = 8;

  private static final int STEPS = 256;

  private final int width;
  private final int height;
  private final AtlasLevel atlas;
  private final Rules rules;
  private final byte[] covered;
  private final byte[] labels;
  private final CarriedPlaces.Carried places;

  /** Pixels that have had a place for so many rounds; 0: none. */
  private final byte[] round;

  /**
   * @param atlas its finest level
   * @param covered null: everywhere
   * @param labels null: all 0
   */
  public Continuation(
      int width,
      int height,
      AtlasLevel atlas,
      Rules rules,
      byte[] covered,
      byte[] labels,
      CarriedPlaces.Carried places) {
    this.width = width;
    this.height = height;
    this.atlas = atlas;
    this.rules = rules;
    this.covered = covered;
    this.labels = labels;
    this.places = places;
    round = new byte[width * height];
  }

  /** Fills pixels without a place, up to eight pixels from those that have one. */
  public void run() {
    int[] open = open();
    int count = open.length;
    for (byte now = 1; now <= REACH && count > 0; now++) {
      int left = 0;
      for (int i = 0; i < count; i++) {
        int q = open[i];
        if (goOn(q, now)) {
          round[q] = now;
        } else {
          open[left++] = q;
        }
      }
      if (left == count) {
        return;
      }
      count = left;
    }
  }

  private int[] open() {
    int[] open = new int[64];
    int count = 0;
    int[] x = places.x();
    for (int q = 0; q < x.length; q++) {
      if (x[q] < 0 && (covered == null || covered[q] != 0)) {
        if (count == open.length) {
          open = Arrays.copyOf(open, 2 * count);
        }
        open[count++] = q;
      }
    }
    return Arrays.copyOf(open, count);
  }

  /** Takes the neighbour whose place cost least when it was found. */
  private boolean goOn(int q, byte now) {
    int column = q % width;
    int best = -1;
    best = column > 0 ? better(q, q - 1, best, now) : best;
    best = column < width - 1 ? better(q, q + 1, best, now) : best;
    best = q >= width ? better(q, q - width, best, now) : best;
    best = q < width * (height - 1) ? better(q, q + width, best, now) : best;
    if (best < 0) {
      return false;
    }
    places.x()[q] = placeX(q, best);
    places.y()[q] = placeY(q, best);
    places.besideX()[q] = places.besideX()[best];
    places.besideY()[q] = places.besideY()[best];
    places.found()[q] = places.found()[best];
    return true;
  }

  private int better(int q, int p, int best, byte now) {
    if (places.x()[p] < 0
        || round[p] == now
        || best >= 0 && places.found()[p] >= places.found()[best]) {
      return best;
    }
    int ax = (placeX(q, p) + STEPS / 2) >> 8;
    int ay = (placeY(q, p) + STEPS / 2) >> 8;
    if (ax < 0 || ay < 0 || ax >= atlas.width() || ay >= atlas.height()) {
      return best;
    }
    int of = atlas.part()[ay * atlas.width() + ax];
    int label = labels == null ? 0 : labels[q];
    return of == 0 || (rules.allowed(label) >>> (of - 1) & 1) == 0 ? best : p;
  }

  private int placeX(int q, int p) {
    return places.x()[p] + (q % width - p % width) * STEPS;
  }

  private int placeY(int q, int p) {
    return places.y()[p] + (q / width - p / width) * STEPS;
  }
}
