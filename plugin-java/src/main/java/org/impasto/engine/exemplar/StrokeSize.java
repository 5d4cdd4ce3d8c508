package org.impasto.engine.exemplar;

import org.impasto.colour.Luminance;
import org.impasto.engine.style.StylePicture;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.transfer.ColourTransfer;
import org.impasto.settings.Settings;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarSize;
import org.impasto.synthesis.work.Workers;

/**
 * Style pictures at the size at which their strokes are to appear in frames.
 *
 * @param width of the frames
 * @param strokes the scale, relative to a picture of as many pixels as the frame
 * @param mirrored whether strokes are used mirrored too
 * @param grey whether light and dark alone are painted
 */
public record StrokeSize(int width, int height, double strokes, boolean mirrored, boolean grey) {
  /** Up to this scale a style picture has the pixels to be read at twice the size. */
  private static final double TWICE = 0.5;

  /** Of frames of a size, by the settings. */
  public static StrokeSize of(int width, int height, Settings settings) {
    return new StrokeSize(
        width,
        height,
        settings.strokeSize(),
        settings.mirrorStrokes(),
        settings.keepColours() == Settings.KeepColours.LUMINANCE);
  }

  /** Whether a copy of a picture has the pixels to be read at twice the size. */
  boolean fine(StylePicture style, StyleCopy copy) {
    return scale(style, copy.factor()) <= TWICE;
  }

  /** What a copy of a picture will take as an exemplar. */
  ExemplarSize exemplar(StylePicture style, StyleCopy copy, boolean twice, boolean guided) {
    double scale = scale(style, copy.factor());
    int[] size = copy.turnedSize(style.picture().width(), style.picture().height());
    return new ExemplarSize(side(size[0], scale), side(size[1], scale), twice, guided, mirrored);
  }

  private static int side(int pixels, double scale) {
    return Math.max(1, (int) Math.rint(pixels * scale));
  }

  /**
   * A picture that guides itself, in strokes of a size and turned as a copy says.
   *
   * @param twice read at twice the size, so that paint stays crisp where it lies between pixels
   */
  ExemplarPicture exemplar(StylePicture style, StyleCopy copy, boolean twice, Workers workers) {
    double scale = scale(style, copy.factor());
    if (copy.eighths() == 0) {
      return exemplar(style.picture(), scale, twice, workers);
    }
    try (Frame turned = copy.turned(style.picture())) {
      return exemplar(turned, scale, twice, workers);
    }
  }

  private ExemplarPicture exemplar(Frame picture, double scale, boolean twice, Workers workers) {
    int across = side(picture.width(), scale);
    int down = side(picture.height(), scale);
    try (Frame sized = sized(picture, across, down)) {
      if (!twice) {
        return new ExemplarPicture(
            across, down, PackedPixels.packed(sized), null, UsablePixels.of(sized), mirrored);
      }
      try (Frame large = sized(picture, 2 * across, 2 * down)) {
        Planes.clampToUnit(large);
        float[] packed = PackedPixels.packed(large);
        return ExemplarPicture.ofTwice(
            across, down, packed, null, UsablePixels.of(sized), mirrored, workers);
      }
    }
  }

  /**
   * A picture guided by itself in other colours, those of the sources of keyframes beside it.
   *
   * @param own its colours
   */
  ExemplarPicture exemplar(StylePicture style, ColourDistribution own, ColourDistribution sources) {
    double scale = scale(style, 1);
    int across = side(style.picture().width(), scale);
    int down = side(style.picture().height(), scale);
    try (Frame sized = sized(style.picture(), across, down)) {
      return new ExemplarPicture(
          across,
          down,
          PackedPixels.packed(sized),
          recoloured(sized, own, sources),
          UsablePixels.of(sized),
          mirrored);
    }
  }

  private Frame sized(Frame picture, int across, int down) {
    Frame sized = Resampling.resize(picture, across, down);
    if (grey) {
      Luminance.grey(sized);
    }
    return sized;
  }

  /**
   * Of a style picture, at most 1: strokes are never enlarged.
   *
   * @param factor of the strokes' size
   */
  double scale(StylePicture style, double factor) {
    return Math.min(1, style.scaleTo(width, height, factor * strokes));
  }

  private static float[] recoloured(
      Frame picture, ColourDistribution own, ColourDistribution sources) {
    Pixels pixels = UsablePixels.visible(picture);
    new ColourTransfer(sources, own).apply(pixels, 1, pixels);
    return PackedPixels.packed(pixels);
  }
}
