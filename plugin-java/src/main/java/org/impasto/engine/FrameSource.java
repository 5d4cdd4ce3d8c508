package org.impasto.engine;

import org.impasto.frame.Frame;

/** The frames of a shot: from a host's clip or from files. */
public interface FrameSource {
  /** First frame of the shot. */
  int first();

  /** Last frame of the shot. */
  int last();

  /** False where only the frame being rendered can be had (hosts.md, rule 9). */
  boolean temporalAccess();

  /**
   * The frame at a time: RGB, display-referred, unpremultiplied, clamped to [0,1], at the shot's full size. The caller
   * closes it.
   *
   * @throws FrameUnavailableException where the host or the file has none
   */
  Frame frame(int time);
}
