package org.impasto.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.impasto.synthesis.cost.Rules;
import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.exemplar.Part;
import org.impasto.synthesis.vote.Spline;
import org.impasto.synthesis.work.Workers;

/**
 * Pictures made ready to paint frames of one size with. Immutable; shots and nodes may share it.
 */
public final class ExemplarSet {
  /** Above this longest side places are found at half or a quarter of the size. */
  static final int LONGEST_SEARCHED = 1100;

  /** The longest side of the coarsest level is at least this. */
  private static final int SHORTEST_COARSE = 64;

  /** A picture whose side is shorter is continued by mirroring: it must hold some patches. */
  private static final int SHORTEST_SIDE = 24;

  /** Pictures and mirrored copies at most. */
  public static final int MOST_PARTS = 64;

  private final Atlas atlas;
  private final Spline spline;
  private final int pictures;
  private final long bytes;

  private ExemplarSet(Atlas atlas, Spline spline, int pictures, long bytes) {
    this.atlas = atlas;
    this.spline = spline;
    this.pictures = pictures;
    this.bytes = bytes;
  }

  /**
   * @param pictures at least one, at the size at which their strokes are to appear
   * @param width of the frames that will be painted
   * @param height likewise
   * @throws java.util.concurrent.CancellationException where the workers are told to stop
   */
  public static ExemplarSet prepare(
      List<ExemplarPicture> pictures,
      int width,
      int height,
      SynthesisSettings settings,
      Workers workers) {
    List<ExemplarSize> sizes = pictures.stream().map(ExemplarPicture::size).toList();
    int finest = finestSearched(sizes, width, height);
    int levels = levels(width, height, finest);
    List<Part> parts = layOut(sizes, levels);
    boolean ownGuide = sizes.stream().anyMatch(ExemplarSize::guided);
    Atlas atlas =
        Atlas.prepare(
            parts,
            new PicturePixels(pictures),
            ownGuide,
            levels,
            finest,
            settings.featureScales(),
            workers);
    Spline spline = new Spline(atlas, twice(sizes) ? new TwicePixels(pictures) : null, workers);
    return new ExemplarSet(atlas, spline, pictures.size(), bytes(sizes, width, height));
  }

  /** Bytes that the prepared set will hold, before it is made. */
  public static long bytes(List<ExemplarSize> sizes, int width, int height) {
    int finest = finestSearched(sizes, width, height);
    List<Part> parts = layOut(sizes, levels(width, height, finest));
    long w = 0;
    long h = 0;
    long largest = 0;
    for (Part part : parts) {
      w = Math.max(w, part.width());
      h = Math.max(h, part.y() + part.height());
      largest = Math.max(largest, (long) part.width() * part.height());
    }
    boolean ownGuide = sizes.stream().anyMatch(ExemplarSize::guided);
    return Atlas.bytes(w * h, ownGuide, finest) + Spline.bytes(w * h, largest, twice(sizes));
  }

  /** Bytes at most while it is made: its pictures too, and what their half pixels take. */
  public static long preparingBytes(List<ExemplarSize> sizes, int width, int height) {
    long pictures = sizes.stream().mapToLong(ExemplarSize::bytes).sum();
    long finer = sizes.stream().mapToLong(ExemplarSize::finer).max().orElse(0);
    return pictures + Math.max(finer, bytes(sizes, width, height));
  }

  /** Whether all pictures are known at twice the size, and none is continued by mirroring. */
  private static boolean twice(List<ExemplarSize> sizes) {
    return sizes.stream()
        .allMatch(each -> each.twice() && Math.min(each.width(), each.height()) >= SHORTEST_SIDE);
  }

  private static int finestSearched(List<ExemplarSize> sizes, int width, int height) {
    int smallest = Integer.MAX_VALUE;
    for (ExemplarSize each : sizes) {
      smallest = Math.min(smallest, side(Math.min(each.width(), each.height())));
    }
    int finest = 0;
    while (Math.max(width, height) >> finest > LONGEST_SEARCHED
        && smallest >> (finest + 1) >= SHORTEST_SIDE) {
      finest++;
    }
    return finest;
  }

  private static int levels(int width, int height, int finest) {
    int levels = finest + 1;
    while (Math.max(width, height) >> levels >= SHORTEST_COARSE) {
      levels++;
    }
    return levels;
  }

  private static int side(int n) {
    return Math.max(n, SHORTEST_SIDE);
  }

  private static List<Part> layOut(List<ExemplarSize> sizes, int levels) {
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException("no picture to paint with; at least 1 is required");
    }
    List<Part> parts = new ArrayList<>();
    int align = Atlas.alignment(levels);
    int y = 0;
    for (int i = 0; i < sizes.size(); i++) {
      ExemplarSize each = sizes.get(i);
      for (int copy = 0; copy < (each.mirrored() ? 2 : 1); copy++) {
        parts.add(new Part(i, copy == 1, 0, y, side(each.width()), side(each.height())));
        y += (side(each.height()) + align - 1) / align * align;
      }
    }
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException(
          parts.size() + " pictures and mirrored copies; at most " + MOST_PARTS + " are allowed");
    }
    return parts;
  }

  /** Reads pictures at twice the size. */
  private record TwicePixels(List<ExemplarPicture> pictures) implements Spline.Twice {
    @Override
    public void read(int picture, int x, int y, float[] to, int at) {
      ExemplarPicture from = pictures.get(picture);
      System.arraycopy(from.twice(), 3 * (y * 2 * from.width() + x), to, at, 3);
    }
  }

  /** Reads pictures, those that are too small continued by mirroring. */
  private record PicturePixels(List<ExemplarPicture> pictures) implements Atlas.Pixels {
    @Override
    public boolean read(int picture, int x, int y, float[] to, int at) {
      ExemplarPicture from = pictures.get(picture);
      int i = index(from, x, y);
      System.arraycopy(from.paint(), 3 * i, to, at, 3);
      return from.usable() == null || from.usable()[i] != 0;
    }

    @Override
    public void guide(int picture, int x, int y, float[] to, int at) {
      ExemplarPicture from = pictures.get(picture);
      int i = index(from, x, y);
      System.arraycopy(from.guide() == null ? from.paint() : from.guide(), 3 * i, to, at, 3);
    }

    private static int index(ExemplarPicture from, int x, int y) {
      return mirror(y, from.height()) * from.width() + mirror(x, from.width());
    }

    private static int mirror(int i, int n) {
      int j = i % (2 * n);
      return j < n ? j : 2 * n - 1 - j;
    }
  }

  /** Rules of the search for a use of the pictures. */
  public Rules rules(ExemplarUse use) {
    return rules(use, use.allowed());
  }

  /** Which strokes stay where motion brings them. */
  public Rules keeping(ExemplarUse use) {
    return rules(use, use.kept());
  }

  private Rules rules(ExemplarUse use, boolean[][] may) {
    if (use.shares().length != pictures) {
      throw new IllegalArgumentException(
          use.shares().length + " shares for " + pictures + " pictures; one each is required");
    }
    List<Part> parts = atlas.parts();
    long[] allowed = new long[may.length];
    float[] shares = new float[parts.size()];
    int[] copies = new int[pictures];
    int[] of = parts.stream().mapToInt(Part::picture).toArray();
    for (Part part : parts) {
      copies[part.picture()]++;
    }
    for (int i = 0; i < parts.size(); i++) {
      int picture = parts.get(i).picture();
      shares[i] = use.shares()[picture] / copies[picture];
      for (int label = 0; label < allowed.length; label++) {
        if (may[label][picture]) {
          allowed[label] |= 1L << i;
        }
      }
    }
    return new Rules(allowed, shares, of);
  }

  /** All pictures as one, with its pyramid. */
  public Atlas atlas() {
    return atlas;
  }

  /** Its finest level, to be read between pixels. */
  public Spline spline() {
    return spline;
  }

  /** Pictures that were handed in. */
  public int pictures() {
    return pictures;
  }

  /** Bytes that it holds. */
  public long bytes() {
    return bytes;
  }

  /** The atlas' pixels: what a match field's places lie in. */
  public int width() {
    return atlas.level(0).width();
  }

  public int height() {
    return atlas.level(0).height();
  }

  /** The row of the atlas where a picture, as it is, begins; its columns are the atlas' own. */
  public int top(int picture) {
    return atlas.parts().stream()
        .filter(each -> each.picture() == picture && !each.mirrored())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no picture " + picture))
        .y();
  }

  /**
   * Which picture a place of a match field lies in and where.
   *
   * @param x across, in 1 / {@link MatchField#STEPS} of a pixel
   * @param y down, likewise
   */
  public PicturePlace picture(int x, int y) {
    Part part = atlas.parts().get(atlas.partAt(x / MatchField.STEPS, y / MatchField.STEPS));
    double steps = MatchField.STEPS;
    return new PicturePlace(part.picture(), part.across(x / steps), part.down(y / steps));
  }

  /**
   * A place in one of the pictures.
   *
   * @param picture its number
   * @param x across, in pixels
   * @param y down
   */
  public record PicturePlace(int picture, double x, double y) {}
}
