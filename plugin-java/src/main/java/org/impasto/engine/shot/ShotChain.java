package org.impasto.engine.shot;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.impasto.engine.AbortedException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.engine.painting.Steps;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.Digest;
import org.impasto.store.FrameStore;

/**
 * One request's walk along its shot: which paintings the frame asked for leans on, which of them
 * are in the store, and the run from the last good ones.
 *
 * <p>A painting's identity is a digest of recipe, source pixels and the identities of the paintings
 * that it leans on, so frames asked for in any order are the same, and a change of the shot renames
 * all that follows it.
 */
final class ShotChain {
  /** How often a shot may change under a request before the request is given up. */
  private static final int MOST_CHANGES = 3;

  /** How often paintings may be lost under a request. */
  private static final int MOST_LOSSES = 4;

  /** Share of the progress bar that reading unseen frames takes before the first step. */
  private static final double READING = 0.05;

  /**
   * @param frame painted, at working size; the caller closes it
   * @param identity of the painting; null where the frame is no painting of the time asked for
   */
  record Result(Frame frame, boolean fromStore, String note, Digest identity) {}

  private final ChainStep step;
  private final LooseChain loose;
  private final Recipes recipes;
  private final FrameStore store;
  private final ShotMemory memory;
  private final PaintRequest request;
  private final ChainSettings chain;
  private final Sources sources;
  private final Stretches stretches;
  private final Keys keys;
  private final Progress progress;

  ShotChain(
      ChainStep step,
      Recipes recipes,
      FrameStore store,
      ShotMemory memory,
      PaintRequest request,
      Sources sources,
      Cuts cuts,
      Keys keys,
      ChainSettings chain,
      Progress progress) {
    this.step = step;
    this.loose =
        new LooseChain(step, recipes, store, memory, request, sources, cuts, chain, progress);
    this.recipes = recipes;
    this.store = store;
    this.memory = memory;
    this.request = request;
    this.sources = sources;
    stretches = new Stretches(request.source(), memory, cuts, keys, chain);
    this.keys = keys;
    this.chain = chain;
    this.progress = progress;
  }

  /** The frame asked for. */
  Result paint() {
    return settled(this::once);
  }

  /** The painting before the one asked for. */
  Result before() {
    return settled(() -> chained(request.time() - 1, Settings.RandomAccess.CHAIN));
  }

  private Result settled(Supplier<Result> attempt) {
    for (int changes = 0, losses = 0; ; ) {
      try {
        return attempt.get();
      } catch (ShotChanged changed) {
        if (++changes == MOST_CHANGES) {
          throw changed;
        }
      } catch (Paintings.Lost lost) {
        if (++losses == MOST_LOSSES) {
          throw new IllegalArgumentException(
              "painted frames leave "
                  + store.folder()
                  + " while others are painted from them: another program deletes them,"
                  + " or Store size is too small for all who use it; raise it, or choose another Store folder");
        }
        // What was damaged has left the store: the next attempt paints it anew.
        report(0, "painting a lost frame again");
      }
    }
  }

  private Result once() {
    int time = request.time();
    memory.keep(chain.farthest());
    sources.look(time);
    Settings.RandomAccess choice = request.settings().apply(time).randomAccess();
    if (!request.source().temporalAccess()) {
      return loose.paint(time, true);
    }
    if (choice == Settings.RandomAccess.AFRESH && !known(time)) {
      return loose.paint(time, false);
    }
    return chained(time, choice);
  }

  /**
   * Whether the chain up to a time can be named without reading, and what its frame leans on is
   * painted.
   */
  private boolean known(int time) {
    ShotPlan plan = stretches.known(time);
    if (plan == null) {
      return false;
    }
    try (Paintings paintings = paintings(plan)) {
      return plan.ancestry(plan.finished(time), paintings::has).size() <= 1;
    }
  }

  private Paintings paintings(ShotPlan plan) {
    return new Paintings(
        new Identities(plan, recipes, sources, keys), store, keys, chain.farthest() + 1);
  }

  private Result chained(int time, Settings.RandomAccess choice) {
    report(0, "reading frames before " + time);
    ShotPlan plan = stretches.plan(time);
    try (Paintings paintings = paintings(plan)) {
      Piece asked = plan.finished(time);
      TreeSet<Piece> missing = plan.ancestry(asked, paintings::has);
      if (missing.isEmpty()) {
        return new Result(paintings.get(asked), true, "", paintings.identity(asked));
      }
      if (missing.size() > 1 && choice != Settings.RandomAccess.CHAIN) {
        return gap(plan, paintings, missing, time, choice);
      }
      run(plan, paintings, missing, asked);
      String note = plan.first() == time ? beginning(time) : "";
      return new Result(paintings.get(asked), false, note, paintings.identity(asked));
    }
  }

  /** Tells of a beginning that nobody asked for. */
  private String beginning(int time) {
    boolean detected = time > request.source().first() && !chain.cuts().contains(time);
    return detected
        ? "a new shot begins at frame "
            + time
            + "; write "
            + time
            + " into No cuts where it does not"
        : "";
  }

  private Result gap(
      ShotPlan plan,
      Paintings paintings,
      NavigableSet<Piece> missing,
      int time,
      Settings.RandomAccess choice) {
    if (choice == Settings.RandomAccess.HOLD) {
      for (int each = time - 1; each >= plan.first(); each--) {
        Frame held = paintings.find(plan.finished(each));
        if (held != null) {
          return new Result(
              held, true, "frame " + time + " is not painted yet; this is frame " + each, null);
        }
      }
    }
    if (choice == Settings.RandomAccess.BLACK) {
      try (Frame black = sources.copy(time)) {
        black.data().fill(0);
        return new Result(black.copy(), false, "frame " + time + " is not painted yet", null);
      }
    }
    throw new ChainGapException(time, missing.headSet(plan.finished(time)));
  }

  /** Paints what is missing, in its order. */
  private void run(ShotPlan plan, Paintings paintings, NavigableSet<Piece> missing, Piece asked) {
    double share = (1 - READING) / missing.size();
    double start = READING;
    for (Piece piece : missing) {
      String what =
          "painting "
              + piece.name()
              + (piece.equals(asked) ? "" : " (on the way to " + asked.name() + ")");
      Steps steps = new Steps(progress, start, start + share, what);
      try (Frame painted = step.paint(piece, plan, paintings::get, steps)) {
        paintings.put(piece, painted);
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
