package org.impasto.synthesis.exemplar;

import org.impasto.synthesis.work.Workers;

/**
 * Nearest points in few dimensions. The tree is cut at the median of the widest dimension. A query
 * looks into the leaves in the order in which they can hold something nearer, at most into {@link
 * #MOST_LEAVES}. The order is always the same, so the answer is approximate but deterministic.
 */
final class KdTree {
  private static final int LEAF = 16;
  private static final int MOST_LEAVES = 16;

  private final int dimensions;

  /** Points in the order of the leaves. */
  private final float[] points;

  /** The caller's number of each point. */
  private final int[] numbers;

  /** Cuts of more points than this are worth a question whether to go on. */
  private static final int LARGE = 4096;

  private final int depth;

  /** Per inner node, heap order from 1: the cut and its dimension. */
  private final float[] cuts;

  private final byte[] axes;

  /** First point of each leaf, and the count of all at the end. */
  private final int[] starts;

  /**
   * @param points [count][dimensions]
   * @param workers asked whether the work is to end, before each of the larger cuts
   */
  KdTree(float[] points, int count, int dimensions, Workers workers) {
    this.dimensions = dimensions;
    int levels = 0;
    while (count >> levels > LEAF) {
      levels++;
    }
    depth = levels;
    cuts = new float[1 << depth];
    axes = new byte[1 << depth];
    starts = new int[(1 << depth) + 1];
    numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    cut(points, 1, 0, count, 0, workers);
    starts[1 << depth] = count;
    this.points = new float[count * dimensions];
    for (int i = 0; i < count; i++) {
      System.arraycopy(points, numbers[i] * dimensions, this.points, i * dimensions, dimensions);
    }
  }

  private void cut(float[] from, int node, int begin, int end, int level, Workers workers) {
    if (end - begin > LARGE) {
      workers.check();
    }
    if (level == depth) {
      starts[node - (1 << depth)] = begin;
      return;
    }
    int axis = widest(from, begin, end);
    int middle = (begin + end) >>> 1;
    select(from, axis, begin, end - 1, middle);
    axes[node] = (byte) axis;
    cuts[node] = middle < numbers.length ? from[numbers[middle] * dimensions + axis] : 0;
    cut(from, 2 * node, begin, middle, level + 1, workers);
    cut(from, 2 * node + 1, middle, end, level + 1, workers);
  }

  private int widest(float[] from, int begin, int end) {
    int step = Math.max(1, (end - begin) / 256);
    int best = 0;
    double most = -1;
    for (int d = 0; d < dimensions; d++) {
      double sum = 0;
      double squares = 0;
      int n = 0;
      for (int i = begin; i < end; i += step, n++) {
        double v = from[numbers[i] * dimensions + d];
        sum += v;
        squares += v * v;
      }
      double variance = squares - sum * sum / Math.max(1, n);
      if (variance > most) {
        most = variance;
        best = d;
      }
    }
    return best;
  }

  /** Orders by the axis so that the k-th stands where it belongs; ties by number. */
  private void select(float[] from, int axis, int low, int high, int k) {
    while (low < high) {
      int pivot = numbers[(low + high) >>> 1];
      float cut = from[pivot * dimensions + axis];
      int i = low;
      int j = high;
      while (i <= j) {
        while (before(from[numbers[i] * dimensions + axis], numbers[i], cut, pivot)) {
          i++;
        }
        while (before(cut, pivot, from[numbers[j] * dimensions + axis], numbers[j])) {
          j--;
        }
        if (i <= j) {
          int swap = numbers[i];
          numbers[i++] = numbers[j];
          numbers[j--] = swap;
        }
      }
      if (k <= j) {
        high = j;
      } else if (k >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private static boolean before(float a, int i, float b, int j) {
    return a < b || (a == b && i < j);
  }

  int leaves() {
    return 1 << depth;
  }

  int leafStart(int leaf) {
    return starts[leaf];
  }

  int leafEnd(int leaf) {
    return starts[leaf + 1];
  }

  int number(int position) {
    return numbers[position];
  }

  /** Takes what a query finds. */
  interface Neighbours {
    /** The squared distance from which on a point is of no use. */
    float limit();

    void offer(int number, float distance);
  }

  /** Scratch of one thread's queries. */
  final class Query {
    private final int[] nodes = new int[64];
    private final float[] bounds = new float[64];
    private final float[] offsets = new float[64 * dimensions];
    private final float[] point = new float[dimensions];

    /** Offers the points near the one at this position of the leaves' order, itself among them. */
    void near(int position, Neighbours to) {
      System.arraycopy(points, position * dimensions, point, 0, dimensions);
      int top = 0;
      nodes[0] = 1;
      bounds[0] = 0;
      java.util.Arrays.fill(offsets, 0, dimensions, 0f);
      int visited = 0;
      while (top >= 0 && visited < MOST_LEAVES) {
        int best = top;
        for (int i = 0; i < top; i++) {
          if (bounds[i] < bounds[best]) {
            best = i;
          }
        }
        if (bounds[best] >= to.limit()) {
          return;
        }
        int node = take(best, top--);
        while (node < 1 << depth) {
          top = descend(node, top);
          node = nodes[63];
        }
        scan(node - (1 << depth), to);
        visited++;
      }
    }

    private final float[] current = new float[dimensions];
    private float bound;

    private int take(int i, int top) {
      int node = nodes[i];
      bound = bounds[i];
      System.arraycopy(offsets, i * dimensions, current, 0, dimensions);
      nodes[i] = nodes[top];
      bounds[i] = bounds[top];
      System.arraycopy(offsets, top * dimensions, offsets, i * dimensions, dimensions);
      return node;
    }

    /** Goes on to the nearer child (left in nodes[63]) and keeps the other for later. */
    private int descend(int node, int top) {
      int axis = axes[node];
      float away = point[axis] - cuts[node];
      int near = away < 0 ? 2 * node : 2 * node + 1;
      nodes[63] = near;
      int next = top + 1;
      if (next < 63) {
        float old = current[axis];
        nodes[next] = near ^ 1;
        bounds[next] = bound - old * old + away * away;
        System.arraycopy(current, 0, offsets, next * dimensions, dimensions);
        offsets[next * dimensions + axis] = away;
        return next;
      }
      return top;
    }

    private void scan(int leaf, Neighbours to) {
      for (int i = starts[leaf]; i < starts[leaf + 1]; i++) {
        float sum = 0;
        int at = i * dimensions;
        for (int d = 0; d < dimensions; d++) {
          float difference = points[at + d] - point[d];
          sum += difference * difference;
        }
        if (sum < to.limit()) {
          to.offer(numbers[i], sum);
        }
      }
    }
  }
}
