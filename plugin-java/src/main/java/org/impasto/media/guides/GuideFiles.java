package org.impasto.media.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.impasto.engine.guides.MotionLayouts;
import org.impasto.flow.FlowField;
import org.impasto.flow.MiddleburyFlow;
import org.impasto.frame.Frame;
import org.impasto.media.exr.ExrChannels;
import org.impasto.media.io.MediaException;
import org.impasto.media.passes.PassNames;
import org.impasto.media.sequence.SequencePattern;
import org.impasto.settings.Settings;

/**
 * Motion vectors and depth of a shot in files beside its pictures, numbered as they are: OpenEXR
 * with named channels, or Middlebury flow files (.flo), whose vectors are in pixels, y downwards,
 * and lead to another frame.
 */
public final class GuideFiles {
  private final SequencePattern motion;
  private final SequencePattern backward;
  private final SequencePattern depth;
  private final Settings settings;
  private boolean lenient;

  /**
   * @param motion pattern of EXR files in the settings' layout, or of .flo files from each frame to
   *     the next; or null
   * @param backward pattern of .flo files from each frame to the one before; or null
   * @param depth pattern of EXR files; or null
   * @throws MediaException where a pattern is not understood
   */
  public GuideFiles(String motion, String backward, String depth, Settings settings) {
    this.motion = pattern(motion);
    this.backward = pattern(backward);
    this.depth = pattern(depth);
    this.settings = settings;
    if (backward != null && !isFlow(this.backward)) {
      throw new MediaException(
          backward
              + " is no pattern of .flo files; give EXR files with both directions as motion, and"
              + " say how they lie");
    }
    if (backward != null && motion != null && !isFlow(this.motion)) {
      throw new MediaException(
          motion
              + " and "
              + backward
              + " are of two kinds; give EXR files alone, or .flo files for both");
    }
  }

  /** Files that are missing are no fault: motion of their frames is estimated. */
  public GuideFiles lenient() {
    lenient = true;
    return this;
  }

  /** No motion and no depth. */
  public static GuideFiles none() {
    return new GuideFiles(null, null, null, Settings.defaults());
  }

  private static SequencePattern pattern(String text) {
    if (text == null) {
      return null;
    }
    return SequencePattern.isPattern(text)
        ? SequencePattern.parse(text)
        : SequencePattern.single(Path.of(text));
  }

  private static boolean isFlow(SequencePattern pattern) {
    return pattern.after().toLowerCase(Locale.ROOT).endsWith(".flo")
        || pattern.before().toLowerCase(Locale.ROOT).endsWith(".flo");
  }

  /**
   * As {@link org.impasto.engine.FrameSource#toPrevious}; at the shot's first frame there need be
   * no file.
   */
  public FlowField toPrevious(int time, int first) {
    if (!settings.useMotion()) {
      return null;
    }
    if (backward != null) {
      return flow(backward, time, time == first);
    }
    boolean known =
        motion != null && !isFlow(motion) && MotionLayouts.leadsToPrevious(settings.motionLayout());
    return known ? vectors(time, time == first, MotionLayouts::toPrevious) : null;
  }

  /**
   * As {@link org.impasto.engine.FrameSource#toNext}; at the shot's last frame there need be no
   * file.
   */
  public FlowField toNext(int time, int last) {
    if (!settings.useMotion() || motion == null) {
      return null;
    }
    if (isFlow(motion)) {
      return flow(motion, time, time == last);
    }
    return MotionLayouts.leadsToNext(settings.motionLayout())
        ? vectors(time, time == last, MotionLayouts::toNext)
        : null;
  }

  private FlowField flow(SequencePattern pattern, int time, boolean mayLack) {
    Path file = pattern.path(time);
    if (mayLack && !Files.exists(file)) {
      return null;
    }
    try {
      return MiddleburyFlow.read(file);
    } catch (IOException failure) {
      throw new MediaException("motion of frame " + time + ": " + failure.getMessage(), failure);
    }
  }

  private interface Reading {
    FlowField of(Frame vectors, Settings settings, double scaleX, double scaleY);
  }

  private FlowField vectors(int time, boolean mayLack, Reading reading) {
    Path file = motion.path(time);
    if ((mayLack || lenient) && !Files.exists(file)) {
      return null;
    }
    String what = "the motion layout " + settings.motionLayout();
    try (Frame vectors = ExrChannels.read(file, what, PassNames.motion(settings.motionLayout()))) {
      return reading.of(vectors, settings, 1, 1);
    }
  }

  /** As {@link org.impasto.engine.FrameSource#depth}. */
  public Frame depth(int time) {
    boolean known =
        depth != null && settings.useDepth() && !(lenient && !Files.exists(depth.path(time)));
    return known
        ? MotionLayouts.distances(
            ExrChannels.read(depth.path(time), "depth", PassNames.depth()), settings)
        : null;
  }
}
