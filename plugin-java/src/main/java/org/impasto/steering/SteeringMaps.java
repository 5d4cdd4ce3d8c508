package org.impasto.steering;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.synthesis.StrokeMaps;

/**
 * Maps that steer the strokes of one frame, of its size; each may be null. Owns them.
 *
 * @param size [1,H,W]: factor of the strokes' size, {@link BrushSizes#LEAST} to {@link
 *     BrushSizes#MOST}
 * @param direction [2,H,W]: how strokes run, right and up, of any length but 0; 0: as they may
 * @param detail [1,H,W]: factor of how strictly contours are kept, at least 0
 */
public record SteeringMaps(Frame size, Frame direction, Frame detail) implements AutoCloseable {
  /** Shorter vectors say nothing. */
  private static final float SHORTEST = 1e-4f;

  /** From this length on a vector is as firm as any; a normal's that faces the camera is short. */
  private static final float FIRM = 0.25f;

  /** Nothing is steered. */
  public static SteeringMaps none() {
    return new SteeringMaps(null, null, null);
  }

  /** How strokes run and how strictly they keep to contours, for synthesis. */
  public StrokeMaps strokes() {
    return new StrokeMaps(
        detail == null ? null : factors(Planes.values(detail, 0)),
        direction == null ? null : directions());
  }

  /** What is no number changes nothing. */
  private static float[] factors(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] >= 0 ? Math.min(values[i], Float.MAX_VALUE) : values[i] < 0 ? 0 : 1;
    }
    return values;
  }

  private float[] directions() {
    FloatBuffer right = Planes.buffer(direction, 0);
    FloatBuffer up = Planes.buffer(direction, 1);
    float[] packed = new float[3 * right.capacity()];
    for (int i = 0; i < right.capacity(); i++) {
      float x = right.get(i);
      float y = up.get(i);
      float squared = x * x + y * y;
      if (squared > SHORTEST * SHORTEST && squared < Float.POSITIVE_INFINITY) {
        float firm = (float) Math.min(1, Math.sqrt(squared) / FIRM);
        // Along the stroke cos 2a = (x x - y y) / r r with y up; across it, y down, cos 2t turns
        // its sign and sin 2t does so twice.
        packed[3 * i] = firm * (y * y - x * x) / squared;
        packed[3 * i + 1] = firm * 2 * x * y / squared;
        packed[3 * i + 2] = firm;
      }
    }
    return packed;
  }

  /** Class of each pixel's strokes, [height][width], as {@link BrushSizes}; null: all one size. */
  public byte[] sizes() {
    if (size == null) {
      return null;
    }
    float[] values = Planes.values(size, 0);
    byte[] classes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      classes[i] = (byte) BrushSizes.of(values[i]);
    }
    return classes;
  }

  @Override
  public void close() {
    for (Frame each : new Frame[] {size, direction, detail}) {
      if (each != null) {
        each.close();
      }
    }
  }
}
