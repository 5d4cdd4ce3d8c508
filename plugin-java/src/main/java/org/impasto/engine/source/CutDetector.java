package org.impasto.engine.source;

import java.nio.FloatBuffer;
import org.impasto.colour.ColourHistogram;
import org.impasto.colour.ColourStatistics;
import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.frame.LocalStructure;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;

/**
 * How much a frame differs from the one before it in what motion and light cannot explain.
 *
 * <p>Both are looked at as thumbnails, levelled to one brightness and contrast. The earlier is
 * moved to the later by its motion; what small places then do not have in common in their structure
 * tells a cut from a flash, a fade, a dissolve and a pan; that the colours differ too tells it from
 * motion too fast to be found.
 */
public final class CutDetector implements AutoCloseable {
  /** Geometric mean of width and height of a thumbnail, px. */
  private static final double SIDE = 96;

  /**
   * Mean and standard deviation that luma is levelled to, and the least that the latter is taken
   * for.
   */
  private static final double LEVEL = 0.5;

  private static final double SPREAD = 0.2;
  private static final double LEAST_SPREAD = 0.02;

  private static final double[] LUMA = {0.299, 0.587, 0.114};

  /** Colours that differ so much, as a {@link ColourHistogram#distance}, may be another scene's. */
  private static final double OTHER_COLOURS = 0.45;

  private final OpticalFlow flow = new DisFlow();

  /** The caller closes it. */
  static Frame thumbnail(Frame frame) {
    double scale = Math.min(1, SIDE / Math.sqrt((double) frame.width() * frame.height()));
    int width = Math.max(1, (int) Math.rint(frame.width() * scale));
    int height = Math.max(1, (int) Math.rint(frame.height() * scale));
    return Resampling.resize(frame, width, height);
  }

  /**
   * 0 the same scene, 1 another; takes thumbnails. Frames of different sizes are different scenes.
   */
  public double change(Frame before, Frame now) {
    if (before.width() != now.width() || before.height() != now.height()) {
      return 1;
    }
    try (Frame first = levelled(before);
        Frame second = levelled(now);
        FlowField motion = flow.compute(second, first);
        Frame moved = Warp.bilinear(first, motion)) {
      double structure = LocalStructure.distance(moved, second);
      return structure * Math.min(1, ColourHistogram.distance(first, second) / OTHER_COLOURS);
    }
  }

  private static Frame levelled(Frame picture) {
    ColourStatistics colours = ColourStatistics.of(picture);
    double mean = 0;
    double variance = 0;
    for (int row = 0; row < LUMA.length; row++) {
      mean += LUMA[row] * colours.mean()[row];
      for (int column = 0; column < LUMA.length; column++) {
        variance += LUMA[row] * LUMA[column] * colours.covariance()[LUMA.length * row + column];
      }
    }
    double gain = SPREAD / Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance)));
    Frame levelled = picture.copy();
    FloatBuffer data = Planes.all(levelled);
    for (int i = 0; i < data.capacity(); i++) {
      data.put(i, (float) (LEVEL + gain * (data.get(i) - mean)));
    }
    Planes.clampToUnit(levelled);
    return levelled;
  }

  @Override
  public void close() {
    flow.close();
  }
}
