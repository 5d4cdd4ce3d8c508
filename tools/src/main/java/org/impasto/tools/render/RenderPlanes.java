package org.impasto.tools.render;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.impasto.cryptomatte.ObjectId;
import org.impasto.cryptomatte.Ranking;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.LinearLight;

/** All layers of a frame of the demo shot, as planes of one frame. */
final class RenderPlanes {
  static final String CRYPTOMATTE = "ViewLayer.CryptoObject";

  private static final int RANKS = 4;

  /** In the order of the planes. */
  static final List<String> NAMES =
      List.of(
          "ViewLayer.Combined.R",
          "ViewLayer.Combined.G",
          "ViewLayer.Combined.B",
          "ViewLayer.Depth.Z",
          "ViewLayer.Vector.X",
          "ViewLayer.Vector.Y",
          "ViewLayer.Vector.Z",
          "ViewLayer.Vector.W",
          CRYPTOMATTE + "00.r",
          CRYPTOMATTE + "00.g",
          CRYPTOMATTE + "00.b",
          CRYPTOMATTE + "00.a",
          CRYPTOMATTE + "01.r",
          CRYPTOMATTE + "01.g",
          CRYPTOMATTE + "01.b",
          CRYPTOMATTE + "01.a");

  private static final int DEPTH = 3;
  private static final int VECTOR = 4;
  private static final int FIRST_RANK = 8;

  private RenderPlanes() {}

  static Frame of(DemoShot shot, int t) {
    try (Frame light = shot.render(t);
        Frame depth = shot.depth(t);
        Frame before = shot.flow(t, t - 1);
        Frame after = shot.flow(t, t + 1)) {
      LinearLight.unshow(light);
      Frame all = Frame.allocate(light.width(), light.height(), NAMES.size());
      for (int c = 0; c < 3; c++) {
        copy(light, c, all, c, 1);
      }
      copy(depth, 0, all, DEPTH, 1);
      copy(before, 0, all, VECTOR, 1);
      copy(before, 1, all, VECTOR + 1, -1);
      copy(after, 0, all, VECTOR + 2, -1);
      copy(after, 1, all, VECTOR + 3, 1);
      rank(shot, t, all);
      return all;
    }
  }

  /** Blender's y points upwards; its z and w are the place now less the place after. */
  private static void copy(Frame from, int channel, Frame to, int plane, float sign) {
    FloatBuffer source = Planes.buffer(from, channel);
    FloatBuffer target = Planes.buffer(to, plane);
    for (int p = 0; p < target.capacity(); p++) {
      target.put(p, sign * source.get(p));
    }
  }

  private static void rank(DemoShot shot, int t, Frame all) {
    int[] objects = shot.objects().stream().mapToInt(ObjectId::of).toArray();
    int[] seen = shot.objectSamples(t);
    FloatBuffer[] planes = Planes.buffers(all);
    int[] ids = new int[RANKS];
    float[] shares = new float[RANKS];
    for (int p = 0; p < all.width() * all.height(); p++) {
      int[] samples =
          Arrays.stream(seen, p * shot.samples(), (p + 1) * shot.samples())
              .map(layer -> objects[layer])
              .toArray();
      Ranking.of(samples, ids, shares);
      for (int rank = 0; rank < RANKS; rank++) {
        planes[FIRST_RANK + 2 * rank].put(p, Float.intBitsToFloat(ids[rank]));
        planes[FIRST_RANK + 2 * rank + 1].put(p, shares[rank]);
      }
    }
  }
}
