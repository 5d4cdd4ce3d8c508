package org.impasto.engine.chain;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.impasto.engine.Progress;
import org.impasto.engine.inputs.PaintingInputs;
import org.impasto.engine.inputs.ShotLight;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.painting.PaintedFrameLayers;
import org.impasto.engine.plan.ChainNode;
import org.impasto.engine.plan.ChainSettings;
import org.impasto.engine.plan.ShotPlan;
import org.impasto.engine.recipe.Digests;
import org.impasto.engine.source.ShotMemory;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.step.ChainResult;
import org.impasto.engine.step.ChainStep;
import org.impasto.ownership.Scope;
import org.impasto.store.FrameStore;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.StoredFrame;

/**
 * Paintings outside the shot's one chain: continued from the frames before where those were just
 * painted, else started afresh, which the result's note says. For hosts without temporal access,
 * and where the artist wants no frames painted before the one asked for.
 */
final class LooseChain {
  private final ChainStep step;
  private final PaintingInputs recipes;
  private final FrameStore store;
  private final ShotMemory memory;
  private final SourceFrames sources;
  private final Cuts cuts;
  private final ChainSettings chain;
  private final Progress progress;

  LooseChain(
      ChainStep step,
      PaintingInputs recipes,
      FrameStore store,
      ShotMemory memory,
      SourceFrames sources,
      Cuts cuts,
      ChainSettings chain,
      Progress progress) {
    this.step = step;
    this.recipes = recipes;
    this.store = store;
    this.memory = memory;
    this.sources = sources;
    this.cuts = cuts;
    this.chain = chain;
    this.progress = progress;
  }

  /**
   * The painting at a time whose source was just read.
   *
   * @param continues whether it may depend on frames before it
   */
  ChainResult paintLoose(int time, boolean continues) {
    Digest recipe = recipes.digest(time);
    ShotLight light = light(time);
    Digest source = recipes.lit(time, memory.seen(time), light);
    Optional<PaintedFrame> stored = stored(memory.loose(time), recipe, source);
    if (stored.isPresent()) {
      return new ChainResult(stored.get(), true, "", memory.loose(time).painting(), light);
    }
    List<Integer> back = continues ? back(time) : List.of();
    ShotPlan plan = plan(time, back, chain.strokes());
    ChainNode node = plan.finished(time);
    List<Digest> dependencies = plan.dependencies(node).stream().map(this::identity).toList();
    PaintingProgress steps = new PaintingProgress(progress, 0, 1, "painting " + node.name());
    boolean alone = dependencies.isEmpty();
    try (Scope scope = new Scope()) {
      PaintedFrame painted = scope.own(step.paintNode(node, plan, light, this::painting, steps));
      Digest identity =
          Digests.painting(alone ? "first frame" : "following frame", recipe, source, dependencies);
      memory.remember(time, new ShotMemory.Loose(recipe, source, identity));
      try (StoredFrame layers = PaintedFrameLayers.of(painted)) {
        store.put(identity, layers);
      }
      return new ChainResult(scope.release(painted), false, note(time, alone), identity, light);
    }
  }

  private Optional<PaintedFrame> stored(ShotMemory.Loose known, Digest recipe, Digest source) {
    boolean same = known != null && known.recipe().equals(recipe) && known.source().equals(source);
    return same ? store.get(known.painting()).flatMap(PaintedFrameLayers::read) : Optional.empty();
  }

  private String note(int time, boolean alone) {
    if (alone && !Boolean.TRUE.equals(cuts.atHand(time))) {
      return "started afresh at frame " + time;
    }
    return chain.passes() > 1 ? "painted in one pass: more need every frame of the shot" : "";
  }

  /** Of the frames up to a time that were seen one after another, in the same shot. */
  private ShotLight light(int time) {
    int first = time;
    while (memory.facts(first - 1) != null && !begins(first)) {
      first--;
    }
    return new ShotLight(sources, recipes::settings, first, each -> false);
  }

  /** Whether a shot begins at a frame, or that cannot be told. */
  private boolean begins(int time) {
    return !Boolean.FALSE.equals(cuts.atHand(time));
  }

  /** Distances to those of the frames before that are at hand, in the same shot. */
  private List<Integer> back(int time) {
    int begin = begin(time);
    return chain.distances().stream()
        .filter(each -> time - each >= begin && continues(time - each))
        .toList();
  }

  private ShotPlan plan(int time, List<Integer> back, boolean strokes) {
    int first = back.isEmpty() ? time : time - back.get(back.size() - 1);
    return new ShotPlan(
        first,
        time,
        Collections.emptyNavigableSet(),
        Collections.emptyNavigableSet(),
        back,
        1,
        1,
        false,
        strokes);
  }

  /** The farthest frame back that is at hand with all between, in the same shot. */
  private int begin(int time) {
    int begin = time;
    while (time - begin < chain.farthest() && sources.holds(begin - 1) && !begins(begin)) {
      begin--;
    }
    return begin;
  }

  /**
   * Whether what was painted at a time was with the recipe of now and of the frame that is held.
   */
  private boolean continues(int time) {
    ShotMemory.Loose painted = memory.loose(time);
    return painted != null
        && painted.recipe().equals(recipes.digest(time))
        && painted.source().equals(recipes.lit(time, memory.seen(time), light(time)))
        && store.contains(painted.painting());
  }

  private Digest identity(ChainNode node) {
    return memory.loose(node.time()).painting();
  }

  private PaintedFrame painting(ChainNode node) {
    return store
        .get(identity(node))
        .flatMap(PaintedFrameLayers::read)
        .orElseThrow(ChainPaintings.Lost::new);
  }
}
