package org.impasto.tools.kinds;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** Frames for {@link ShotKinds}, in whole 255ths as cameras give them. */
final class Footage {
  private static final float LEVELS = 255;

  /** A number of a pixel, from what it was. */
  @FunctionalInterface
  interface Value {
    double of(int x, int y, int channel, float value);
  }

  final int width;
  final int height;
  private final DemoShot demo;

  Footage(int width, int height) {
    this.width = width;
    this.height = height;
    demo = new DemoShot(width, height);
  }

  /** The demo shot, whose camera moves. */
  Frame moving(int time) {
    return demo.render(time);
  }

  /** One picture, with a little grain of each frame's own. */
  Frame standing(int time) {
    return grain(demo.render(0), time, 0.004);
  }

  /** Another scene: the same, mirrored both ways, in other colours. */
  Frame other(int time) {
    Frame frame = demo.render(12);
    float[] all = values(frame);
    int pixels = width * height;
    change(frame, (x, y, c, value) -> all[(c + 1) % 3 * pixels + pixels - 1 - (y * width + x)]);
    return grain(frame, time, 0.004);
  }

  /** Changes a frame in place; returns it. */
  Frame change(Frame frame, Value value) {
    for (int c = 0; c < 3; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < plane.capacity(); i++) {
        double changed = value.of(i % width, i / width, c, plane.get(i));
        double unit = Math.min(1, Math.max(0, changed));
        plane.put(i, (float) Math.rint(unit * LEVELS) / LEVELS);
      }
    }
    return frame;
  }

  Frame grain(Frame frame, int time, double deviation) {
    SplittableRandom random = new SplittableRandom(7919L * time + 1);
    return change(frame, (x, y, c, value) -> value + deviation * random.nextGaussian());
  }

  /** The first becomes the second; both are closed but for the result. */
  Frame mixed(Frame one, Frame two, double share) {
    float[] other = values(two);
    int pixels = width * height;
    two.close();
    return change(
        one, (x, y, c, value) -> value + share * (other[c * pixels + y * width + x] - value));
  }

  static float[] values(Frame frame) {
    float[] values = new float[(int) frame.elements()];
    Planes.all(frame).get(0, values);
    return values;
  }
}
