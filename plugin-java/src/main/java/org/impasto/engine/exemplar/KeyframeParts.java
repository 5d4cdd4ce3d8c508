package org.impasto.engine.exemplar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.impasto.engine.style.StyleSet;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.MatchField;

/**
 * Painted keyframes as pictures of an exemplar set, over their sources. Where regions have styles
 * of their own, each region of a keyframe is a picture apart, so that paint does not cross borders.
 */
public final class KeyframeParts {
  /** A region of fewer pixels is too small to paint from. */
  private static final int FEWEST_PIXELS = 600;

  /** A rectangle of a keyframe, of which the pixels of one label are used. */
  private record Part(int keyframe, int label, int x, int y, int width, int height) {}

  private final List<Part> parts = new ArrayList<>();

  /** Of each keyframe; null: all 0. */
  private final List<byte[]> labels = new ArrayList<>();

  private final List<ExemplarPicture> pictures = new ArrayList<>();

  /** Adds the next keyframe; its pictures stay the caller's. */
  void add(PaintedKeyframe.Pictures given, StyleSet styles) {
    int keyframe = labels.size();
    byte[] of = RegionLabels.of(given.mattes(), styles);
    byte[] covered = RegionLabels.covered(given.coverage());
    labels.add(of);
    int found = parts.size();
    for (int label = 0; label < (of == null ? 1 : RegionLabels.COUNT); label++) {
      byte[] usable =
          usable(of, covered, label, given.painting().width() * given.painting().height());
      Part part = part(keyframe, label, usable, given.painting().width());
      if (part != null) {
        parts.add(part);
        pictures.add(picture(given, part, usable));
      }
    }
    if (parts.size() == found) {
      byte[] usable = new byte[given.painting().width() * given.painting().height()];
      Arrays.fill(usable, (byte) 1);
      Part whole = part(keyframe, 0, usable, given.painting().width());
      parts.add(whole);
      pictures.add(picture(given, whole, usable));
    }
  }

  private static byte[] usable(byte[] labels, byte[] covered, int label, int pixels) {
    byte[] usable = new byte[pixels];
    for (int q = 0; q < pixels; q++) {
      boolean its = labels == null || labels[q] == label;
      usable[q] = (byte) (its && (covered == null || covered[q] != 0) ? 1 : 0);
    }
    return usable;
  }

  /** The rectangle around usable pixels; null where they are too few. */
  private static Part part(int keyframe, int label, byte[] usable, int width) {
    int left = width;
    int right = -1;
    int up = -1;
    int down = -1;
    int count = 0;
    for (int q = 0; q < usable.length; q++) {
      if (usable[q] != 0) {
        left = Math.min(left, q % width);
        right = Math.max(right, q % width);
        up = up < 0 ? q / width : up;
        down = q / width;
        count++;
      }
    }
    boolean whole = count == usable.length;
    return whole || count >= FEWEST_PIXELS
        ? new Part(keyframe, label, left, up, right - left + 1, down - up + 1)
        : null;
  }

  private static ExemplarPicture picture(PaintedKeyframe.Pictures given, Part part, byte[] usable) {
    byte[] cut = new byte[part.width * part.height];
    for (int y = 0; y < part.height; y++) {
      int from = (part.y + y) * given.painting().width() + part.x;
      System.arraycopy(usable, from, cut, y * part.width, part.width);
    }
    return new ExemplarPicture(
        part.width,
        part.height,
        PackedPixels.packed(given.painting(), part.x, part.y, part.width, part.height),
        PackedPixels.packed(given.source(), part.x, part.y, part.width, part.height),
        cut,
        false);
  }

  /** The pictures, forgotten once they were taken. */
  List<ExemplarPicture> take() {
    List<ExemplarPicture> taken = List.copyOf(pictures);
    pictures.clear();
    return taken;
  }

  /** How many pictures the keyframes are. */
  int count() {
    return parts.size();
  }

  /** Whether pixels of a label may be painted from a picture. */
  boolean serves(int picture, int label) {
    return parts.get(picture).label == label;
  }

  /** The number of the keyframe that a picture is of. */
  int keyframe(int picture) {
    return parts.get(picture).keyframe;
  }

  /** Where in the keyframe a picture begins. */
  int left(int picture) {
    return parts.get(picture).x;
  }

  int top(int picture) {
    return parts.get(picture).y;
  }

  /**
   * The strokes of a keyframe in itself: each pixel is where it stands.
   *
   * @param set of which these are the first pictures
   */
  public MatchField field(int keyframe, int width, int height, ExemplarSet set) {
    int[] x = new int[width * height];
    int[] y = new int[width * height];
    Arrays.fill(x, -1);
    Arrays.fill(y, -1);
    byte[] label = labels.get(keyframe);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.keyframe == keyframe) {
        int top = set.top(i);
        for (int py = part.y; py < part.y + part.height; py++) {
          for (int q = py * width + part.x; q < py * width + part.x + part.width; q++) {
            if (label == null || label[q] == part.label) {
              x[q] = (q % width - part.x) * MatchField.STEPS;
              y[q] = (top + py - part.y) * MatchField.STEPS;
            }
          }
        }
      }
    }
    byte[] none = new byte[width * height];
    return new MatchField(width, height, x, y, none, none, new float[width * height], 0);
  }
}
