package org.impasto.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.impasto.engine.brush.BrushPainter;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.brush.BrushTask;
import org.impasto.engine.brush.EarlierPaint;
import org.impasto.engine.brush.KeyframeField;
import org.impasto.engine.brush.PaintedKeyframe;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.network.MemoryBudget;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.painting.RegionChange;
import org.impasto.engine.painting.SourceChange;
import org.impasto.engine.loss.Regions;
import org.impasto.engine.source.SourceFrames;
import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.settings.Settings;

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
    Integer key = plan.keyOf(node);
    RememberedMotion moved = new RememberedMotion(full);
    try (moved;
        FreedSources freed = new FreedSources(sources, inputs, moved, light, 1);
        Frame guide =
            key == null ? networkPainting(node, plan, light, moved, paintings, progress) : null;
        Frame source = freed.source(node.time(), node.time());
        Frame coverage = light.coverage(node.time());
        Frame mattes = sources.regions(node.time())) {
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
              key == null ? List.of() : List.of(keyframe(key, light, freed)),
              progress);
      if (guide == null) {
        motions.lookAhead(settings, node.time());
      }
      return strokes(task, node, plan, freed, paintings);
    }
  }

  private PaintedKeyframe keyframe(int time, ShotLight light, StepSources freed) {
    try (Frame given = keys.painting(time);
        Frame painting = light.colours(time).freed(given, null);
        Frame source = freed.source(time, time)) {
      return PaintedKeyframe.of(time, keys.digest(time), painting, source);
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

  /** What the strokes of a painted frame were chosen by; the caller closes it. */
  Frame guide(int time, ShotLight light, PaintedFrame painted, PaintingProgress progress) {
    try (FreedSources freed = new FreedSources(sources, inputs, full, light, 1);
        Frame source = freed.source(time, time);
        Frame coverage = light.coverage(time);
        Frame mattes = sources.regions(time)) {
      return painter.guide(
          new BrushTask(
              source,
              coverage,
              mattes,
              inputs.styles(),
              inputs.settings(time),
              light.colours(time),
              painted.networkPainting(),
              List.of(),
              progress));
    }
  }

  /** Small; null where none is wanted. The caller closes it. */
  private Frame networkPainting(
      ChainNode node,
      ShotPlan plan,
      ShotLight light,
      StepSources moved,
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
              node,
              plan,
              each -> guide(paintings.apply(each), small, each.time()),
              progress);
    }
  }

  /** What guided an earlier frame; the frame itself, in small, where nothing of the network did. */
  private static Frame guide(PaintedFrame painted, StepSources small, int time) {
    try (painted) {
      if (painted.networkPainting() != null) {
        return painted.networkPainting().copy();
      }
      try (Frame like = small.source(time, time)) {
        return Resampling.resize(
            painted.picture(), like.width(), like.height());
      }
    }
  }

  private PaintedFrame strokes(
      BrushTask task,
      ChainNode node,
      ShotPlan plan,
      FreedSources freed,
      Function<ChainNode, PaintedFrame> paintings) {
    List<EarlierPaint> earlier = new ArrayList<>();
    try {
      for (ChainNode each : plan.strokesFrom(node)) {
        task.progress().report("motion of frame " + node.time());
        earlier.add(earlier(task, node, each, freed, paintings));
      }
      PaintedFrame painted =
          painter.paint(task, earlier, MemoryBudget.exemplars(task.settings()));
      return painted.with(StrokeMemory.after(task.source(), earlier));
    } finally {
      earlier.forEach(EarlierPaint::close);
    }
  }

  private EarlierPaint earlier(
      BrushTask task,
      ChainNode node,
      ChainNode other,
      FreedSources freed,
      Function<ChainNode, PaintedFrame> paintings) {
    if (other.kind() == ChainNode.Kind.KEY) {
      return fromKeyframe(task, node, other, freed);
    }
    if (other.time() == node.time()) {
      return new EarlierPaint(paintings.apply(other), still(task.source()), ones(task.source()));
    }
    return moved(task, node.time(), other.time(), freed, paintings.apply(other));
  }

  /** The keyframe itself, each stroke where it stands. */
  private EarlierPaint fromKeyframe(
      BrushTask task, ChainNode node, ChainNode key, FreedSources freed) {
    Frame painting = keys.painting(key.time());
    PaintedFrame painted = KeyframeField.in(painting);
    return moved(task, node.time(), key.time(), freed, painted);
  }

  /** Takes the painting over. */
  private EarlierPaint moved(
      BrushTask task, int time, int other, FreedSources freed, PaintedFrame painted) {
    try (FrameMotion motion = freed.motion(task.settings(), time, other);
        Frame before = freed.source(other, time);
        Frame warped = Warp.bicubic(before, motion.toOther());
        SourceChange change = new SourceChange(task.source(), warped)) {
      Frame trust = change.trust(motion.reliability(), motion.likely());
      StrokeMemory.distrust(trust, task.source(), painted, motion.toOther());
      if (task.mattes() != null && inputs.styles().regional()) {
        sameRegion(task, other, motion, trust);
      }
      return new EarlierPaint(
          painted, new FlowField(motion.toOther().frame().copy()), trust);
    } catch (RuntimeException failure) {
      painted.close();
      throw failure;
    }
  }

  /** Trusts only paint of the region that a pixel is in. */
  private void sameRegion(BrushTask task, int time, FrameMotion motion, Frame trust) {
    try (Frame mattes = sources.regions(time);
        Regions now = inputs.unmatched(time, task.source(), task.mattes());
        Regions then = inputs.unmatched(time, task.source(), mattes);
        Frame moved = Warp.bilinear(then.shares(), motion.toOther());
        Frame same = RegionChange.same(now.shares(), moved)) {
      PixelRows.multiply(trust, same);
    }
  }

  private static FlowField still(Frame like) {
    FlowField still = FlowField.allocate(like.width(), like.height());
    Planes.fill(still.frame(), 0);
    return still;
  }

  private static Frame ones(Frame like) {
    Frame ones = Frame.allocate(like.width(), like.height(), 1);
    Planes.fill(ones, 1);
    return ones;
  }
}
