package org.impasto.engine;

import org.impasto.frame.ColourStatistics;
import org.impasto.frame.Frame;
import org.impasto.frame.Recolouring;
import org.impasto.settings.Settings;

/** What is painted, how, and who listens. The frame stays the caller's. */
record Subject(Frame source, StyleBlend style, PaintingNetwork network, Settings settings, Steps steps) {
  /** Whether the losses are the published ones. */
  boolean published() {
    return Method.published(settings);
  }

  /** Whether they have the published weights too. */
  boolean exact() {
    return network.exact();
  }

  /** What content is compared with: the source in the style's colours, or as published the source itself. */
  Frame goal() {
    return published() ? source.copy() : recolouring().apply(source);
  }

  /** The map of this frame's colours to the style's. */
  Recolouring recolouring() {
    return new Recolouring(ColourStatistics.of(source), style.colours());
  }
}
