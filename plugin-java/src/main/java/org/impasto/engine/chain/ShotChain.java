package org.impasto.engine.chain;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.impasto.engine.AbortedException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.engine.inputs.PaintingInputs;
import org.impasto.engine.inputs.ShotKeyframes;
import org.impasto.engine.inputs.ShotLight;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.plan.ChainNode;
import org.impasto.engine.plan.ChainSettings;
import org.impasto.engine.plan.ShotPlan;
import org.impasto.engine.source.ShotChangedException;
import org.impasto.engine.source.ShotMemory;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.step.ChainResult;
import org.impasto.engine.step.ChainStep;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.FrameStore;

/**
 * One request's walk along its shot: which paintings the frame asked for depends on, which of them
 * are in the store, and the run from the last good ones.
 *
 * <p>A painting's identity is a digest of recipe, source pixels and the identities of the paintings
 * that it depends on. So frames asked for in any order are the same, and a change of the shot
 * renames all that follows it.
 */
public final class ShotChain {
  /** How often a shot may change under a request before the request is given up. */
  private static final int MOST_CHANGES = 3;

  /** How often paintings may be lost under a request. */
  private static final int MOST_LOSSES = 4;

  /** Share of the progress bar that reading unseen frames takes before the first step. */
  private static final double READING = 0.05;

  private final ChainStep step;
  private final LooseChain loose;
  private final PaintingInputs recipes;
  private final FrameStore store;
  private final ShotMemory memory;
  private final PaintRequest request;
  private final ChainSettings chain;
  private final SourceFrames sources;
  private final CutIntervals stretches;
  private final ShotKeyframes keys;
  private final Progress progress;

  public ShotChain(
      ChainStep step,
      PaintingInputs recipes,
      FrameStore store,
      ShotMemory memory,
      PaintRequest request,
      SourceFrames sources,
      Cuts cuts,
      ShotKeyframes keys,
      ChainSettings chain,
      Progress progress) {
    this.step = step;
    this.loose = new LooseChain(step, recipes, store, memory, sources, cuts, chain, progress);
    this.recipes = recipes;
    this.store = store;
    this.memory = memory;
    this.request = request;
    this.sources = sources;
    stretches = new CutIntervals(request.source(), memory, cuts, keys, chain);
    this.keys = keys;
    this.chain = chain;
    this.progress = progress;
  }

  /** The frame asked for. */
  public ChainResult paintRequested() {
    return settled(this::once);
  }

  /** The painting before the one asked for. */
  public ChainResult before() {
    return settled(() -> chained(request.time() - 1, Settings.RandomAccess.CHAIN));
  }

  /** Whether the frame asked for is painted, and can be read back; paints nothing. */
  public boolean isStored() {
    return settled(this::storedNow);
  }

  private boolean storedNow() {
    sources.look(request.time());
    ShotPlan plan = stretches.plan(request.time());
    try (ChainPaintings paintings = paintings(plan, light(plan));
        PaintedFrame found = paintings.find(plan.finished(request.time()))) {
      return found != null;
    }
  }

  private <T> T settled(Supplier<T> attempt) {
    for (int changes = 0, losses = 0; ; ) {
      try {
        return attempt.get();
      } catch (ShotChangedException changed) {
        if (++changes == MOST_CHANGES) {
          throw changed;
        }
      } catch (ChainPaintings.Lost lost) {
        if (++losses == MOST_LOSSES) {
          throw new UserException(
              "painted frames leave "
                  + store.folder()
                  + " while others are painted from them: another program deletes them, or Store"
                  + " size is too small for all who use it; raise it, or choose another Store"
                  + " folder");
        }
        // What was damaged has left the store: the next attempt paints it anew.
        report(0, "painting a lost frame again");
      }
    }
  }

  private ChainResult once() {
    int time = request.time();
    memory.keep(chain.farthest());
    sources.look(time);
    Settings.RandomAccess choice = request.settings().apply(time).randomAccess();
    if (!request.source().temporalAccess()) {
      return loose.paintLoose(time, true);
    }
    if (choice == Settings.RandomAccess.AFRESH && !known(time)) {
      return loose.paintLoose(time, false);
    }
    return chained(time, choice);
  }

  /**
   * Whether the chain up to a time can be named without reading, and what its frame depends on is
   * painted.
   */
  private boolean known(int time) {
    ShotPlan plan = stretches.known(time);
    if (plan == null) {
      return false;
    }
    try (ChainPaintings paintings = paintings(plan, light(plan))) {
      return plan.ancestry(plan.finished(time), paintings::has).size() <= 1;
    }
  }

  private ShotLight light(ShotPlan plan) {
    return new ShotLight(sources, request.settings(), plan.first(), plan.odd()::contains);
  }

  private ChainPaintings paintings(ShotPlan plan, ShotLight light) {
    return new ChainPaintings(
        new NodeIdentities(plan, recipes, sources, keys, light), store, keys, chain.farthest() + 1);
  }

  private ChainResult chained(int time, Settings.RandomAccess choice) {
    report(0, "reading frames before " + time);
    ShotPlan plan = stretches.plan(time);
    ShotLight light = light(plan);
    try (ChainPaintings paintings = paintings(plan, light)) {
      ChainNode asked = plan.finished(time);
      TreeSet<ChainNode> missing = plan.ancestry(asked, paintings::has);
      if (missing.isEmpty()) {
        return new ChainResult(
            paintings.get(asked),
            true,
            "",
            paintings.identity(asked),
            light,
            plan.exemplarKeys(asked));
      }
      if (missing.size() > 1 && choice != Settings.RandomAccess.CHAIN) {
        return gap(plan, light, paintings, missing, time, choice);
      }
      run(plan, light, paintings, missing, asked);
      String note = plan.first() == time ? beginning(time) : "";
      return new ChainResult(
          paintings.get(asked),
          false,
          note,
          paintings.identity(asked),
          light,
          plan.exemplarKeys(asked));
    }
  }

  /** Tells of a beginning that nobody asked for. */
  private String beginning(int time) {
    boolean detected = !request.source().range().beginsAt(time) && !chain.cuts().contains(time);
    return detected
        ? "a new shot begins at frame "
            + time
            + "; write "
            + time
            + " into No cuts where it does not"
        : "";
  }

  private ChainResult gap(
      ShotPlan plan,
      ShotLight light,
      ChainPaintings paintings,
      NavigableSet<ChainNode> missing,
      int time,
      Settings.RandomAccess choice) {
    if (choice == Settings.RandomAccess.HOLD) {
      for (int each = time - 1; each >= plan.first(); each--) {
        PaintedFrame held = paintings.find(plan.finished(each));
        if (held != null) {
          return new ChainResult(
              held,
              true,
              "frame " + time + " is not painted yet; this is frame " + each,
              null,
              light);
        }
      }
    }
    if (choice == Settings.RandomAccess.BLACK) {
      try (Frame black = sources.copy(time)) {
        black.data().fill(0);
        return new ChainResult(
            PaintedFrame.of(black.copy()),
            false,
            "frame " + time + " is not painted yet",
            null,
            light);
      }
    }
    throw new ChainGapException(time, missing.headSet(plan.finished(time)));
  }

  /** Paints what is missing, in its order. */
  private void run(
      ShotPlan plan,
      ShotLight light,
      ChainPaintings paintings,
      NavigableSet<ChainNode> missing,
      ChainNode asked) {
    double share = (1 - READING) / missing.size();
    double start = READING;
    for (ChainNode node : missing) {
      String what =
          "painting "
              + node.name()
              + (node.equals(asked) ? "" : " (on the way to " + asked.name() + ")");
      PaintingProgress steps = new PaintingProgress(progress, start, start + share, what);
      try (PaintedFrame painted = step.paintNode(node, plan, light, paintings::get, steps)) {
        paintings.put(node, painted);
      }
      start += share;
    }
  }

  private void report(double fraction, String what) {
    if (!progress.report(fraction, what)) {
      throw new AbortedException();
    }
  }
}
