package org.impasto.bridge.host;

import java.nio.FloatBuffer;
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
import org.impasto.frame.Planes;
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
    if (picture == null) {
      return null;
    }
    Frame depth = planes(picture, 1);
    if (clips.allClaimConnection() && isUniform(depth)) {
      depth.close();
      notes.add("Depth is ignored, as it is the same everywhere");
      return null;
    }
    return MotionLayouts.distances(depth, settings);
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
      String doubt = clips.allClaimConnection() ? doubt(vectors) : null;
      if (doubt != null) {
        notes.add("Motion is ignored, as " + doubt);
        return null;
      }
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

  /** Why numbers are hardly motion; null where they may be. */
  private static String doubt(Frame vectors) {
    FloatBuffer values = Planes.all(vectors);
    float longest = vectors.width() + vectors.height();
    long zero = 0;
    long far = 0;
    for (int i = 0; i < values.capacity(); i++) {
      float value = values.get(i);
      zero += value == 0 ? 1 : 0;
      far += Math.abs(value) <= longest ? 0 : 1;
    }
    if (zero == values.capacity()) {
      return "it is zero everywhere";
    }
    return far > values.capacity() / 2 ? "most of it leads out of the picture" : null;
  }

  private static boolean isUniform(Frame depth) {
    FloatBuffer values = Planes.all(depth);
    float first = values.get(0);
    for (int i = 1; i < values.capacity(); i++) {
      if (Float.compare(values.get(i), first) != 0) {
        return false;
      }
    }
    return true;
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
