package org.impasto.engine.painting;

import java.util.function.UnaryOperator;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** What is painted, how, and who listens. Frame and regions stay the caller's. */
public record Subject(
    Frame source, Regions regions, PaintingNetwork network, Settings settings, Steps steps) {
  /** Whether the losses are the published ones. */
  boolean published() {
    return Method.published(settings);
  }

  /** Whether they are minimised as published too. */
  public boolean asPublished() {
    return published() && !Method.guardedReference(settings);
  }

  /** Whether they have the published weights too. */
  boolean exact() {
    return network.exact();
  }

  /**
   * What content is compared with: the source in the style's colours, or as published the source
   * itself.
   */
  Frame goal() {
    return published() ? source.copy() : recolouring().apply(source);
  }

  /**
   * The map of this frame's colours to the style's, for pictures of it and such as were moved to
   * it.
   */
  UnaryOperator<Frame> recolouring() {
    return regions.recolouring(source);
  }
}
