package org.impasto.queue;

import java.util.List;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

/** A job's shot, opened for painting. */
public interface Shot extends AutoCloseable {
  /** Frames at which a shot begins, the first of all included. Reads what was not read yet. */
  SortedSet<Integer> beginnings(BooleanSupplier stop);

  /** Whether a frame's picture stands in its place; true for videos, which have none. */
  boolean inPlace(int time);

  /**
   * Paints a frame into the store and, where pictures are written, into its place.
   *
   * @param stop asked often; the frame is then given up
   * @return whether it had to be painted; false where it was in the store
   * @throws org.impasto.engine.AbortedException where stop said so
   */
  boolean paint(int time, BooleanSupplier stop);

  /** Completes the output: a video is written from the store. */
  void complete(BooleanSupplier stop);

  /** What is wrong with the finished output; empty where it is whole. */
  List<String> faults();

  @Override
  void close();

  /** Opens shots. */
  interface Opener {
    /** Throws IllegalArgumentException or MediaException where the job cannot be painted here. */
    Shot open(Job job);
  }
}
