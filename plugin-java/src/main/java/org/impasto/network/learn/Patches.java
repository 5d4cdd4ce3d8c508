package org.impasto.network.learn;

import java.util.List;
import org.impasto.network.learn.pictures.FeatureMap;
import org.impasto.network.learn.pictures.SeededRandom;

/**
 * 3x3 patches of feature maps, borders mirrored, laid out as a convolution's weights are: [channel,
 * row, column].
 */
final class Patches {
  static final int SIDE = 3;
  private static final int AREA = SIDE * SIDE;

  private Patches() {}

  static int dimension(int channels) {
    return channels * AREA;
  }

  /**
   * Returns as many patches from each map, at random places: [dimension, count], one patch a
   * column.
   *
   * @param count a multiple of the number of maps
   */
  static float[] sample(List<FeatureMap> maps, int count, SeededRandom random) {
    float[] patches = new float[dimension(maps.get(0).channels()) * count];
    int each = count / maps.size();
    int column = 0;
    for (FeatureMap map : maps) {
      for (int i = 0; i < each; i++) {
        int position = random.index(map.positions());
        gather(map, position / map.width(), position % map.width(), patches, column++, count);
      }
    }
    return patches;
  }

  private static void gather(
      FeatureMap map, int y, int x, float[] patches, int column, int stride) {
    int out = column;
    for (int c = 0; c < map.channels(); c++) {
      for (int dy = -1; dy <= 1; dy++) {
        int row = (c * map.height() + FeatureMap.reflect(y + dy, map.height())) * map.width();
        for (int dx = -1; dx <= 1; dx++, out += stride) {
          patches[out] = map.values()[row + FeatureMap.reflect(x + dx, map.width())];
        }
      }
    }
  }

  /**
   * Returns the patches around every position of rows from..to-1: [dimension, (to - from) * width].
   */
  static float[] unfold(FeatureMap map, int from, int to) {
    int width = map.width();
    float[] patches = new float[dimension(map.channels()) * (to - from) * width];
    int out = 0;
    for (int c = 0; c < map.channels(); c++) {
      for (int tap = 0; tap < AREA; tap++) {
        for (int y = from; y < to; y++, out += width) {
          int source = FeatureMap.reflect(y + tap / SIDE - 1, map.height());
          shiftedRow(map, (c * map.height() + source) * width, tap % SIDE - 1, patches, out);
        }
      }
    }
    return patches;
  }

  private static void shiftedRow(FeatureMap map, int row, int shift, float[] patches, int out) {
    int width = map.width();
    for (int x = 0; x < width; x++) {
      patches[out + x] = map.values()[row + FeatureMap.reflect(x + shift, width)];
    }
  }
}
