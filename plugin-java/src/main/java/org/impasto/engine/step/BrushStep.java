package org.impasto.engine.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.impasto.engine.FrameLinks;
import org.impasto.engine.brush.BrushPainter;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.brush.BrushTask;
import org.impasto.engine.brush.EarlierPaint;
import org.impasto.engine.exemplar.SynthesisBudget;
import org.impasto.engine.inputs.FreedSources;
import org.impasto.engine.inputs.PaintingInputs;
import org.impasto.engine.inputs.RememberedMotion;
import org.impasto.engine.inputs.ShotKeyframes;
import org.impasto.engine.inputs.ShotLight;
import org.impasto.engine.inputs.StepSources;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.network.MemoryBudget;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.painting.RegionChange;
import org.impasto.engine.painting.SourceChange;
import org.impasto.engine.plan.ChainNode;
import org.impasto.engine.plan.ShotPlan;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.style.StyleSet;
import org.impasto.errors.UserException;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.Mattes;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.ownership.Scope;
import org.impasto.settings.Settings;
import org.impasto.steering.SteeringMaps;

/**
 * Paints one node of a shot with strokes: what guides them by the network, where there is freedom,
 * then the strokes.
 */
final class BrushStep {
  private final FramePainter networkPainter;
  private final BrushPainter painter;
  private final PaintingInputs inputs;
  private final SourceFrames sources;
  private final StepSources full;
  private final ShotMotion motions;
  private final ShotKeyframes keys;

  BrushStep(
      FramePainter networkPainter,
      BrushPainter painter,
      PaintingInputs inputs,
      SourceFrames sources,
      StepSources full,
      ShotMotion motions,
      ShotKeyframes keys) {
    this.keys = keys;
    this.networkPainter = networkPainter;
    this.painter = painter;
    this.inputs = inputs;
    this.sources = sources;
    this.full = full;
    this.motions = motions;
  }

  PaintedFrame paintNode(
      ChainNode node,
      ShotPlan plan,
      ShotLight light,
      Function<ChainNode, PaintedFrame> paintings,
      PaintingProgress progress) {
    if (node.kind() == ChainNode.Kind.MEETING) {
      return joined(node, plan, paintings, progress);
    }
    List<Integer> keyed = plan.exemplarKeys(node);
    requireExemplars(node, !keyed.isEmpty(), inputs.styles());
    RememberedMotion moved = new RememberedMotion(full, light);
    try (moved;
        FreedSources freed = new FreedSources(sources, inputs, moved, light, 1);
        Frame guide =
            keyed.isEmpty()
                ? networkPainting(node, plan, light, moved, paintings, progress)
                : null;
        Frame source = freed.source(node.time(), node.time());
        Frame coverage = light.coverage(node.time());
        Frame mattes = sources.regions(node.time());
        SteeringMaps maps = sources.steering(node.time())) {
      Settings settings = inputs.settings(node.time());
      BrushTask task =
          new BrushTask(
              source,
              coverage,
              mattes,
              inputs.styles(),
              settings,
              light.colours(node.time()),
              guide,
              keyed.stream().map(key -> keys.exemplar(key, light, freed)).toList(),
              maps,
              progress);
      if (guide == null) {
        motions.lookAhead(settings, node.time());
      }
      return strokes(new Step(task, node.time(), moved, freed, light), node, plan, paintings);
    }
  }

  /** What both keyframes around a frame make of it. */
  private PaintedFrame joined(
      ChainNode node,
      ShotPlan plan,
      Function<ChainNode, PaintedFrame> paintings,
      PaintingProgress progress) {
    List<ChainNode> both = plan.dependencies(node);
    try (PaintedFrame earlier = paintings.apply(both.get(0));
        PaintedFrame later = paintings.apply(both.get(1))) {
      return painter.joined(earlier, later, plan.way(node.time()), progress);
    }
  }

  /** What the strokes of a painted frame were chosen by. */
  Frame guide(int time, ChainResult result, PaintingProgress progress) {
    return asPainted(time, result, progress, painter::guide);
  }

  /** See {@link BrushPainter#matches}. */
  Frame matches(int time, ChainResult result, PaintingProgress progress) {
    return asPainted(
        time,
        result,
        progress,
        task -> painter.matches(task, time, result.frame().field(), memory(task.settings())));
  }

  /** The task that a frame was painted by. */
  private Frame asPainted(
      int time, ChainResult result, PaintingProgress progress, Function<BrushTask, Frame> what) {
    ShotLight light = result.light();
    try (RememberedMotion moved = new RememberedMotion(full, light);
        FreedSources freed = new FreedSources(sources, inputs, moved, light, 1);
        Frame source = freed.source(time, time);
        Frame coverage = light.coverage(time);
        Frame mattes = sources.regions(time);
        SteeringMaps maps = sources.steering(time)) {
      return what.apply(
          new BrushTask(
              source,
              coverage,
              mattes,
              inputs.styles(),
              inputs.settings(time),
              light.colours(time),
              result.frame().networkPainting(),
              result.keyframes().stream().map(key -> keys.exemplar(key, light, freed)).toList(),
              maps,
              progress));
    }
  }

  /** Small; null where none is wanted. */
  private Frame networkPainting(
      ChainNode node,
      ShotPlan plan,
      ShotLight light,
      RememberedMotion moved,
      Function<ChainNode, PaintedFrame> paintings,
      PaintingProgress progress) {
    Settings settings = inputs.settings(node.time());
    if (!BrushSettings.needsNetwork(settings)) {
      return null;
    }
    double scale;
    try (Frame source = sources.copy(node.time())) {
      scale = BrushSettings.guideScale(source.width(), source.height());
    }
    try (FreedSources small = new FreedSources(sources, inputs, moved, light, scale)) {
      return new NetworkStep(networkPainter, inputs, small, motions)
          .paintNode(
              node, plan, each -> guide(paintings.apply(each), small, each.time()), progress);
    }
  }

  /** What guided an earlier frame; the frame itself, in small, where nothing of the network did. */
  private static Frame guide(PaintedFrame painted, StepSources small, int time) {
    try (painted) {
      if (painted.networkPainting() != null) {
        return painted.networkPainting().copy();
      }
      try (Frame like = small.source(time, time)) {
        return Resampling.resize(painted.picture(), like.width(), like.height());
      }
    }
  }

  /** What the strokes of one frame are made with. */
  private record Step(
      BrushTask task, int time, RememberedMotion moved, FreedSources freed, ShotLight light) {}

  private PaintedFrame strokes(
      Step step, ChainNode node, ShotPlan plan, Function<ChainNode, PaintedFrame> paintings) {
    try (Scope scope = new Scope();
        FrameLinks links = sources.links(step.time)) {
      List<EarlierPaint> earlier = new ArrayList<>();
      for (ChainNode each : plan.strokesFrom(node)) {
        step.task.progress().report("motion of frame " + node.time());
        earlier.add(scope.own(earlier(step, each, paintings)));
      }
      SynthesisBudget memory = memory(step.task.settings());
      PaintedFrame painted = scope.own(painter.paint(step.task, earlier, memory));
      if (links != null) {
        LinkedPaint linked = scope.own(LinkedPaint.of(links, painted, earlier.isEmpty()));
        painted = scope.own(painter.paint(step.task, linked.earlier(), memory));
      }
      Frame made = StrokeSource.after(step.task.source(), earlier);
      return scope.release(painted).with(made);
    }
  }

  private EarlierPaint earlier(
      Step step, ChainNode other, Function<ChainNode, PaintedFrame> paintings) {
    if (other.kind() == ChainNode.Kind.KEY) {
      return fromKeyframe(step, other.time());
    }
    if (other.time() == step.time) {
      return EarlierPaint.still(paintings.apply(other));
    }
    return moved(step, other.time(), paintings.apply(other), EarlierPaint.NO_KEYFRAME);
  }

  /** The keyframe itself, each stroke where it stands. */
  private EarlierPaint fromKeyframe(Step step, int key) {
    int number = 0;
    while (step.task.keyframes().get(number).time() != key) {
      number++;
    }
    return moved(step, key, PaintedFrame.of(keys.freedPainting(key, step.light)), number);
  }

  /** Takes the painting over. */
  private EarlierPaint moved(Step step, int other, PaintedFrame painted, int keyframe) {
    BrushTask task = step.task;
    try (Scope scope = new Scope()) {
      scope.own(painted);
      FrameMotion motion = step.moved.lent(task.settings(), step.time, other);
      task.progress().check();
      try (Frame before = step.freed.source(other, step.time);
          Frame warped = Warp.bicubic(before, motion.toOther());
          SourceChange change = new SourceChange(task.source(), warped)) {
        task.progress().check();
        Frame trust = scope.own(change.trust(motion.reliability(), motion.likely()));
        StrokeSource.distrust(trust, task.source(), painted, motion.toOther());
        if (task.mattes() != null && inputs.styles().regional()) {
          sameRegion(task, other, motion, trust);
        }
        return new EarlierPaint(
            scope.release(painted), keyframe, motion.toOther(), scope.release(trust));
      }
    }
  }

  private static SynthesisBudget memory(Settings settings) {
    return new SynthesisBudget(MemoryBudget.exemplars(settings), MemoryBudget.of(settings).bytes());
  }

  /** Trusts only paint of the region that a pixel is in. */
  private void sameRegion(BrushTask task, int time, FrameMotion motion, Frame trust) {
    int[] chosen = inputs.styles().chosenRegions();
    try (Frame mattes = sources.regions(time);
        Frame now = Mattes.shares(task.mattes(), chosen);
        Frame then = mattes == null ? null : Mattes.shares(mattes, chosen)) {
      if (then == null) {
        Planes.fill(trust, 0);
        return;
      }
      try (Frame moved = Warp.bilinear(then, motion.toOther());
          Frame same = RegionChange.same(now, moved)) {
        PixelRows.multiply(trust, same);
      }
    }
  }

  private static void requireExemplars(ChainNode node, boolean keyed, StyleSet styles) {
    if (!keyed && !styles.any()) {
      throw new UserException(
          node.name()
              + " has no keyframe before or after it in its shot, and there is no style picture;"
              + " one of both is required: paint a keyframe of this shot, choose a Look or a Style"
              + " picture, or write the frame where a shot was taken to begin into No cuts");
    }
  }
}
