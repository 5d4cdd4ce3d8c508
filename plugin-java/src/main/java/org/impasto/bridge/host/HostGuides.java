package org.impasto.bridge.host;

import java.util.LinkedHashSet;
import java.util.Set;
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
  private final Set<String> notes = new LinkedHashSet<>();

  HostGuides(HostClips clips, Settings settings) {
    this.clips = clips;
    this.settings = settings;
  }

  /** Null where there is none. */
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
    String fault = fault(picture, channels);
    if (fault != null && clips.allClaimConnection()) {
      notes.add("Motion is ignored, as it " + fault);
      return null;
    }
    if (fault != null) {
      throw new UserException(
          "Motion at frame " + time + " " + fault + ", or switch Use motion off");
    }
    try (Frame vectors = planes(picture, channels)) {
      return reading.of(vectors, settings, picture.scaleX(), picture.scaleY());
    }
  }

  /** Why a picture cannot be motion, and what to do; null where it can. */
  private static String fault(Picture picture, int channels) {
    if (picture.floating() == 0) {
      return "has whole numbers, but it needs half or float pixels: make the clip (in some hosts:"
          + " Source) float";
    }
    if (picture.components() < channels) {
      return "has "
          + picture.components()
          + " channels, but it needs "
          + channels
          + " for its Motion layout: shuffle the vectors into red, green, blue and alpha, or choose"
          + " another layout";
    }
    return null;
  }

  /** What the artist should know. */
  Set<String> notes() {
    return notes;
  }

  private static Frame planes(Picture picture, int channels) {
    int[] first = IntStream.range(0, channels).toArray();
    return Channels.planes(
        picture.pixels(), picture.width(), picture.height(), HostPixels.CHANNELS, first);
  }
}
