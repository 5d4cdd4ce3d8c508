package org.impasto.tools.stylepictures.looks;

import java.util.SplittableRandom;
import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.brush.InkBrush;
import org.impasto.tools.stylepictures.motifs.Bamboo;
import org.impasto.tools.stylepictures.motifs.MistyMountains;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Light;
import org.impasto.tools.stylepictures.surface.Paper;

/** Ink and water on rice paper: mountains in mist, pines, bamboo in front, a red sun, a seal. */
public final class SumiInk implements Look {
  @Override
  public Canvas paint(int size) {
    Canvas canvas = Paper.rough(size, 0xf2ead8, 5, 501);
    fibres(canvas);
    sun(canvas);
    SplittableRandom random = new SplittableRandom(51);
    MistyMountains mountains = new MistyMountains(canvas, random);
    mountains.mist(0.02, 0.42, 60, 0.05);
    for (int range = 0; range < MistyMountains.RANGES; range++) {
      mountains.wash(range);
      if (range > 0) {
        mountains.rock(range);
      }
      if (range == 2) {
        mountains.pines(range, 7, 0.055);
      }
      mountains.mist(0.34 + 0.13 * range, 0.52 + 0.13 * range, 26, 0.04 + 0.022 * range);
    }
    mountains.pines(3, 6, 0.085);
    mountains.pines(4, 4, 0.13);
    new Bamboo(canvas, random).grow();
    splashes(canvas, random);
    seal(canvas);
    return new Light(0.9, 0.35, 0).on(canvas);
  }

  /** Long fibres and bits of bark in the sheet. */
  private static void fibres(Canvas canvas) {
    for (int i = 0; i < canvas.height.length; i++) {
      double u = i % canvas.size / canvas.scale;
      double v = i / canvas.size / canvas.scale;
      double along = Noise.fractal(u / 110 + v / 16, v / 11 - u / 90, 3, 527) - 0.5;
      double cloud = Noise.fractal(u / 420, v / 420, 3, 503) - 0.5;
      double gain = 1 + 0.075 * along + 0.10 * cloud;
      for (int c = 0; c < 3; c++) {
        canvas.rgb[c][i] *= (float) (gain - 0.012 * c * Math.max(0, cloud));
      }
    }
  }

  private static void sun(Canvas canvas) {
    double[] red = {0.84, 0.22, 0.12};
    for (int i = 0; i < canvas.height.length; i++) {
      double x = (i % canvas.size + 0.5) / canvas.size;
      double y = (i / canvas.size + 0.5) / canvas.size;
      double d = Math.hypot(x - 0.56, y - 0.17);
      if (d < 0.075) {
        d += 0.012 * (Noise.fractal(18 * x, 18 * y, 4, 507) - 0.5);
        double pool = Noise.fractal(15 * x, 15 * y, 4, 509);
        double edge = 0.55 * Math.exp(-Math.abs(d - 0.0605) * 420);
        double settled = 1 + 0.8 * (0.5 - canvas.height[i]);
        double inside = Colour.step(0.0615, 0.0605, d);
        canvas.glaze(i, red, 0.95 * inside * settled * (0.45 + 0.65 * pool + edge));
      }
    }
  }

  private static void splashes(Canvas canvas, SplittableRandom random) {
    InkBrush brush = new InkBrush(canvas, random, 0);
    for (int k = 0; k < 260; k++) {
      double y = Math.sqrt(random.nextDouble());
      double radius = 1.6 + 7 * Math.pow(random.nextDouble(), 5);
      double angle = 6.3 * random.nextDouble();
      brush.stroke(random.nextDouble(), y, angle, 0.003, radius, 0.2 + 0.5 * random.nextDouble());
    }
  }

  private static void seal(Canvas canvas) {
    double[] red = {0.74, 0.15, 0.11};
    for (int i = 0; i < canvas.height.length; i++) {
      double x = i % canvas.size / canvas.scale;
      double y = i / canvas.size / canvas.scale;
      double u = (x - 139) / 69;
      double v = (y - 1840) / 69;
      double square = Math.max(Math.abs(u), Math.abs(v));
      if (square < 1.05) {
        double worn = Noise.fractal(x / 9, y / 9, 3, 521) + 0.25 * (canvas.height[i] - 0.5);
        double rough = 0.05 * (Noise.fractal(x / 12, y / 12, 2, 529) - 0.5);
        double whirl = Math.sin(9 * Math.hypot(u, v) + 2 * Math.atan2(v, u));
        double carved = square < 0.82 ? Colour.step(0.42, 0.18, whirl) : 1;
        double print = Colour.step(1 + rough, 0.975 + rough, square) * carved;
        canvas.blend(i, red, 0.9 * print * Colour.step(0.30, 0.38, worn));
      }
    }
  }
}
