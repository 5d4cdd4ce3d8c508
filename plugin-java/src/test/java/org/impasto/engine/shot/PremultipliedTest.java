package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import org.impasto.colour.ColourConversion;
import org.impasto.colour.WorkingSpace;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.settings.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A picture is painted the same whether its colours come multiplied by its alpha or not. In bytes
 * the colours themselves are known less well where alpha is low, and strokes may be other ones.
 */
class PremultipliedTest extends TestWithShots {
  private static final float BYTE = 255;
  private static final float VISIBLE = 0.25f;

  /**
   * A shot whose alpha falls to the right.
   *
   * @param levels in which the host keeps numbers; 0: floats
   */
  private record Faded(FrameSource shot, Premultiplication kind, float levels)
      implements FrameSource {
    static float alpha(int pixel, int width) {
      return Math.round((1 - (float) (pixel % width) / (width - 1)) * BYTE) / BYTE;
    }

    @Override
    public ShotRange range() {
      return shot.range();
    }

    private float kept(float value) {
      return levels == 0 ? value : (float) Math.rint(value * levels) / levels;
    }

    @Override
    public Frame frame(int time) {
      try (Frame whole = shot.frame(time);
          HostPixels host = HostPixels.allocate(whole.width(), whole.height(), kind)) {
        FloatBuffer[] planes = Planes.buffers(whole);
        FloatBuffer numbers = host.view().asBuffer();
        for (int i = 0; i < planes[0].capacity(); i++) {
          float alpha = alpha(i, whole.width());
          float factor = kind == Premultiplication.PREMULTIPLIED ? alpha : 1;
          for (int c = 0; c < planes.length; c++) {
            float value = Math.round(planes[c].get(i) * BYTE) / BYTE;
            numbers.put(HostPixels.CHANNELS * i + c, kept(value * factor));
          }
          numbers.put(HostPixels.CHANNELS * i + planes.length, alpha);
        }
        return ColourConversion.toDisplayWithCoverage(host, WorkingSpace.SRGB);
      }
    }
  }

  /** Root mean square of the paint's differences as they are seen: times alpha. */
  private static double difference(float[] one, float[] other, int width) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      float alpha = Faded.alpha(i % (width * MovingShot.HEIGHT), width);
      if (alpha > VISIBLE) {
        double seen = alpha * (one[i] - other[i]);
        sum += seen * seen;
        count++;
      }
    }
    return Math.sqrt(sum / count);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1e-4", "0, 1, 1e-4", "255, 0, 0.0079", "255, 1, 0.012"})
  void isPaintedTheSame(float levels, double brushwork, double most) {
    Settings settings = Shots.QUICK.withBrushwork(brushwork).withFreedom(0);
    FrameSource shot = new MovingShot(2, true);
    float[][] painted = new float[2][];
    int i = 0;
    for (Premultiplication kind :
        new Premultiplication[] {
          Premultiplication.PREMULTIPLIED, Premultiplication.UNPREMULTIPLIED
        }) {
      painted[i++] = shots.pixels(new Faded(shot, kind, levels), 2, settings);
    }
    double found = difference(painted[0], painted[1], MovingShot.WIDTH);
    assertTrue(found <= most, found + " where " + most + " is allowed");
  }
}
