package org.impasto.engine.chain;

import java.util.function.Function;
import org.impasto.engine.brush.BrushPainter;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.source.SourceFrames;
import org.impasto.frame.Frame;

/** Paints one node of a shot from those that it depends on. */
public final class ChainStep {
  private final NetworkStep network;
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
    FullSources full = new FullSources(sources, inputs, motions);
    network = new NetworkStep(painter, inputs, full, motions);
    brush = new BrushStep(painter, brushPainter, inputs, sources, full, motions, keys);
  }

  /** What the strokes of a painted frame were chosen by; the caller closes it. */
  public Frame guide(int time, ShotChain.Result result, PaintingProgress progress) {
    return brush.guide(time, result, progress);
  }

  /** Where they come from, see {@link BrushPainter#matches}; the caller closes it. */
  public Frame matches(int time, ShotChain.Result result, PaintingProgress progress) {
    return brush.matches(time, result, progress);
  }

  /**
   * The painted node; the caller closes it.
   *
   * @param plan says what it depends on
   * @param light of the plan's stretch
   * @param paintings gives their paintings, each for this step to close
   */
  PaintedFrame paintNode(
      ChainNode node,
      ShotPlan plan,
      ShotLight light,
      Function<ChainNode, PaintedFrame> paintings,
      PaintingProgress progress) {
    if (BrushSettings.paints(inputs.settings(node.time()))) {
      return brush.paintNode(node, plan, light, paintings, progress);
    }
    return PaintedFrame.of(
        network.paintNode(
            node, plan, each -> paintings.apply(each).takePicture(), progress));
  }
}
