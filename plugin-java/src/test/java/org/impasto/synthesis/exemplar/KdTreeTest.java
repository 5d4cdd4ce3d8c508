package org.impasto.synthesis.exemplar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.impasto.synthesis.work.Workers;
import org.junit.jupiter.api.Test;

class KdTreeTest {
  @Test
  void mostQueriesFindTheNearestPoint() {
    int count = 3000;
    Random random = new Random(2);
    float[] points = new float[count * 8];
    for (int i = 0; i < points.length; i++) {
      points[i] = (float) random.nextGaussian() / (1 + i % 8);
    }
    KdTree tree = new KdTree(points, count, 8, Workers.alone());
    KdTree.Query query = tree.new Query();
    int right = 0;
    for (int position = 0; position < count; position++) {
      int self = tree.number(position);
      Nearest nearest = new Nearest(self);
      query.near(position, nearest);
      right += nearest.number == exact(points, count, self) ? 1 : 0;
    }
    assertTrue(right > 0.8 * count, right + " of " + count);
  }

  @Test
  void everyPointIsInOneLeaf() {
    float[] points = new float[500];
    KdTree tree = new KdTree(points, 500, 1, Workers.alone());
    boolean[] seen = new boolean[500];
    for (int i = 0; i < 500; i++) {
      seen[tree.number(i)] = true;
    }
    for (boolean each : seen) {
      assertTrue(each);
    }
    assertEquals(500, tree.leafEnd(tree.leaves() - 1));
  }

  private static int exact(float[] points, int count, int self) {
    int best = -1;
    float least = Float.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      float sum = 0;
      for (int d = 0; d < 8; d++) {
        float difference = points[i * 8 + d] - points[self * 8 + d];
        sum += difference * difference;
      }
      if (i != self && sum < least) {
        least = sum;
        best = i;
      }
    }
    return best;
  }

  private static final class Nearest implements KdTree.Neighbours {
    private final int self;
    private int number = -1;
    private float distance = Float.MAX_VALUE;

    Nearest(int self) {
      this.self = self;
    }

    @Override
    public float limit() {
      return distance;
    }

    @Override
    public void offer(int other, float away) {
      if (other != self) {
        number = other;
        distance = away;
      }
    }
  }
}
