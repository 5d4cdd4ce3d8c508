package org.impasto.synthesis.frames;

import java.util.Arrays;
import java.util.List;
import org.impasto.synthesis.EarlierFrame;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.Painted;
import org.impasto.synthesis.carry.CarriedPlaces;
import org.impasto.synthesis.carry.Outgrown;
import org.impasto.synthesis.carry.PieceSmoothing;
import org.impasto.synthesis.carry.RigidMotion;
import org.impasto.synthesis.carry.Stretch;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.filter.Halving;

/**
 * A frame that follows others: places are carried along the motion, and only where there are none,
 * or where they no longer suit, new ones are searched, on all levels.
 */
final class FollowingFrameSynthesis {
  /**
   * A larger pixel is searched where so many of its four are; a smaller hole starts from its rim.
   */
  private static final int MOSTLY = 2;

  private final FrameWork work;
  private final int width;
  private final int height;
  private final int pixels;
  private final int[] x;
  private final int[] y;
  private final byte[] besideX;
  private final byte[] besideY;

  FollowingFrameSynthesis(FrameWork work) {
    this.work = work;
    width = work.target.width();
    height = work.target.height();
    pixels = work.pixels;
    x = new int[pixels];
    y = new int[pixels];
    besideX = new byte[pixels];
    besideY = new byte[pixels];
  }

  Painted followingFrame(List<EarlierFrame> earlier) {
    int finest = work.finestSearched();
    float[] found = work.buffers.floats(pixels);
    carry(earlier, found);
    AtlasLevel full = work.atlas.level(0);
    RigidMotion rigid = new RigidMotion(earlier.get(0).u(), earlier.get(0).v(), width, height);
    new PieceSmoothing(
            width,
            height,
            full.part(),
            full.width(),
            work.buffers.ints(pixels),
            work.buffers.ints(pixels))
        .run(x, y, rigid, work.workers);
    byte[] stretched = new byte[pixels];
    Stretch.find(x, y, rigid, width, height, stretched, work.workers);
    giveUp(stretched, 0);
    Held held = new Held(work);
    SearchedLevel level = work.level(finest, held.paint(finest), held.weight(finest));
    int[] field = work.buffers.ints(level.pixels());
    float[] cost = new float[level.pixels()];
    byte[] searched = toSearchedLevel(found, field, cost);
    float[] now = work.buffers.floats(level.pixels());
    level.measure(field, null, now);
    byte[] outgrown = outgrown(now, cost, field);
    giveUp(outgrown, finest);
    for (int q = 0; q < searched.length; q++) {
      searched[q] |= outgrown[q];
    }
    float[] paint = Arrays.copyOf(work.target.guide(), 3 * pixels);
    work.lastVote().run(x, y, besideX, besideY, null, paint, work.workers);
    double share = share(searched, work.pyramid.covered(finest));
    if (share > 0) {
      held.hold(paint, x, earlier);
      search(held, level, field, searched, cost);
      take(field, level.guideWeight(), paint);
    }
    work.progress.accept(1);
    return new Painted(
        paint, new MatchField(width, height, x, y, besideX, besideY, cost, finest), share);
  }

  private byte[] outgrown(float[] now, float[] found, int[] field) {
    int w = work.pyramid.width(work.finestSearched());
    int h = work.pyramid.height(work.finestSearched());
    byte[] outgrown = new byte[w * h];
    float[] excess = work.buffers.floats(w * h);
    Outgrown.find(now, found, field, excess, w, h, outgrown, work.workers);
    return outgrown;
  }

  /** Carried places as the finest searched level has them; 1 where there are none. */
  private byte[] toSearchedLevel(float[] found, int[] field, float[] cost) {
    int shift = work.finestSearched();
    int w = work.pyramid.width(shift);
    int h = work.pyramid.height(shift);
    byte[] covered = work.pyramid.covered(shift);
    AtlasLevel atlas = work.atlas.level(shift);
    byte[] searched = new byte[w * h];
    work.workers.rows(
        h,
        16,
        (y0, y1) -> {
          for (int cy = y0; cy < y1; cy++) {
            for (int cx = 0; cx < w; cx++) {
              int c = cy * w + cx;
              field[c] = -1;
              if (covered != null && covered[c] == 0) {
                continue;
              }
              int q = (cy << shift) * width + (cx << shift);
              int place = complete(cx, cy, shift) ? place(q, shift, atlas.width()) : -1;
              if (place < 0 || atlas.part()[place] == 0) {
                searched[c] = 1;
              } else {
                field[c] = place;
                cost[c] = found[q];
              }
            }
          }
        });
    return searched;
  }

  /** Whether all covered pixels of a larger one have places, the first among them. */
  private boolean complete(int cx, int cy, int shift) {
    byte[] covered = work.target.covered();
    int endX = Math.min(width, (cx + 1) << shift);
    int endY = Math.min(height, (cy + 1) << shift);
    if (x[(cy << shift) * width + (cx << shift)] < 0) {
      return false;
    }
    for (int py = cy << shift; py < endY; py++) {
      for (int px = cx << shift; px < endX; px++) {
        int q = py * width + px;
        if (x[q] < 0 && (covered == null || covered[q] != 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private int place(int q, int shift, int atlasWidth) {
    int half = MatchField.STEPS / 2;
    int px = ((x[q] + half) / MatchField.STEPS) >> shift;
    int py = ((y[q] + half) / MatchField.STEPS) >> shift;
    return py * atlasWidth + px;
  }

  private static double share(byte[] searched, byte[] covered) {
    long all = 0;
    long count = 0;
    for (int q = 0; q < searched.length; q++) {
      all += covered == null ? 1 : covered[q];
      count += searched[q];
    }
    return all == 0 ? 0 : (double) count / all;
  }

  /** New places where {@code searched}, from the coarsest level on. */
  private void search(Held held, SearchedLevel finest, int[] field, byte[] searched, float[] cost) {
    int from = work.finestSearched();
    int levels = work.atlas.levels();
    byte[][] masks = new byte[levels][];
    masks[from] = searched;
    for (int i = from + 1; i < levels; i++) {
      masks[i] =
          Halving.mask(masks[i - 1], work.pyramid.width(i - 1), work.pyramid.height(i - 1), MOSTLY);
    }
    int[] coarser = null;
    for (int i = levels - 1; i >= from; i--) {
      SearchedLevel level = i == from ? finest : work.level(i, held.paint(i), held.weight(i));
      int[] places = i == from ? field : coarse(field, masks[i], i);
      if (coarser == null) {
        level.searchAll(places, masks[i]);
      } else {
        level.refine(coarser, places, masks[i]);
      }
      float[] voted = work.buffers.floats(3 * level.pixels());
      System.arraycopy(held.paint(i), 0, voted, 0, 3 * level.pixels());
      level.improve(places, masks[i], voted, false);
      coarser = places;
      work.done(i);
    }
    finest.measure(field, searched, cost);
    MatchField.round(cost);
  }

  /** Known places of the finest searched level as a coarser one has them. */
  private int[] coarse(int[] field, byte[] mask, int index) {
    int shift = index - work.finestSearched();
    int w = work.pyramid.width(index);
    int fineW = work.pyramid.width(work.finestSearched());
    int fineAtlas = work.atlas.level(work.finestSearched()).width();
    AtlasLevel atlas = work.atlas.level(index);
    int[] places = work.buffers.ints(mask.length);
    for (int c = 0; c < mask.length; c++) {
      int q = ((c / w) << shift) * fineW + ((c % w) << shift);
      places[c] = -1;
      if (mask[c] == 0 && field[q] >= 0) {
        int py = field[q] / fineAtlas;
        int px = field[q] - py * fineAtlas;
        int place = (py >> shift) * atlas.width() + (px >> shift);
        places[c] = atlas.part()[place] == 0 ? -1 : place;
      }
    }
    return places;
  }

  /** Places and paint of the pixels that had none. */
  private void take(int[] field, float[] guideWeight, float[] paint) {
    byte[] wanted = new byte[pixels];
    byte[] covered = work.target.covered();
    for (int q = 0; q < pixels; q++) {
      wanted[q] = (byte) (x[q] < 0 && (covered == null || covered[q] != 0) ? 1 : 0);
    }
    work.split(work.toFullSize(field, guideWeight, wanted, x, y), wanted, x, y);
    work.lastVote().run(x, y, besideX, besideY, withNeighbours(wanted), paint, work.workers);
  }

  private byte[] withNeighbours(byte[] wanted) {
    byte[] wider = wanted.clone();
    for (int q = 0; q < pixels; q++) {
      if (wanted[q] != 0) {
        int column = q % width;
        wider[column > 0 ? q - 1 : q] = 1;
        wider[column < width - 1 ? q + 1 : q] = 1;
        wider[q >= width ? q - width : q] = 1;
        wider[q < pixels - width ? q + width : q] = 1;
      }
    }
    return wider;
  }

  private void carry(List<EarlierFrame> earlier, float[] found) {
    Arrays.fill(x, -1);
    Arrays.fill(y, -1);
    CarriedPlaces carried =
        new CarriedPlaces(
            width,
            height,
            work.atlas.level(0),
            work.keeping,
            work.target.covered(),
            work.target.labels());
    for (EarlierFrame each : earlier) {
      MatchField field = each.field();
      carried.carry(
          new CarriedPlaces.Source(
              field.x(),
              field.y(),
              field.besideX(),
              field.besideY(),
              field.cost(),
              field.costShift(),
              each.u(),
              each.v(),
              each.reliability()),
          new CarriedPlaces.Carried(x, y, besideX, besideY, found),
          work.workers);
    }
  }

  /** Forgets places where {@code given}, whose pixels are {@code 1 << shift} times as large. */
  private void giveUp(byte[] given, int shift) {
    int w = (width + (1 << shift) - 1) >> shift;
    for (int q = 0; q < pixels; q++) {
      if (given[(q / width >> shift) * w + (q % width >> shift)] != 0) {
        x[q] = -1;
        y[q] = -1;
        besideX[q] = 0;
        besideY[q] = 0;
      }
    }
  }
}
