package org.impasto.engine;

import java.util.function.IntFunction;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/**
 * One frame to paint.
 *
 * @param shot names the shot within this process, never used again for another (a counted instance, a file); frames of
 *     one shot share a chain
 * @param source the shot's frames
 * @param time the frame to paint, source.first() to source.last()
 * @param settings effective settings by time (a look already applied): parameters may be animated, and the frames before
 *     are painted with the values at their own times
 * @param style the style picture, RGB, display-referred, [0,1]; stays the caller's
 */
public record PaintRequest(String shot, FrameSource source, int time, IntFunction<Settings> settings, Frame style) {
  /** With the same settings at all times. */
  public PaintRequest(String shot, FrameSource source, int time, Settings settings, Frame style) {
    this(shot, source, time, anyTime -> settings, style);
  }
}
