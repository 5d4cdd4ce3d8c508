package org.impasto.media.io;

import org.impasto.frame.Frame;

/**
 * Writes a painted shot. What stands at the output's place is replaced only by whole files: a video
 * appears at {@link #finish}, each picture of a sequence when it is complete. Closing without
 * {@code finish} leaves an earlier video as it was.
 */
public interface MediaWriter extends AutoCloseable {
  /**
   * What will be written.
   *
   * @param range frames that will come, in order
   * @param width of each frame in pixels
   * @param height of each frame in pixels
   * @param framesPerSecond of a video
   * @param bits per channel of pictures, 8 or 16
   * @param overwrite whether existing files may be replaced
   */
  record Format(
      FrameRange range,
      int width,
      int height,
      double framesPerSecond,
      int bits,
      boolean overwrite) {}

  /**
   * Writes the next frame: RGB, display-referred; values outside [0,1] are clipped. The frame stays
   * the caller's.
   */
  void write(int time, Frame frame);

  /** Completes the output and puts it in its place. */
  void finish();

  /**
   * What people should know about the output, such as a size that had to be changed; empty
   * otherwise.
   */
  String note();

  /** Whether frames stand at their place before {@link #finish}. */
  boolean writesAsItGoes();

  /** Whether a frame's picture stands in its place already; a video's frames have none. */
  boolean holds(int time);

  /** Where the output lies. */
  String location();

  @Override
  void close();
}
