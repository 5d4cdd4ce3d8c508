package org.impasto.engine.loss;

import java.util.function.UnaryOperator;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** What is painted, how, and who listens. */
public record PaintingTask(
    Frame source,
    Regions regions,
    PaintingNetwork network,
    Settings settings,
    PaintingProgress steps) {
  /** Whether the losses are the published ones. */
  public boolean published() {
    return MethodSettings.published(settings);
  }

  /** Whether they are minimised as published too. */
  public boolean asPublished() {
    return published() && !MethodSettings.guardedReference(settings);
  }

  /** Whether they have the published weights too. */
  boolean exact() {
    return network.exact();
  }

  /**
   * What content is compared with: the source in the style's colours, or as published the source
   * itself.
   */
  public Frame goal() {
    return published() ? source.copy() : recolouring().apply(source);
  }

  /**
   * The map of this frame's colours to the style's, for pictures of it and such as were moved to
   * it.
   */
  public UnaryOperator<Frame> recolouring() {
    return regions.recolouring(source);
  }
}
