package org.impasto.engine.shot;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** A small edit for tests: one scene, and from a frame on another. */
final class TwoScenes implements FrameSource {
  private final int first;
  private final int last;
  private final int cut;
  final List<Integer> read = new ArrayList<>();

  TwoScenes(int first, int last, int cut) {
    this.first = first;
    this.last = last;
    this.cut = cut;
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(first, last);
  }

  @Override
  public Frame frame(int time) {
    read.add(time);
    return time < cut
        ? MovingShot.blobs(MovingShot.WIDTH, MovingShot.HEIGHT, 2.0 * time, 0)
        : weave(time);
  }

  /** Crossed waves of several lengths that move to the left. */
  private static Frame weave(int time) {
    Frame frame = Frame.allocate(MovingShot.WIDTH, MovingShot.HEIGHT, 3);
    for (int c = 0; c < 3; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < plane.capacity(); i++) {
        double x = i % MovingShot.WIDTH + 2.0 * time;
        double y = i / MovingShot.WIDTH;
        double waves =
            Math.sin(0.9 * x + 0.2 * y + c)
                + Math.sin(0.35 * y - 0.1 * x) * Math.sin(0.05 * x * (c + 1));
        plane.put(i, (float) (0.5 + 0.24 * waves));
      }
    }
    return frame;
  }
}
