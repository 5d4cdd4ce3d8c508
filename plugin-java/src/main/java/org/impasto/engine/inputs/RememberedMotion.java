package org.impasto.engine.inputs;

import java.util.HashMap;
import java.util.Map;
import org.impasto.flow.FlowField;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Sources whose motion is found once, while one frame is painted. */
public final class RememberedMotion implements StepSources, AutoCloseable {
  private record Pair(int time, int other) {}

  private final StepSources sources;
  private final Map<Pair, FrameMotion> found = new HashMap<>();

  public RememberedMotion(StepSources sources) {
    this.sources = sources;
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
    return new FrameMotion(
        new FlowField(lent.toOther().frame().copy()),
        lent.reliability().copy(),
        lent.likely().copy());
  }

  /** The motion itself, which stays this object's. */
  public FrameMotion lent(Settings settings, int time, int other) {
    return found.computeIfAbsent(
        new Pair(time, other), pair -> sources.motion(settings, time, other));
  }

  @Override
  public void close() {
    found.values().forEach(FrameMotion::close);
    found.clear();
  }
}
