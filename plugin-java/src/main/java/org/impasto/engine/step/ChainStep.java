package org.impasto.engine.step;

import java.util.function.Function;
import org.impasto.engine.brush.BrushPainter;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.inputs.FreedSources;
import org.impasto.engine.inputs.FullSources;
import org.impasto.engine.inputs.PaintingInputs;
import org.impasto.engine.inputs.RememberedMotion;
import org.impasto.engine.inputs.ShotKeyframes;
import org.impasto.engine.inputs.ShotLight;
import org.impasto.engine.inputs.StepSources;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.plan.ChainNode;
import org.impasto.engine.plan.ShotPlan;
import org.impasto.engine.source.SourceFrames;
import org.impasto.frame.Frame;

/** Paints one node of a shot from those that it depends on. */
public final class ChainStep {
  private final FramePainter painter;
  private final SourceFrames sources;
  private final FullSources full;
  private final ShotMotion motions;
  private final BrushStep brush;
  private final PaintingInputs inputs;

  public ChainStep(
      FramePainter painter,
      BrushPainter brushPainter,
      PaintingInputs inputs,
      SourceFrames sources,
      ShotMotion motions,
      ShotKeyframes keys) {
    this.inputs = inputs;
    this.painter = painter;
    this.sources = sources;
    this.motions = motions;
    full = new FullSources(sources, inputs, motions);
    brush = new BrushStep(painter, brushPainter, inputs, sources, full, motions, keys);
  }

  /** What the strokes of a painted frame were chosen by. */
  public Frame guide(int time, ChainResult result, PaintingProgress progress) {
    return brush.guide(time, result, progress);
  }

  /** Where they come from, see {@link BrushPainter#matches}. */
  public Frame matches(int time, ChainResult result, PaintingProgress progress) {
    return brush.matches(time, result, progress);
  }

  /**
   * The painted node.
   *
   * @param plan says what it depends on
   * @param light of the plan's stretch
   * @param paintings gives their paintings, each for this step to close
   */
  public PaintedFrame paintNode(
      ChainNode node,
      ShotPlan plan,
      ShotLight light,
      Function<ChainNode, PaintedFrame> paintings,
      PaintingProgress progress) {
    if (BrushSettings.paints(inputs.settings(node.time()))) {
      return brush.paintNode(node, plan, light, paintings, progress);
    }
    if (!PaintingInputs.seenInItsLight(inputs.settings(node.time()))) {
      return network(full, node, plan, each -> paintings.apply(each).takeWithMadeFrom(), progress);
    }
    try (RememberedMotion moved = new RememberedMotion(full, light);
        FreedSources freed = new FreedSources(sources, inputs, moved, light, 1)) {
      return network(freed, node, plan, each -> lit(each, light, paintings), progress);
    }
  }

  private PaintedFrame network(
      StepSources seen,
      ChainNode node,
      ShotPlan plan,
      Function<ChainNode, Frame> paintings,
      PaintingProgress progress) {
    return PaintedFrame.ofNetwork(
        new NetworkStep(painter, inputs, seen, motions).paintNode(node, plan, paintings, progress));
  }

  /** A painting that the network goes on from; keyframes are freed of their exposure too. */
  private static Frame lit(
      ChainNode node, ShotLight light, Function<ChainNode, PaintedFrame> paintings) {
    Frame painting = paintings.apply(node).takeWithMadeFrom();
    if (node.kind() != ChainNode.Kind.KEY) {
      return painting;
    }
    try (painting) {
      return light.colours(node.time()).freed(painting, null);
    }
  }
}
