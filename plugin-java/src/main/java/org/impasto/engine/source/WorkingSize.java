package org.impasto.engine.source;

import org.impasto.errors.UserException;
import org.impasto.flow.FlowField;
import org.impasto.flow.motion.KnownMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.optimise.Pyramid;
import org.impasto.settings.Settings;

/**
 * The size that a shot is painted at, beside that of the frame read last: the way to it and back.
 */
public final class WorkingSize {
  /**
   * Share of the height by which pictures of other proportions may be off: roundings of other
   * sizes.
   */
  private static final double LARGEST_SQUEEZE = 0.005;

  private final int divisor;
  private int fullWidth;
  private int fullHeight;

  WorkingSize(Settings.WorkingResolution resolution) {
    this(divisor(resolution));
  }

  private WorkingSize(int divisor) {
    this.divisor = divisor;
  }

  /** The same, before any frame was read. */
  WorkingSize afresh() {
    return new WorkingSize(divisor);
  }

  /** Does what reads another frame, and stays as it is. */
  void unchangedBy(Runnable reading) {
    int width = fullWidth;
    int height = fullHeight;
    reading.run();
    if (width > 0) {
      fullWidth = width;
      fullHeight = height;
    }
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
   * A frame that was just read, at working size; closes the one given where it makes another.
   *
   * @throws UserException where it is too small to paint
   */
  Frame reduce(int time, Frame full) {
    fullWidth = full.width();
    fullHeight = full.height();
    int width = side(full.width());
    int height = side(full.height());
    if (Math.min(width, height) < Pyramid.SHORTEST_SIDE) {
      full.close();
      throw new UserException(
          "frame "
              + time
              + " is "
              + width
              + "x"
              + height
              + " px at working resolution; at least "
              + Pyramid.SHORTEST_SIDE
              + " px on each side are required: choose a larger Working resolution, switch Draft"
              + " off, or take a larger clip");
    }
    if (divisor == 1) {
      return full;
    }
    try (full) {
      return Resampling.resize(full, width, height);
    }
  }

  /** Mattes of regions at working size; as {@link #motion}. */
  Frame regions(int time, Frame full) {
    return guide("Regions", time, full, Resampling::resize);
  }

  /** Numbers that steer strokes, at working size; as {@link #motion}. */
  Frame map(String what, int time, Frame full) {
    return guide(what, time, full, Resampling::nearest);
  }

  /** Distances at working size; as {@link #motion}. */
  Frame depth(int time, Frame full) {
    return guide("Depth", time, full, Resampling::nearest);
  }

  /**
   * Motion at working size, px there; closes what is given where it makes another. Null for null.
   *
   * @throws UserException where it is not of the frames' size
   */
  FlowField motion(int time, FlowField full) {
    if (full == null) {
      return null;
    }
    FlowField motion = new FlowField(guide("Motion", time, full.frame(), Resampling::nearest));
    KnownMotion.invalidate(motion);
    motion.scale((double) motion.width() / fullWidth, (double) motion.height() / fullHeight);
    return motion;
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
        throw new UserException(
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
  public Frame enlarge(Frame picture) {
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
   * @throws UserException where its proportions are others
   */
  public Frame toShot(String what, Frame picture) {
    double off = Math.abs((double) picture.width() * fullHeight / fullWidth - picture.height());
    if (off > 1 + picture.height() * LARGEST_SQUEEZE) {
      try (picture) {
        throw new UserException(
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

  /** Of the frame read last. */
  public int width() {
    return side(fullWidth);
  }

  public int height() {
    return side(fullHeight);
  }

  /**
   * Bars that a setting gives in px at full size, at working size. Throws as {@link Bars#given}.
   */
  public Bars bars(String setting) {
    return Bars.given(setting, fullWidth, fullHeight, 1.0 / divisor);
  }

  private int side(int full) {
    return Math.max(1, (int) Math.rint((double) full / divisor));
  }
}
