package org.impasto.media.io;

import org.impasto.frame.Frame;

/**
 * A shot in files: a video, a numbered sequence of pictures, or one picture. Safe to use from
 * several threads.
 */
public interface MediaReader extends AutoCloseable {
  /** Rate of sequences, which have none of their own. */
  double SEQUENCE_FRAMES_PER_SECOND = 24;

  /**
   * Numbers of the frames: those in a sequence's file names; 1 and up in a video; 1 for a single
   * picture.
   */
  FrameRange range();

  int width();

  int height();

  double framesPerSecond();

  /**
   * A frame: RGB, display-referred, [0,1]. The caller closes it.
   *
   * @throws MediaException where it cannot be read
   */
  Frame frame(int time);

  @Override
  void close();
}
