package org.impasto.engine.inputs;

import org.impasto.colour.Luminance;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.source.SourceFrames;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** At working size, as they are. */
public final class FullSources implements StepSources {
  private final SourceFrames sources;
  private final PaintingInputs inputs;
  private final ShotMotion motions;

  public FullSources(SourceFrames sources, PaintingInputs inputs, ShotMotion motions) {
    this.sources = sources;
    this.inputs = inputs;
    this.motions = motions;
  }

  @Override
  public Frame source(int time, int painted) {
    Frame source = sources.copy(time);
    if (inputs.keepsLuminanceOnly(painted)) {
      Luminance.grey(source);
    }
    return source;
  }

  @Override
  public Frame mattes(int time) {
    return sources.regions(time);
  }

  @Override
  public Frame coverage(int time) {
    return null;
  }

  @Override
  public FrameMotion motion(Settings settings, int time, int other) {
    return motions.between(settings, time, other);
  }
}
