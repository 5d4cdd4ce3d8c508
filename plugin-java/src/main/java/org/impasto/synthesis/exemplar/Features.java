package org.impasto.synthesis.exemplar;

import org.impasto.synthesis.filter.Blur;
import org.impasto.synthesis.filter.Enlarging;
import org.impasto.synthesis.filter.Halving;
import org.impasto.synthesis.filter.Luminance;
import org.impasto.synthesis.filter.Orientation;
import org.impasto.synthesis.work.Workers;

/** The features of all places of a level: surroundings, orientation, mean of the patch. */
final class Features {
  private Features() {}

  /** [places][{@link Patch#FEATURES}] */
  static float[] of(AtlasLevel level, FeatureScales scales, Workers workers) {
    int w = level.width();
    int h = level.height();
    float[] blurred = level.guiding();
    byte[] usable = level.usable();
    int shift = 0;
    int bw = w;
    int bh = h;
    double sigma = scales.surroundings();
    while (sigma >= 3) {
      float[] half = new float[Halving.half(bw) * Halving.half(bh) * 3];
      Halving.colours(blurred, usable, half, bw, bh, 3, workers);
      usable = Halving.mask(usable, bw, bh, 1);
      blurred = half;
      bw = Halving.half(bw);
      bh = Halving.half(bh);
      sigma /= 2;
      shift++;
    }
    float[] smooth = new float[bw * bh * 3];
    new Blur(sigma).apply(blurred, smooth, new float[bw * bh * 3], bw, bh, 3, workers);
    float[] luminance = new float[w * h];
    Luminance.of(level.guiding(), luminance, w, h, workers);
    int ow = Halving.half(w);
    int oh = Halving.half(h);
    float[] orientation = new float[ow * oh * 3];
    Orientation.of(luminance, w, h, scales.window(), orientation, new float[ow * oh * 3], workers);
    float[] features = new float[w * h * Patch.FEATURES];
    int smoothW = bw;
    int smoothH = bh;
    int smoothShift = shift;
    workers.rows(
        h,
        16,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            int at = y * w * Patch.FEATURES;
            Enlarging.row(
                smooth, smoothW, smoothH, 3, smoothShift, y, w, features, at, Patch.FEATURES);
            Enlarging.row(orientation, ow, oh, 3, 1, y, w, features, at + 3, Patch.FEATURES);
            means(level, y, features);
          }
        });
    return features;
  }

  private static void means(AtlasLevel level, int y, float[] features) {
    int w = level.width();
    float[] paint = level.paint();
    for (int x = 0; x < w; x++) {
      int place = y * w + x;
      if (level.part()[place] == 0) {
        continue;
      }
      for (int c = 0; c < 3; c++) {
        float sum = 0;
        for (int j = -Patch.RADIUS; j <= Patch.RADIUS; j++) {
          int at = 3 * (place + j * w - Patch.RADIUS) + c;
          sum += paint[at] + paint[at + 3] + paint[at + 6] + paint[at + 9] + paint[at + 12];
        }
        features[place * Patch.FEATURES + 5 + c] = sum / Patch.PIXELS;
      }
    }
  }
}
