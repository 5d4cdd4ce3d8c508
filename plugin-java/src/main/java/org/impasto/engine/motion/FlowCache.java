package org.impasto.engine.motion;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.impasto.flow.FlowField;
import org.impasto.flow.estimate.DeepFlow;
import org.impasto.flow.estimate.DisFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.flow.motion.SurfaceMotion;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;
import org.impasto.settings.Settings;
import org.impasto.store.frame.Digest;

/** The optical flow algorithms, made once, and the motion that they found last. */
public final class FlowCache implements AutoCloseable {
  /**
   * A frame that motion is looked for in.
   *
   * @param frame gives it where it must be looked at
   */
  record Sight(Digest digest, Supplier<Frame> frame) {}

  /** Distances from the camera in two frames, [1,H,W] each. */
  record Depths(Frame here, Frame there) {}

  private record Pair(Settings.OpticalFlow algorithm, Digest from, Digest to) {
    Pair opposite() {
      return new Pair(algorithm, to, from);
    }
  }

  private final Map<Settings.OpticalFlow, OpticalFlow> algorithms =
      new EnumMap<>(Settings.OpticalFlow.class);
  private final LinkedHashMap<Pair, FlowField> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final LookAhead ahead = new LookAhead();
  private long most;

  /**
   * Bounds what is kept from now on, in bytes, but for the pair that was found last: views, passes
   * and farther frames ask for the same pair again.
   */
  public void keepAtMost(long bytes) {
    most = bytes;
  }

  /**
   * How a frame's pixels moved since another.
   *
   * @param depth of the frame and of the other, with which motion is corrected; null where one of
   *     them is not known
   * @param pause called between the steps, which it ends by what it throws
   */
  FrameMotion estimate(
      Settings settings, Sight current, Sight other, Depths depth, Runnable pause) {
    Pair pair = pair(settings, current, other);
    if (!known(pair)) {
      PairMotion found = ahead.take(pair, pause);
      if (found == null) {
        compute(pair, current, other, pause);
      } else {
        keep(pair, found.there(), found.back());
      }
    }
    if (depth == null) {
      return FrameMotion.estimated(copy(pair), kept.get(pair.opposite()));
    }
    try (Scope scope = new Scope()) {
      FlowField toOther = scope.own(copy(pair));
      FlowField back = scope.own(copy(pair.opposite()));
      SurfaceMotion.correct(toOther, depth.here);
      SurfaceMotion.correct(back, depth.there);
      return FrameMotion.estimated(scope.release(toOther), back);
    }
  }

  private FlowField copy(Pair pair) {
    return new FlowField(kept.get(pair).frame().copy());
  }

  /**
   * Begins to look for motion that {@link #estimate} will be asked for, on a thread of its own; the
   * motion is the same.
   */
  void lookAhead(Settings settings, Sight current, Sight other) {
    Pair pair = pair(settings, current, other);
    if (!known(pair) && !ahead.has(pair)) {
      ahead.begin(pair, () -> make(pair.algorithm), current.frame, other.frame);
    }
  }

  /** Nobody will ask for what is looked for ahead. */
  public void forgetAhead() {
    ahead.forget();
  }

  private static Pair pair(Settings settings, Sight current, Sight other) {
    return new Pair(settings.opticalFlow(), current.digest, other.digest);
  }

  private boolean known(Pair pair) {
    return kept.containsKey(pair) && kept.containsKey(pair.opposite());
  }

  private void compute(Pair pair, Sight current, Sight other, Runnable pause) {
    OpticalFlow flow = algorithms.computeIfAbsent(pair.algorithm, FlowCache::make);
    try (Frame here = current.frame.get();
        Frame there = other.frame.get()) {
      PairMotion found = PairMotion.find(flow, here, there, pause);
      keep(pair, found.there(), found.back());
    }
  }

  private void keep(Pair pair, FlowField there, FlowField back) {
    makeRoom(2 * there.frame().elements() * Float.BYTES);
    keep(pair, there);
    keep(pair.opposite(), back);
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
    while (held + bytes > most && oldestFirst.hasNext()) {
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
    ahead.close();
    kept.values().forEach(FlowField::close);
    kept.clear();
    algorithms.values().forEach(OpticalFlow::close);
    algorithms.clear();
  }
}
