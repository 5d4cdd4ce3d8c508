package org.impasto.synthesis.exemplar;

import java.util.List;
import org.impasto.synthesis.filter.Halving;
import org.impasto.synthesis.work.Workers;

/**
 * Pictures and their mirrored copies one below the other, as a pyramid. A place (x, y) of one level
 * covers (2x, 2y) to (2x + 1, 2y + 1) of the next finer one, and where it is valid so are those.
 */
public final class Atlas {
  /**
   * Most places among which similar ones are looked for; finer levels take them from a coarser one.
   */
  private static final int MOST_COMPARED = 160_000;

  /** With fewer places a level is too coarse to choose from. */
  private static final int FEWEST_PLACES = 48;

  private final List<Part> parts;
  private final AtlasLevel[] levels;
  private final int finestSearched;

  private Atlas(List<Part> parts, AtlasLevel[] levels, int finestSearched) {
    this.parts = parts;
    this.levels = levels;
    this.finestSearched = finestSearched;
  }

  /** Pixels of the finest level, before they are copied into an atlas. */
  public interface Pixels {
    /** Writes packed RGB of one picture's pixel; false where it may not be used. */
    boolean read(int picture, int x, int y, float[] to, int at);

    /** The same for the picture's own guide. */
    void guide(int picture, int x, int y, float[] to, int at);
  }

  /**
   * @param parts where everything is to lie; corners are multiples of {@link #alignment}
   * @param ownGuide whether any picture has a guide other than its paint
   * @param mostLevels of the pyramid; fewer where a part would become too small
   * @param finestSearched the finest level on which places are looked for
   * @param scales of the features, on the finest searched level
   */
  public static Atlas prepare(
      List<Part> parts,
      Pixels pixels,
      boolean ownGuide,
      int mostLevels,
      int finestSearched,
      FeatureScales scales,
      Workers workers) {
    AtlasLevel finest = finest(parts, pixels, ownGuide, mostLevels, workers);
    AtlasLevel[] levels = new AtlasLevel[mostLevels];
    levels[0] = finest;
    byte[] partOfPixel = partOfPixel(parts, finest.width(), finest.height());
    int count = 1;
    while (count < mostLevels) {
      AtlasLevel fine = levels[count - 1];
      partOfPixel = Halving.labels(partOfPixel, fine.width(), fine.height());
      AtlasLevel coarse = coarser(fine, partOfPixel, parts.size(), workers);
      if (count > finestSearched && tooCoarse(coarse, finest, parts.size())) {
        break;
      }
      levels[count++] = coarse;
    }
    AtlasLevel[] kept = java.util.Arrays.copyOf(levels, count);
    describe(kept, finestSearched, scales, workers);
    return new Atlas(List.copyOf(parts), kept, finestSearched);
  }

  private static AtlasLevel finest(
      List<Part> parts, Pixels pixels, boolean ownGuide, int mostLevels, Workers workers) {
    int align = alignment(mostLevels);
    int width = 0;
    int height = 0;
    for (Part part : parts) {
      width = Math.max(width, part.x() + up(part.width(), align));
      height = Math.max(height, part.y() + up(part.height(), align));
    }
    float[] paint = new float[3 * width * height + Patch.SLACK];
    float[] guide = ownGuide ? new float[paint.length] : null;
    byte[] usable = new byte[width * height];
    for (Part part : parts) {
      copy(part, pixels, paint, guide, usable, width, up(part.height(), align), workers);
    }
    return new AtlasLevel(
        width, height, paint, guide, usable, partOfPixel(parts, width, height), parts.size());
  }

  /**
   * What an atlas needs beside the pictures themselves, in bytes, while it is prepared and after.
   */
  public static long bytes(long pixels, boolean ownGuide, int finestSearched) {
    long searched = pixels >> (2 * finestSearched);
    long perPixel = 12 + (ownGuide ? 12 : 0) + 3;
    return pixels * perPixel * 4 / 3
        + searched * (Patch.FEATURES * 4 + 24) * 4 / 3
        + Math.min(searched, MOST_COMPARED) * (16L + 64) * 4 / 3;
  }

  /** What corners of parts are multiples of, so that the width of every level is even. */
  public static int alignment(int mostLevels) {
    return 1 << mostLevels;
  }

  private static int up(int n, int align) {
    return (n + align - 1) / align * align;
  }

  private static void copy(
      Part part,
      Pixels pixels,
      float[] paint,
      float[] guide,
      byte[] usable,
      int width,
      int rows,
      Workers workers) {
    workers.rows(
        rows,
        32,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            int row = Math.min(y, part.height() - 1);
            for (int x = 0; x < width - part.x(); x++) {
              int across = Math.min(x, part.width() - 1);
              int column = part.mirrored() ? part.width() - 1 - across : across;
              int at = (part.y() + y) * width + part.x() + x;
              boolean use = pixels.read(part.picture(), column, row, paint, 3 * at);
              usable[at] = (byte) (use && x == across && y == row ? 1 : 0);
              if (guide != null) {
                pixels.guide(part.picture(), column, row, guide, 3 * at);
              }
            }
          }
        });
  }

  private static byte[] partOfPixel(List<Part> parts, int width, int height) {
    byte[] of = new byte[width * height];
    for (int i = 0; i < parts.size(); i++) {
      java.util.Arrays.fill(of, parts.get(i).y() * width, width * height, (byte) i);
    }
    return of;
  }

  private static AtlasLevel coarser(
      AtlasLevel fine, byte[] partOfPixel, int parts, Workers workers) {
    int w = fine.width();
    int h = fine.height();
    int hw = Halving.half(w);
    int hh = Halving.half(h);
    float[] paint = new float[3 * hw * hh + Patch.SLACK];
    Halving.colours(fine.paint(), fine.usable(), paint, w, h, 3, workers);
    float[] guide = null;
    if (fine.guide() != null) {
      guide = new float[paint.length];
      Halving.colours(fine.guide(), fine.usable(), guide, w, h, 3, workers);
    }
    return new AtlasLevel(
        hw, hh, paint, guide, Halving.mask(fine.usable(), w, h, 4), partOfPixel, parts);
  }

  private static boolean tooCoarse(AtlasLevel coarse, AtlasLevel finest, int parts) {
    for (int i = 0; i < parts; i++) {
      if (finest.placesOfPart(i) > 0 && coarse.placesOfPart(i) < FEWEST_PLACES) {
        return true;
      }
    }
    return false;
  }

  private static void describe(
      AtlasLevel[] levels, int finestSearched, FeatureScales scales, Workers workers) {
    int base = finestSearched;
    while (base < levels.length - 1 && levels[base].validPlaces().length > MOST_COMPARED) {
      base++;
    }
    SimilarPlaces[] similar = new SimilarPlaces[levels.length];
    for (int i = base; i < levels.length; i++) {
      similar[i] = similar(levels[i], workers);
    }
    for (int i = finestSearched; i < levels.length; i++) {
      float[] features = Features.of(levels[i], scales.coarser(i - finestSearched), workers);
      int from = Math.max(i, base);
      levels[i].describe(features, similar[from], from - i);
      if (i == levels.length - 1) {
        levels[i].index(index(levels[i], features, workers));
      }
    }
  }

  private static SimilarPlaces similar(AtlasLevel level, Workers workers) {
    return new SimilarPlaces(
        level.paint(), level.width(), level.places(), level.validPlaces(), workers);
  }

  private static PlaceIndex index(AtlasLevel level, float[] features, Workers workers) {
    return new PlaceIndex(level.guiding(), level.width(), level.validPlaces(), features, workers);
  }

  public List<Part> parts() {
    return parts;
  }

  /** Levels of the pyramid, at least one more than {@link #finestSearched()}. */
  public int levels() {
    return levels.length;
  }

  public AtlasLevel level(int index) {
    return levels[index];
  }

  public int finestSearched() {
    return finestSearched;
  }

  /** The part that a pixel of the finest level lies in. */
  public int partAt(int x, int y) {
    int found = 0;
    for (int i = 1; i < parts.size() && parts.get(i).y() <= y; i++) {
      found = i;
    }
    return found;
  }
}
