package org.impasto.engine.inputs;

import org.impasto.colour.Luminance;
import org.impasto.engine.source.SourceFrames;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.settings.Settings;

/** Freed of the frames' exposure, at a share of working size. Remembers what it made last. */
public final class FreedSources implements StepSources, AutoCloseable {
  private final SourceFrames sources;
  private final PaintingInputs inputs;
  private final RememberedMotion moved;
  private final ShotLight light;
  private final double scale;
  private final FreedFrames made;

  /**
   * @param scale of working size, (0,1]
   */
  public FreedSources(
      SourceFrames sources,
      PaintingInputs inputs,
      RememberedMotion moved,
      ShotLight light,
      double scale) {
    this.sources = sources;
    this.inputs = inputs;
    this.moved = moved;
    this.light = light;
    this.scale = scale;
    made = new FreedFrames(this::make);
  }

  private Frame make(int time) {
    try (Frame source = sources.copy(time);
        Frame coverage = light.coverage(time)) {
      Frame freed = light.colours(time).freed(source, coverage);
      return sized(freed);
    }
  }

  /** Closes what is given where it makes another. */
  private Frame sized(Frame frame) {
    if (scale == 1) {
      return frame;
    }
    try (frame) {
      return Resampling.resize(frame, side(frame.width()), side(frame.height()));
    }
  }

  private int side(int whole) {
    return Math.max(1, (int) Math.rint(whole * scale));
  }

  @Override
  public Frame source(int time, int painted) {
    Frame source = made.copy(time);
    if (inputs.keepsLuminanceOnly(painted)) {
      Luminance.grey(source);
    }
    return source;
  }

  @Override
  public Frame mattes(int time) {
    Frame mattes = sources.regions(time);
    return mattes == null ? null : sized(mattes);
  }

  @Override
  public Frame coverage(int time) {
    Frame coverage = light.coverage(time);
    return coverage == null ? null : sized(coverage);
  }

  @Override
  public FrameMotion motion(Settings settings, int time, int other) {
    if (scale == 1) {
      return moved.motion(settings, time, other);
    }
    FrameMotion lent = moved.lent(settings, time, other);
    return lent.resized(side(lent.toOther().width()), side(lent.toOther().height()));
  }

  @Override
  public void close() {
    made.close();
  }
}
