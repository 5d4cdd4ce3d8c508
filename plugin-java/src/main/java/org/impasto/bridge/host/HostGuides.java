package org.impasto.bridge.host;

import java.util.stream.IntStream;
import org.impasto.bridge.host.NativeBridge.Picture;
import org.impasto.engine.guides.MotionLayouts;
import org.impasto.errors.UserException;
import org.impasto.flow.FlowField;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.settings.Settings;

/** Motion and depth of a render from a request's clips. */
final class HostGuides {
  private final HostClips clips;
  private final Settings settings;

  HostGuides(HostClips clips, Settings settings) {
    this.clips = clips;
    this.settings = settings;
  }

  /** Null where there is none; else the caller closes it. */
  FlowField toPrevious(int time) {
    boolean known = MotionLayouts.leadsToPrevious(settings.motionLayout());
    return known ? motion(time, MotionLayouts::toPrevious) : null;
  }

  /** Likewise. */
  FlowField toNext(int time) {
    boolean known = MotionLayouts.leadsToNext(settings.motionLayout());
    return known ? motion(time, MotionLayouts::toNext) : null;
  }

  /** [1,H,W], smaller is nearer; likewise. */
  Frame depth(int time) {
    Picture picture = settings.useDepth() ? clips.optional(NativeBridge.DEPTH, time) : null;
    return picture == null ? null : MotionLayouts.distances(planes(picture, 1), settings);
  }

  private interface Reading {
    FlowField of(Frame vectors, Settings settings, double scaleX, double scaleY);
  }

  private FlowField motion(int time, Reading reading) {
    Picture picture = settings.useMotion() ? clips.optional(NativeBridge.MOTION, time) : null;
    if (picture == null) {
      return null;
    }
    int channels = MotionLayouts.channels(settings.motionLayout());
    require(
        picture.floating() != 0,
        time,
        "has whole numbers",
        "half or float pixels",
        "make the clip (in some hosts: Source) float");
    require(
        picture.components() >= channels,
        time,
        "has " + picture.components() + " channels",
        channels + " for its Motion layout",
        "shuffle the vectors into red, green, blue and alpha, or choose another layout");
    try (Frame vectors = planes(picture, channels)) {
      return reading.of(vectors, settings, picture.scaleX(), picture.scaleY());
    }
  }

  private static void require(
      boolean condition, int time, String found, String required, String remedy) {
    if (!condition) {
      throw new UserException(
          "Motion at frame "
              + time
              + " "
              + found
              + ", but it needs "
              + required
              + ": "
              + remedy
              + ", or switch Use motion off");
    }
  }

  private static Frame planes(Picture picture, int channels) {
    int[] first = IntStream.range(0, channels).toArray();
    return Channels.planes(
        picture.pixels(), picture.width(), picture.height(), HostPixels.CHANNELS, first);
  }
}
