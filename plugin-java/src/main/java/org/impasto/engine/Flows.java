package org.impasto.engine;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.impasto.flow.DeepFlow;
import org.impasto.flow.DisFlow;
import org.impasto.flow.FlowField;
import org.impasto.flow.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.Digest;

/** The optical flow algorithms, made once, and the motion that they found last. */
final class Flows implements AutoCloseable {
  /** Motion kept, bytes: passes and farther frames ask for the same pair again. */
  private static final long MOST_KEPT = 256_000_000;

  /**
   * A frame that motion is looked for in.
   *
   * @param frame gives it where it must be looked at; the taker closes it
   */
  record Sight(Digest digest, Supplier<Frame> frame) {}

  private record Pair(Settings.OpticalFlow algorithm, Digest from, Digest to) {
    Pair opposite() {
      return new Pair(algorithm, to, from);
    }
  }

  private final Map<Settings.OpticalFlow, OpticalFlow> algorithms =
      new EnumMap<>(Settings.OpticalFlow.class);
  private final LinkedHashMap<Pair, FlowField> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final CutDetector cutDetector = new CutDetector();

  CutDetector cutDetector() {
    return cutDetector;
  }

  /** How a frame's pixels moved since another; the caller closes it. */
  Motion estimate(Settings settings, Sight current, Sight other) {
    Pair pair = new Pair(settings.opticalFlow(), current.digest, other.digest);
    if (!kept.containsKey(pair) || !kept.containsKey(pair.opposite())) {
      compute(pair, current, other);
    }
    FlowField toOther = kept.get(pair);
    return Motion.estimated(new FlowField(toOther.frame().copy()), kept.get(pair.opposite()));
  }

  private void compute(Pair pair, Sight current, Sight other) {
    OpticalFlow flow = algorithms.computeIfAbsent(pair.algorithm, Flows::make);
    try (Frame here = current.frame.get();
        Frame there = other.frame.get()) {
      makeRoom(2L * 2 * here.width() * here.height() * Float.BYTES);
      keep(pair, flow.compute(here, there));
      keep(pair.opposite(), flow.compute(there, here));
    }
  }

  private void keep(Pair pair, FlowField field) {
    FlowField old = kept.put(pair, field);
    if (old != null) {
      old.close();
    }
  }

  private void makeRoom(long bytes) {
    long held =
        kept.values().stream().mapToLong(field -> field.frame().elements() * Float.BYTES).sum();
    Iterator<FlowField> oldestFirst = kept.values().iterator();
    while (held + bytes > MOST_KEPT && oldestFirst.hasNext()) {
      FlowField oldest = oldestFirst.next();
      held -= oldest.frame().elements() * Float.BYTES;
      oldestFirst.remove();
      oldest.close();
    }
  }

  private static OpticalFlow make(Settings.OpticalFlow choice) {
    return switch (choice) {
      case DIS -> new DisFlow();
      case DEEPFLOW -> new DeepFlow();
    };
  }

  @Override
  public void close() {
    kept.values().forEach(FlowField::close);
    kept.clear();
    algorithms.values().forEach(OpticalFlow::close);
    algorithms.clear();
    cutDetector.close();
  }
}
