package org.impasto.tools.sheets.shots;

import java.nio.FloatBuffer;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Smoothing;
import org.impasto.tools.footage.DemoSource;

/**
 * The demo shot with two regions: the sky, and what stands on the near bank; their mattes have soft
 * edges.
 */
public final class RegionsShot implements FrameSource {
  /**
   * Distances of {@link DemoSource#depth}: nothing but sky is farther, nothing but the bank and
   * what grows there nearer.
   */
  private static final float SKY = 30;

  private static final float NEAR = 1.5f;

  private static final double SOFTNESS = 1;

  private final DemoSource shot;

  RegionsShot(int width, int height) {
    shot = new DemoSource(width, height, false, false, true);
  }

  @Override
  public ShotRange range() {
    return shot.range();
  }

  @Override
  public Frame frame(int time) {
    return shot.frame(time);
  }

  @Override
  public Frame regions(int time) {
    try (Frame depth = shot.depth(time)) {
      Frame mattes = Frame.allocate(depth.width(), depth.height(), 4);
      mattes.data().fill(0);
      FloatBuffer distance = Planes.buffer(depth, 0);
      FloatBuffer sky = Planes.buffer(mattes, 0);
      FloatBuffer near = Planes.buffer(mattes, 1);
      for (int i = 0; i < distance.capacity(); i++) {
        sky.put(i, distance.get(i) > SKY ? 1 : 0);
        near.put(i, distance.get(i) < NEAR ? 1 : 0);
      }
      Smoothing.gaussian(mattes, SOFTNESS);
      return mattes;
    }
  }
}
