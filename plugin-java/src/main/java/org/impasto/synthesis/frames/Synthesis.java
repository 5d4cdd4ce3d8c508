package org.impasto.synthesis.frames;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.impasto.synthesis.EarlierFrame;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.ExemplarUse;
import org.impasto.synthesis.Painted;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.Target;
import org.impasto.synthesis.cost.TargetLevel;
import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/**
 * Paints frames of one shot with one set of exemplars. Keeps its working arrays from frame to
 * frame; for one thread at a time, which shares its work with the workers handed in.
 */
public final class Synthesis {
  /** Pyramid, carried places, held paint and the result itself. */
  private static final int PER_PIXEL = 76;

  /** Places on their way up. */
  private static final int PER_CARRIED_PIXEL = 11;

  /** Beside a target level's own arrays: blurs, votes, fields, costs. */
  private static final int PER_SEARCHED_PIXEL = 76;

  private final ExemplarSet exemplars;
  private final SynthesisSettings settings;
  private final Buffers buffers = new Buffers();

  public Synthesis(ExemplarSet exemplars, SynthesisSettings settings) {
    this.exemplars = exemplars;
    this.settings = settings;
  }

  /**
   * A frame that depends on no other.
   *
   * @param target of the size for which the exemplars were prepared
   * @param progress hears the share of the work that is done
   * @throws java.util.concurrent.CancellationException where the workers are told to stop
   */
  public Painted first(Target target, ExemplarUse use, Workers workers, DoubleConsumer progress) {
    try {
      return new FirstFrameSynthesis(work(target, use, workers, progress)).firstFrame();
    } finally {
      buffers.giveBackAll();
    }
  }

  /**
   * A frame that follows others: where motion is reliable its places are carried, elsewhere new
   * ones are searched.
   *
   * @param earlier painted with the same exemplars; the first one in which a pixel is reliable
   *     gives its place
   * @throws java.util.concurrent.CancellationException where the workers are told to stop
   */
  public Painted following(
      Target target,
      List<EarlierFrame> earlier,
      ExemplarUse use,
      Workers workers,
      DoubleConsumer progress) {
    try {
      return new FollowingFrameSynthesis(work(target, use, workers, progress))
          .followingFrame(earlier);
    } finally {
      buffers.giveBackAll();
    }
  }

  private FrameWork work(Target target, ExemplarUse use, Workers workers, DoubleConsumer progress) {
    return new FrameWork(target, exemplars, use, settings, buffers, workers, progress);
  }

  /**
   * Bytes that the working arrays of a frame and its result will take at most, before they are
   * made.
   *
   * @param threads that will work
   */
  public static long bytes(ExemplarSet exemplars, int width, int height, int threads) {
    Atlas atlas = exemplars.atlas();
    int shift = atlas.finestSearched();
    long full = (long) width * height;
    long searched = (long) ((width >> shift) + 1) * ((height >> shift) + 1) + 1024;
    boolean ownGuide = atlas.level(0).guide() != null;
    long perFull = PER_PIXEL + (shift > 0 ? PER_CARRIED_PIXEL : 0);
    long perSearched = PER_SEARCHED_PIXEL + TargetLevel.bytesPerPixel(ownGuide);
    long uses = 2L * atlas.level(shift).places() * (2 + threads);
    return full * perFull + searched * perSearched * 4 / 3 + uses * 4 / 3;
  }

  /** Bytes that the working arrays take now. */
  public long bytes() {
    return buffers.bytes();
  }

  /** Forgets the working arrays. */
  public void release() {
    buffers.release();
  }
}
