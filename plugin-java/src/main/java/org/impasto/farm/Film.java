package org.impasto.farm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.impasto.engine.Progress;
import org.impasto.media.io.FrameRange;

/**
 * A film with its style and its output, opened for painting. How it is painted, and from what, its
 * user does not know.
 *
 * <p>Each call throws AbortedException where its progress said stop, and UserException where
 * something that the user gave cannot be used.
 */
public interface Film extends AutoCloseable {
  /** Frames to write. */
  FrameRange range();

  /** Frames at which a shot begins, the first of all included. Reads what was not read yet. */
  SortedSet<Integer> beginnings(Progress progress);

  /** The file that a frame's picture is written to; empty where the output is a video. */
  Optional<Path> picture(int time);

  /** Paints a frame into the store; returns whether it had to be painted. */
  boolean paint(int time, Progress progress);

  /** Whether a frame is painted and in the store; paints nothing. */
  boolean stored(int time, Progress progress);

  /** Writes a frame's picture to its place, painted where it is not in the store; likewise. */
  boolean deliver(int time, Progress progress);

  /**
   * Writes small pictures of a frame that is in the store and of its source, as JPEG files, for
   * looking. Where that fails nothing is said.
   */
  default void preview(int time, Path painted, Path source) {}

  /**
   * A shot's frames are painted next, in order. Where its paintings would leave the store before
   * the film is complete, they are kept without loss as well.
   *
   * @param segment the file to keep them in, which appears at {@link #endShot}
   */
  default void beginShot(FrameRange shot, Path segment) {}

  /** All frames of the shot are painted. */
  default void endShot() {}

  /**
   * Writes what is only whole at the end: a video, from the store. Returns the files written.
   *
   * @param segments files of shots that were kept apart, by their frames
   */
  default List<Path> complete(Map<FrameRange, Path> segments, Progress progress) {
    return complete(progress);
  }

  /** The same from the store alone. */
  List<Path> complete(Progress progress);

  @Override
  void close();

  /**
   * Opens films.
   *
   * @param <T> what describes one
   */
  interface Opener<T> {
    /** Throws UserException where it cannot be painted here. */
    Film open(T described);
  }
}
