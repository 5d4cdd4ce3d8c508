package org.impasto.flow;

import java.util.Arrays;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;

/**
 * A flow field for the eye: direction as hue, length as saturation, white where nothing moves,
 * darkened beyond the scale, black where motion is invalid. The wheel is the one of Baker et al.,
 * "A database and evaluation methodology for optical flow" (2011).
 */
public final class FlowPicture {
  /** Hues from red over yellow, green, cyan, blue, magenta back to red, in uneven steps. */
  private static final int[] STEPS = {15, 6, 4, 11, 13, 6};

  /** Brightness of motion beyond the scale. */
  private static final float BEYOND = 0.75f;

  /** Full saturation stands for this share of the picture's diagonal. */
  private static final double USUAL_SHARE = 1 / 100.;

  private static final float[][] WHEEL = wheel();

  private FlowPicture() {}

  /** Full saturation for motion of a hundredth of the diagonal, whatever the field holds. */
  public static Frame of(FlowField field) {
    return of(field, Math.hypot(field.width(), field.height()) * USUAL_SHARE);
  }

  /**
   * @param full length in pixels that is shown fully saturated; above 0
   * @return RGB, [0,1], of the field's size
   */
  public static Frame of(FlowField field, double full) {
    if (!(full > 0)) {
      throw new IllegalArgumentException("a scale of " + full + " pixels; above 0 is required");
    }
    Frame picture = Frame.allocate(field.width(), field.height(), 3);
    PixelRows.change(
        picture,
        Planes.buffers(picture),
        Planes.buffers(field.frame()),
        (colours, motion) -> {
          for (int x = 0; x < motion[0].length; x++) {
            colourPixel(motion[0][x] / full, motion[1][x] / full, colours, x);
          }
        });
    return picture;
  }

  private static void colourPixel(double u, double v, float[][] colours, int x) {
    double length = Math.hypot(u, v);
    double turn = (Math.atan2(-v, -u) / Math.PI + 1) / 2 * WHEEL.length;
    int before = (int) turn % WHEEL.length;
    int after = (before + 1) % WHEEL.length;
    float share = (float) (turn - Math.floor(turn));
    for (int c = 0; c < colours.length; c++) {
      float hue = WHEEL[before][c] + share * (WHEEL[after][c] - WHEEL[before][c]);
      float shown = length <= 1 ? (float) (1 - length * (1 - hue)) : hue * BEYOND;
      colours[c][x] = Double.isNaN(length) ? 0 : shown;
    }
  }

  /** Between two neighbouring primaries one channel rises or falls: 0 red, 1 green, 2 blue. */
  private static float[][] wheel() {
    int[] moving = {1, 0, 2, 1, 0, 2};
    float[][] wheel = new float[Arrays.stream(STEPS).sum()][];
    float[] colour = {1, 0, 0};
    int entry = 0;
    for (int part = 0; part < STEPS.length; part++) {
      int channel = moving[part];
      float start = colour[channel];
      for (int i = 0; i < STEPS[part]; i++) {
        colour[channel] = start + (1 - 2 * start) * i / STEPS[part];
        wheel[entry++] = colour.clone();
      }
      colour[channel] = 1 - start;
    }
    return wheel;
  }
}
