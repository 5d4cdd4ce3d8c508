package org.impasto.synthesis.exemplar;

import java.util.Arrays;
import org.impasto.synthesis.work.Workers;

/** For each place of a level the places whose patches look most like its own. */
public final class SimilarPlaces {
  private static final int COMPONENTS = 8;

  /** How many each place has. */
  public static final int COUNT = 4;

  /** [places of the level][COUNT]: places of that level, -1 where there is none. */
  private final int[] similar;

  /**
   * @param paint packed RGB of a level, rows of {@code width} pixels
   * @param count places of the level, valid or not
   * @param valid its valid places, ascending
   */
  SimilarPlaces(float[] paint, int width, int count, int[] valid, Workers workers) {
    similar = new int[count * COUNT];
    Arrays.fill(similar, -1);
    if (valid.length < 2) {
      return;
    }
    PatchBasis basis = new PatchBasis(paint, width, valid, COMPONENTS);
    float[] points = new float[valid.length * COMPONENTS];
    int upperLeft = Patch.RADIUS * width + Patch.RADIUS;
    workers.rows(
        valid.length,
        4096,
        (from, end) -> {
          for (int i = from; i < end; i++) {
            basis.project(paint, 3 * (valid[i] - upperLeft), 3 * width, points, i * COMPONENTS);
          }
        });
    KdTree tree = new KdTree(points, valid.length, COMPONENTS, workers);
    int bands = Math.max(1, Math.min(64, tree.leaves() / 16));
    workers.bands(
        bands,
        (band, slot) -> {
          Nearest nearest = new Nearest(width, valid);
          KdTree.Query query = tree.new Query();
          int first = (int) ((long) tree.leaves() * band / bands);
          int last = (int) ((long) tree.leaves() * (band + 1) / bands);
          for (int i = tree.leafStart(first); i < tree.leafEnd(last - 1); i++) {
            nearest.around(tree.number(i));
            query.near(i, nearest);
            nearest.write(similar, valid[tree.number(i)] * COUNT);
          }
        });
  }

  /** Places of the level, {@link #COUNT} from {@code place * COUNT} on; -1 where there is none. */
  public int[] table() {
    return similar;
  }

  /** The nearest of those that do not overlap with the place asked about, nor with each other. */
  private static final class Nearest implements KdTree.Neighbours {
    private final int width;
    private final int[] places;
    private final int[] best = new int[COUNT];
    private final float[] distances = new float[COUNT];
    private int count;
    private int x;
    private int y;

    Nearest(int width, int[] places) {
      this.width = width;
      this.places = places;
    }

    void around(int number) {
      count = 0;
      x = places[number] % width;
      y = places[number] / width;
    }

    @Override
    public float limit() {
      return count < COUNT ? Float.MAX_VALUE : distances[COUNT - 1];
    }

    @Override
    public void offer(int number, float distance) {
      int place = places[number];
      int px = place % width;
      int py = place / width;
      if (Math.abs(px - x) + Math.abs(py - y) <= 2 * Patch.RADIUS) {
        return;
      }
      for (int i = 0; i < count; i++) {
        int near = Math.abs(px - best[i] % width) + Math.abs(py - best[i] / width);
        if (near <= Patch.RADIUS) {
          if (distance >= distances[i]) {
            return;
          }
          remove(i);
          break;
        }
      }
      insert(place, distance);
    }

    private void remove(int at) {
      count--;
      for (int i = at; i < count; i++) {
        best[i] = best[i + 1];
        distances[i] = distances[i + 1];
      }
    }

    private void insert(int place, float distance) {
      int i = count < COUNT ? count++ : COUNT - 1;
      while (i > 0 && distances[i - 1] > distance) {
        distances[i] = distances[i - 1];
        best[i] = best[i - 1];
        i--;
      }
      distances[i] = distance;
      best[i] = place;
    }

    void write(int[] to, int at) {
      System.arraycopy(best, 0, to, at, count);
    }
  }
}
