package org.impasto.synthesis;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.impasto.synthesis.frames.Synthesis;
import org.impasto.synthesis.work.Workers;

/** Made-up pictures with texture, and short ways to paint with them. */
public final class TestPictures {
  private TestPictures() {}

  public static Workers workers(int threads) {
    return new Workers(ForkJoinPool.commonPool(), threads, () -> false);
  }

  /** Waves of several colours and directions with grain, packed RGB. */
  public static float[] texture(int width, int height, int kind) {
    float[] rgb = new float[3 * width * height];
    long bits = 12345 + kind;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        bits = bits * 6364136223846793005L + 1442695040888963407L;
        double grain = (bits >>> 40) * 0x1p-24 - 0.5;
        double wave =
            Math.sin((x * (1 + kind) + 2 * y) * 0.31) * 0.5 + Math.sin(y * 0.17 - x * 0.05);
        for (int c = 0; c < 3; c++) {
          double v = 0.5 + 0.2 * wave + 0.15 * grain + 0.1 * Math.sin(x * 0.02 * (c + 1) + kind);
          rgb[3 * (y * width + x) + c] = (float) Math.max(0, Math.min(1, v));
        }
      }
    }
    return rgb;
  }

  public static float[] flat(int width, int height, float value) {
    float[] rgb = new float[3 * width * height];
    java.util.Arrays.fill(rgb, value);
    return rgb;
  }

  /** Discs and a ramp. */
  public static float[] scene(int width, int height, double shift) {
    float[] rgb = new float[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = x + shift;
        boolean disc = Math.hypot(u % 60 - 30, y % 50 - 25) < 14;
        for (int c = 0; c < 3; c++) {
          double ramp = 0.2 + 0.5 * y / height + 0.1 * Math.sin(u * 0.03 + c);
          rgb[3 * (y * width + x) + c] = (float) (disc ? 0.8 - 0.2 * c : ramp);
        }
      }
    }
    return rgb;
  }

  public static ExemplarSet prepare(ExemplarPicture picture, int width, int height) {
    return ExemplarSet.prepare(
        List.of(picture), width, height, SynthesisSettings.standard(), workers(2));
  }

  public static Painted first(ExemplarSet exemplars, Target target, int threads) {
    return new Synthesis(exemplars, SynthesisSettings.standard())
        .first(target, ExemplarUse.all(exemplars.pictures()), workers(threads), done -> {});
  }
}
