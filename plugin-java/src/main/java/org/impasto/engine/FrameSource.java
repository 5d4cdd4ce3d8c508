package org.impasto.engine;

import org.impasto.flow.FlowField;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.steering.SteeringMaps;

/**
 * The frames of a shot, and what is known of them beside their pixels: from a host's clips or from
 * files.
 */
public interface FrameSource {
  /** Planes of a frame that are colours. */
  int COLOURS = 3;

  /** The shot's frames, or that they are not known. */
  ShotRange range();

  /** First frame of the shot. Throws IllegalStateException where the range is not known. */
  default int first() {
    return range().first();
  }

  /** Last frame of the shot; likewise. */
  default int last() {
    return range().last();
  }

  /**
   * False where only the frame being rendered can be had (hosts.md, rule 9), and where the range is
   * not known: nobody could say where to stop asking.
   */
  default boolean temporalAccess() {
    return true;
  }

  /**
   * Whether frames may be read before they are asked for: true where that costs no one else
   * anything, as with files; false where a host would have to render them.
   */
  default boolean readsAhead() {
    return false;
  }

  /**
   * The frame at a time: RGB, display-referred, unpremultiplied, clamped to [0,1], at the shot's
   * full size. Where not all of it is picture (alpha, an EXR's data window) a fourth plane says how
   * much of each pixel is, in [0,1].
   *
   * @throws FrameUnavailableException where the host or the file has none
   */
  Frame frame(int time);

  /** The same without the plane of coverage. */
  default Frame colours(int time) {
    Frame frame = frame(time);
    if (frame.channels() == COLOURS) {
      return frame;
    }
    try (frame) {
      return Channels.first(frame, COLOURS);
    }
  }

  /**
   * Motion that is known, not estimated: where each pixel of the frame at a time lies in the frame
   * before it, px at the shot's full size, NaN where it is not known. Null where there is none.
   *
   * @throws IllegalArgumentException where there is some that cannot be used; the message says why
   *     and what to do
   */
  default FlowField toPrevious(int time) {
    return null;
  }

  /**
   * As {@link #toPrevious}, of where each pixel of the frame at a time lies in the frame after it.
   */
  default FlowField toNext(int time) {
    return null;
  }

  /**
   * [1,H,W] at the shot's full size: distance from the camera, in any unit, smaller is nearer; NaN
   * where it is not known. Null where there is none. Throws as {@link #toPrevious} does.
   */
  default Frame depth(int time) {
    return null;
  }

  /**
   * [4,H,W] in [0,1] at the shot's full size: mattes of up to four regions of the frame; a matte
   * that is not given is 0 everywhere. Null where there are none. Throws as {@link #toPrevious}
   * does.
   */
  default Frame regions(int time) {
    return null;
  }

  /**
   * Which pixels of the frame at a time, read before, have to be painted as others of it are; null
   * where none have. At the shot's full size; the caller closes them.
   */
  default FrameLinks links(int time) {
    return null;
  }

  /**
   * Maps that steer the strokes of a frame, at the shot's full size; the same ones for all frames.
   * The caller closes them. Throws as {@link #toPrevious} does.
   */
  default SteeringMaps steering(int time) {
    return SteeringMaps.none();
  }
}
