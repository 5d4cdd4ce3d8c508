package org.impasto.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/**
 * One frame to paint.
 *
 * @param shot names the shot within this process, never used again for another (a counted instance,
 *     a file); frames of one shot share a chain
 * @param source the shot's frames
 * @param time the frame to paint, of the source's range
 * @param settings effective settings by time (a look already applied): parameters may be animated,
 *     and the frames before are painted with the values at their own times
 * @param styles the style pictures at their numbers less one, null where there is none, RGB,
 *     display-referred, [0,1]
 * @param regionStyles likewise, of the regions that the source's mattes are of, in their order; a
 *     region without a picture belongs to the rest of the frame
 * @param keyframes painted frames that the artist gives
 */
public record PaintRequest(
    String shot,
    FrameSource source,
    int time,
    IntFunction<Settings> settings,
    List<Frame> styles,
    List<Frame> regionStyles,
    Keyframes keyframes) {
  /** Without styles of regions and keyframes. */
  public PaintRequest(
      String shot,
      FrameSource source,
      int time,
      IntFunction<Settings> settings,
      List<Frame> styles) {
    this(shot, source, time, settings, styles, List.of(), Keyframes.NONE);
  }

  /** With the same settings at all times and one style picture. */
  public PaintRequest(String shot, FrameSource source, int time, Settings settings, Frame style) {
    this(shot, source, time, anyTime -> settings, Arrays.asList(style));
  }

  /** The same of another shot. */
  public PaintRequest with(String otherShot, FrameSource otherSource) {
    return new PaintRequest(
        otherShot, otherSource, time, settings, styles, regionStyles, keyframes);
  }

  /** The same with other settings. */
  public PaintRequest with(IntFunction<Settings> others) {
    return new PaintRequest(shot, source, time, others, styles, regionStyles, keyframes);
  }
}
