package org.impasto.engine.inputs;

import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** A shot's frames as one step of painting sees them, all of one size. */
public interface StepSources {
  /**
   * A source frame as the painting of a time sees it.
   *
   * @param time of the frame
   * @param painted time of the painting
   */
  Frame source(int time, int painted);

  /** Mattes of a frame's regions, or null. */
  Frame mattes(int time);

  /** How much of a frame's pixels is picture, or null where all is. */
  Frame coverage(int time);

  /** How the pixels of a frame moved since another. */
  FrameMotion motion(Settings settings, int time, int other);
}
