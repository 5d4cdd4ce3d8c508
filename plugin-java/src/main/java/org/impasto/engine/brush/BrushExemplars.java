package org.impasto.engine.brush;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.impasto.colour.Luminance;
import org.impasto.engine.style.StylePicture;
import org.impasto.engine.style.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.settings.Settings;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarUse;
import org.impasto.synthesis.work.Workers;

/**
 * The pictures that a frame's strokes are taken from, and by which rules: the main style's
 * everywhere (label 0), but in a region with a picture of its own (label r) that one alone.
 *
 * @param pictures in the order of their numbers in a set; none where there are keyframes
 * @param keyframes painted frames of the shot instead
 * @param use whose label may take which
 */
record BrushExemplars(List<StylePicture> pictures, List<PaintedKeyframe> keyframes, ExemplarUse use) {
  /** The number of labels: the rest and four regions. */
  private static final int LABELS = 5;

  /** Up to this scale a style picture has the pixels to be read at twice the size. */
  private static final double TWICE = 0.5;

  /**
   * @param keyframes of the shot that are exemplars; where there is one, strokes are its alone
   */
  static BrushExemplars of(StyleSet styles, Settings settings, List<PaintedKeyframe> keyframes) {
    if (!keyframes.isEmpty()) {
      boolean[][] every = new boolean[LABELS][keyframes.size()];
      float[] shares = new float[keyframes.size()];
      Arrays.fill(shares, 1);
      for (boolean[] label : every) {
        Arrays.fill(label, true);
      }
      return new BrushExemplars(List.of(), keyframes, new ExemplarUse(every, shares));
    }
    double[] weights = {
      settings.styleWeight1(),
      settings.styleWeight2(),
      settings.styleWeight3(),
      settings.styleWeight4()
    };
    List<StylePicture> pictures = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < styles.pictures().size(); i++) {
      if (styles.pictures().get(i) != null) {
        pictures.add(styles.pictures().get(i));
        shares.add((float) weights[i]);
        labels.add(0);
      }
    }
    for (int region = 0; region < styles.regions().size(); region++) {
      if (styles.regions().get(region) != null) {
        pictures.add(styles.regions().get(region));
        shares.add(1f);
        labels.add(region + 1);
      }
    }
    boolean[][] allowed = new boolean[LABELS][pictures.size()];
    float[] all = new float[pictures.size()];
    for (int i = 0; i < pictures.size(); i++) {
      allowed[labels.get(i)][i] = true;
      all[i] = shares.get(i);
    }
    return new BrushExemplars(pictures, keyframes, new ExemplarUse(allowed, all));
  }

  /** Equal where the prepared set is. */
  String key(int width, int height, Settings settings) {
    StringBuilder key = new StringBuilder();
    pictures.forEach(each -> key.append(each.digest()).append(' '));
    keyframes.forEach(each -> key.append("key ").append(each.digest()).append(' '));
    return key.append(width)
        .append('x')
        .append(height)
        .append(' ')
        .append(settings.strokeSize())
        .append(settings.mirrorStrokes())
        .append(settings.keepColours() == Settings.KeepColours.LUMINANCE)
        .toString();
  }

  /** At the sizes at which strokes are to appear in a frame. */
  List<ExemplarPicture> prepared(
      int width, int height, Settings settings, Workers workers) {
    List<ExemplarPicture> prepared = new ArrayList<>();
    boolean grey = settings.keepColours() == Settings.KeepColours.LUMINANCE;
    for (StylePicture each : pictures) {
      prepared.add(picture(each, width, height, settings, grey, workers));
    }
    for (PaintedKeyframe each : keyframes) {
      prepared.add(each.exemplar());
    }
    return prepared;
  }

  private static ExemplarPicture picture(
      StylePicture style,
      int width,
      int height,
      Settings settings,
      boolean grey,
      Workers workers) {
    double scale = Math.min(1, style.scaleTo(width, height, settings.strokeSize()));
    Frame picture = style.picture();
    int across = Math.max(1, (int) Math.rint(picture.width() * scale));
    int down = Math.max(1, (int) Math.rint(picture.height() * scale));
    if (scale <= TWICE) {
      return twice(picture, across, down, settings.mirrorStrokes(), grey, workers);
    }
    try (Frame sized = Resampling.resize(picture, across, down)) {
      if (grey) {
        Luminance.grey(sized);
      }
      return new ExemplarPicture(
          across,
          down,
          PackedPixels.packed(sized),
          null,
          usable(sized),
          settings.mirrorStrokes());
    }
  }

  /** Read at twice the size, so that paint stays crisp where it lies between pixels. */
  private static ExemplarPicture twice(
      Frame picture, int across, int down, boolean mirrored, boolean grey, Workers workers) {
    try (Frame large = Resampling.resize(picture, 2 * across, 2 * down);
        Frame sized = Resampling.resize(large, across, down)) {
      if (grey) {
        Luminance.grey(large);
      }
      Planes.clampToUnit(large);
      float[] packed = PackedPixels.packed(large);
      return ExemplarPicture.ofTwice(across, down, packed, usable(sized), mirrored, workers);
    }
  }

  /** 0 where a picture is transparent; null where it is nowhere. */
  private static byte[] usable(Frame picture) {
    if (picture.channels() <= 3) {
      return null;
    }
    float[] alpha = PackedPixels.plane(picture, 3);
    byte[] usable = new byte[alpha.length];
    for (int i = 0; i < alpha.length; i++) {
      usable[i] = (byte) (alpha[i] > 0.999f ? 1 : 0);
    }
    return usable;
  }
}
