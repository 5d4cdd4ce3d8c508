package org.impasto.engine.painting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.impasto.colour.ColourStatistics;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.MovingShot;
import org.impasto.engine.shot.Shots;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.impasto.settings.Settings.KeepColours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paintings in the colours of the shot. */
class KeepColoursTest {
  @TempDir Path folder;

  private static double apart(Frame a, Frame b) {
    double sum = 0;
    double[] first = ColourStatistics.of(a).mean();
    double[] second = ColourStatistics.of(b).mean();
    for (int c = 0; c < 3; c++) {
      sum += Math.pow(first[c] - second[c], 2);
    }
    return Math.sqrt(sum);
  }

  private static double luminance(Frame frame, int pixel) {
    int pixels = frame.width() * frame.height();
    return 0.2126 * frame.data().get(pixel)
        + 0.7152 * frame.data().get(pixels + pixel)
        + 0.0722 * frame.data().get(2L * pixels + pixel);
  }

  @Test
  void paintingsKeepTheShotsColoursFrameByFrame() {
    MovingShot shot = new MovingShot(3, true);
    try (StyleEngine engine = StyleEngine.create(new EngineOptions("auto", 1, folder));
        Frame source = shot.frame(2);
        Frame style = MovingShot.blobs(64, 64, 3, 0)) {
      double[] gain = {1, 0.5, 0.1};
      for (int c = 0; c < 3; c++) {
        var plane = Planes.buffer(style, c);
        for (int i = 0; i < plane.capacity(); i++) {
          plane.put(i, (float) (gain[c] * plane.get(i)));
        }
      }
      double[] distances = new double[KeepColours.values().length];
      for (KeepColours choice : KeepColours.values()) {
        Settings settings = Shots.QUICK.withKeepColours(choice);
        PaintRequest request = new PaintRequest("shot", shot, 2, any -> settings, List.of(style));
        try (Painting painting = engine.paint(request, Progress.NONE)) {
          distances[choice.ordinal()] = apart(painting.picture(), source);
          if (choice == KeepColours.LUMINANCE) {
            hueIsTheSources(painting.picture(), source);
          }
        }
      }
      String found = java.util.Arrays.toString(distances);
      assertTrue(distances[KeepColours.OFF.ordinal()] > 0.2, found);
      assertTrue(distances[KeepColours.LUMINANCE.ordinal()] < 0.05, found);
      assertTrue(distances[KeepColours.PALETTE.ordinal()] < 0.05, found);
    }
  }

  /** Colour differences are those of the source, or paler by one factor where the display ends. */
  private static void hueIsTheSources(Frame painting, Frame source) {
    int pixels = source.width() * source.height();
    int full = 0;
    for (int i = 0; i < pixels; i++) {
      double factor = 1;
      double own = luminance(source, i);
      double painted = luminance(painting, i);
      for (int c = 0; c < 3; c++) {
        double apart = source.data().get((long) c * pixels + i) - own;
        double room = apart > 0 ? 1 - painted : painted;
        factor = Math.abs(apart) > 1e-9 ? Math.min(factor, room / Math.abs(apart)) : factor;
      }
      full += factor == 1 ? 1 : 0;
      for (int c = 0; c < 3; c++) {
        double apart = source.data().get((long) c * pixels + i) - own;
        assertEquals(
            factor * apart,
            painting.data().get((long) c * pixels + i) - painted,
            1e-4,
            "pixel " + i);
      }
    }
    assertTrue(full > 0.8 * pixels, "most colours fit: " + full + " of " + pixels);
  }
}
