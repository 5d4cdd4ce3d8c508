package org.impasto.engine.shot;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.engine.Digests;
import org.impasto.engine.FrameSource;
import org.impasto.flow.FlowField;
import org.impasto.flow.KnownMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.optimise.Pyramid;
import org.impasto.settings.Settings;
import org.impasto.store.Digest;

/**
 * A shot's source frames at working resolution, on the grid of 16-bit values: hosts and readers
 * that decode one file with other roundings get the same painting of it.
 */
final class WorkingFrames {
  private static final float GRID = 65535;

  /**
   * Share of the height by which pictures of other proportions may be off: roundings of other
   * sizes.
   */
  private static final double LARGEST_SQUEEZE = 0.005;

  private final FrameSource source;
  private final int divisor;
  private final boolean regional;
  private boolean lacksRegions;
  private int fullWidth;
  private int fullHeight;

  WorkingFrames(FrameSource source, Settings.WorkingResolution resolution) {
    this(source, resolution, true);
  }

  /**
   * @param regional whether regions have styles; else they are not looked at
   */
  WorkingFrames(FrameSource source, Settings.WorkingResolution resolution, boolean regional) {
    this(source, divisor(resolution), regional);
  }

  private WorkingFrames(FrameSource source, int divisor, boolean regional) {
    this.source = source;
    this.divisor = divisor;
    this.regional = regional;
  }

  private static int divisor(Settings.WorkingResolution resolution) {
    return switch (resolution) {
      case FULL -> 1;
      case HALF -> 2;
      case THIRD -> 3;
      case QUARTER -> 4;
    };
  }

  /**
   * Reads a frame; the caller closes it. Throws IllegalArgumentException where it is too small to
   * paint.
   */
  Frame read(int time) {
    Frame full = source.frame(time);
    fullWidth = full.width();
    fullHeight = full.height();
    int width = side(full.width());
    int height = side(full.height());
    if (Math.min(width, height) < Pyramid.SHORTEST_SIDE) {
      String found = width + "x" + height;
      full.close();
      throw new IllegalArgumentException(
          "frame "
              + time
              + " is "
              + found
              + " px at working resolution; at least "
              + Pyramid.SHORTEST_SIDE
              + " px on each side are required: choose a larger Working resolution, switch Draft off,"
              + " or take a larger clip");
    }
    Frame frame = full;
    if (divisor > 1) {
      try (full) {
        frame = Resampling.resize(full, width, height);
      }
    }
    snap(frame);
    return frame;
  }

  /**
   * A frame that the source lets be read before it is asked for, with its identity; null where it
   * does not. This object's own frames stay as they were; the caller closes it.
   */
  Sources.Ahead ahead(int time) {
    if (!source.readsAhead() || time > source.last()) {
      return null;
    }
    WorkingFrames apart = new WorkingFrames(source, divisor, regional);
    Frame frame = apart.read(time);
    try {
      return new Sources.Ahead(frame, apart.identity(time, frame));
    } catch (RuntimeException failure) {
      frame.close();
      throw failure;
    }
  }

  /** Whether motion between a frame and the one after it is known. */
  boolean knowsMotionAfter(int time) {
    try (FlowField forth = source.toNext(time);
        FlowField back = source.toPrevious(time + 1)) {
      return forth != null || back != null;
    }
  }

  /**
   * Mattes of the regions, [4,H,W] in [0,1] at working size; the caller closes them. Null where
   * there are none.
   *
   * @throws IllegalArgumentException where they are not of the frames' size
   */
  Frame regions(int time) {
    if (!regional) {
      return null;
    }
    Frame regions = source.regions(time);
    lacksRegions |= regions == null;
    return guide("Regions", time, regions, Resampling::resize);
  }

  /** Whether regions were to be painted and a frame had none. */
  boolean lacksRegions() {
    return lacksRegions;
  }

  /**
   * Known motion to the frame before, px at working size; the caller closes it. Null where there is
   * none.
   *
   * @throws IllegalArgumentException where it is not of the frames' size
   */
  FlowField toPrevious(int time) {
    return motion(time, source.toPrevious(time));
  }

  /** As {@link #toPrevious}, of motion to the frame after. */
  FlowField toNext(int time) {
    return motion(time, source.toNext(time));
  }

  private FlowField motion(int time, FlowField full) {
    if (full == null) {
      return null;
    }
    FlowField motion = new FlowField(guide("Motion", time, full.frame(), Resampling::nearest));
    KnownMotion.invalidate(motion);
    scale(motion.frame(), 0, (double) motion.width() / fullWidth);
    scale(motion.frame(), 1, (double) motion.height() / fullHeight);
    return motion;
  }

  private static void scale(Frame frame, int channel, double factor) {
    if (factor != 1) {
      FloatBuffer[] plane = {Planes.buffer(frame, channel)};
      PixelRows.change(frame, plane, new FloatBuffer[0], (out, in) -> scale(out[0], factor));
    }
  }

  private static void scale(float[] row, double factor) {
    for (int x = 0; x < row.length; x++) {
      row[x] = (float) (factor * row[x]);
    }
  }

  /** Distance from the camera, [1,H,W] at working size, smaller is nearer; likewise. */
  Frame depth(int time) {
    return guide("Depth", time, source.depth(time), Resampling::nearest);
  }

  /**
   * Names the frame that was read at a time with all that its painting may depend on beside the
   * painting before.
   */
  Digest identity(int time, Frame frame) {
    Map<String, Frame> guides = new LinkedHashMap<>();
    try {
      put(guides, "regions", regions(time));
      put(guides, "to previous", planes(toPrevious(time)));
      put(guides, "to next", planes(toNext(time)));
      put(guides, "depth", depth(time));
      return Digests.of(Digests.of(frame), guides);
    } finally {
      guides.values().forEach(Frame::close);
    }
  }

  private static Frame planes(FlowField field) {
    return field == null ? null : field.frame();
  }

  private static void put(Map<String, Frame> guides, String name, Frame guide) {
    if (guide != null) {
      guides.put(name, guide);
    }
  }

  /** At working size. */
  private interface Sizing {
    Frame resize(Frame full, int width, int height);
  }

  private Frame guide(String what, int time, Frame full, Sizing sizing) {
    if (full == null) {
      return null;
    }
    if (full.width() != fullWidth || full.height() != fullHeight) {
      try (full) {
        throw new IllegalArgumentException(
            what
                + " at frame "
                + time
                + " is "
                + full.width()
                + "x"
                + full.height()
                + ", but the shot is "
                + fullWidth
                + "x"
                + fullHeight
                + "; the same size is required: resize it, or leave it out");
      }
    }
    if (divisor == 1) {
      return full;
    }
    try (full) {
      return sizing.resize(full, side(fullWidth), side(fullHeight));
    }
  }

  /**
   * The picture at the full size of the frame read last; closes the one given where it makes
   * another.
   */
  Frame enlarge(Frame picture) {
    if (picture.width() == fullWidth && picture.height() == fullHeight) {
      return picture;
    }
    try (picture) {
      return Resampling.resize(picture, fullWidth, fullHeight);
    }
  }

  /**
   * A picture of the shot made elsewhere, at the full size of the frame read last; closes the one
   * given where it makes another.
   *
   * @param what it is, for people
   * @throws IllegalArgumentException where its proportions are others
   */
  Frame toShot(String what, Frame picture) {
    double off = Math.abs((double) picture.width() * fullHeight / fullWidth - picture.height());
    if (off > 1 + picture.height() * LARGEST_SQUEEZE) {
      try (picture) {
        throw new IllegalArgumentException(
            what
                + " is "
                + picture.width()
                + "x"
                + picture.height()
                + ", but the shot is "
                + fullWidth
                + "x"
                + fullHeight
                + "; the same proportions are required: render it at the shot's size");
      }
    }
    return enlarge(picture);
  }

  /** Values beyond [0,1] are clamped, what is no number becomes 0. */
  private static void snap(Frame frame) {
    PixelRows.change(
        frame,
        value -> {
          float unit = value > 0 ? Math.min(value, 1) : 0;
          return (int) (unit * GRID + 0.5f) / GRID;
        });
  }

  private int side(int full) {
    return Math.max(1, (int) Math.rint((double) full / divisor));
  }
}
