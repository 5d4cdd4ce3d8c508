package org.impasto.bench.evaluation;

import java.nio.FloatBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;

/**
 * A loss over a picture: style and content of the published objective, each relative to its target,
 * with made-up pictures.
 *
 * @param style taps whose Gram matrices are compared: weight * mean (G - T)^2 / mean T^2
 * @param content taps whose features are compared: weight * sum (F - T)^2 / sum (T - channel mean
 *     of T)^2
 */
public record Problem(
    Graph graph, List<LossTap> style, List<LossTap> content, int height, int width) {
  static final double CONTENT_WEIGHT = 0.05;

  private static final int PICTURE = 1;
  private static final int STYLE_PICTURE = 2;
  private static final int CONTENT_PICTURE = 3;

  Set<String> taps() {
    Set<String> taps = new LinkedHashSet<>();
    style.forEach(tap -> taps.add(tap.node()));
    content.forEach(tap -> taps.add(tap.node()));
    return taps;
  }

  Geometry geometry() {
    return new Geometry(graph, height, width, taps());
  }

  String size() {
    return height + "x" + width;
  }

  float[] picture() {
    return array(PICTURE);
  }

  float[] stylePicture() {
    return array(STYLE_PICTURE);
  }

  float[] contentPicture() {
    return array(CONTENT_PICTURE);
  }

  /** As {@link #picture}, into memory outside of Java. */
  void picture(FloatBuffer out) {
    waves(PICTURE, out);
  }

  void stylePicture(FloatBuffer out) {
    waves(STYLE_PICTURE, out);
  }

  void contentPicture(FloatBuffer out) {
    waves(CONTENT_PICTURE, out);
  }

  private float[] array(int seed) {
    float[] picture = new float[3 * height * width];
    waves(seed, FloatBuffer.wrap(picture));
    return picture;
  }

  /** [3,H,W] in [0,1]: waves of several lengths and a little noise. */
  private void waves(int seed, FloatBuffer picture) {
    Random random = new Random(seed);
    for (int c = 0; c < 3; c++) {
      double across = 0.02 + 0.3 * random.nextDouble();
      double down = 0.02 + 0.3 * random.nextDouble();
      double slow = 0.01 + 0.02 * random.nextDouble();
      for (int i = 0; i < height * width; i++) {
        int y = i / width;
        int x = i % width;
        double wave = Math.sin(across * x) * Math.sin(down * y) + Math.sin(slow * (x + seed * y));
        picture.put(
            c * height * width + i,
            (float) (0.5 + 0.15 * wave + 0.2 * (random.nextDouble() - 0.5)));
      }
    }
  }
}
