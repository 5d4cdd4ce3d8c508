package org.impasto.synthesis;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.impasto.synthesis.work.Buffers;
import org.impasto.synthesis.work.Workers;

/**
 * Paints frames of one shot with one set of exemplars. Keeps its working arrays from frame to
 * frame; for one thread at a time, which shares its work with the workers handed in.
 */
public final class Synthesis {
  private final ExemplarSet exemplars;
  private final SynthesisSettings settings;
  private final Buffers buffers = new Buffers();

  public Synthesis(ExemplarSet exemplars, SynthesisSettings settings) {
    this.exemplars = exemplars;
    this.settings = settings;
  }

  /**
   * A frame that leans on none.
   *
   * @param target of the size for which the exemplars were prepared
   * @param progress hears the share of the work that is done
   * @throws java.util.concurrent.CancellationException where the workers are told to stop
   */
  public Painted first(Target target, ExemplarUse use, Workers workers, DoubleConsumer progress) {
    try {
      return new FirstFrame(work(target, use, workers, progress)).paint();
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
      return new FollowingFrame(work(target, use, workers, progress)).paint(earlier);
    } finally {
      buffers.giveBackAll();
    }
  }

  private FrameWork work(Target target, ExemplarUse use, Workers workers, DoubleConsumer progress) {
    return new FrameWork(target, exemplars, use, settings, buffers, workers, progress);
  }

  /** Forgets the working arrays. */
  public void release() {
    buffers.release();
  }
}
