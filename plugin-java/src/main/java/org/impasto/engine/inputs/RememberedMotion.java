package org.impasto.engine.inputs;

import java.util.HashMap;
import java.util.Map;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;
import org.impasto.settings.Settings;

/**
 * Sources whose motion is found once, while one frame is painted. It is trusted no further than
 * what it leads to is picture: no paint comes out of bars or of where alpha is 0.
 */
public final class RememberedMotion implements StepSources, AutoCloseable {
  private record Pair(int time, int other) {}

  private final StepSources sources;
  private final ShotLight light;
  private final Map<Pair, FrameMotion> found = new HashMap<>();

  /**
   * @param light knows what is picture
   */
  public RememberedMotion(StepSources sources, ShotLight light) {
    this.sources = sources;
    this.light = light;
  }

  @Override
  public Frame source(int time, int painted) {
    return sources.source(time, painted);
  }

  @Override
  public Frame mattes(int time) {
    return sources.mattes(time);
  }

  @Override
  public Frame coverage(int time) {
    return sources.coverage(time);
  }

  @Override
  public FrameMotion motion(Settings settings, int time, int other) {
    FrameMotion lent = lent(settings, time, other);
    return lent.copy();
  }

  /** The motion itself, which stays this object's. */
  public FrameMotion lent(Settings settings, int time, int other) {
    return found.computeIfAbsent(
        new Pair(time, other),
        pair -> {
          try (Scope scope = new Scope()) {
            FrameMotion motion = scope.own(sources.motion(settings, time, other));
            weigh(motion, time, other);
            return scope.release(motion);
          }
        });
  }

  private void weigh(FrameMotion motion, int time, int other) {
    try (Frame here = light.coverage(time);
        Frame there = light.coverage(other)) {
      CoveredMotion.weigh(motion, here, there);
    }
  }

  @Override
  public void close() {
    found.values().forEach(FrameMotion::close);
    found.clear();
  }
}
