package org.impasto.engine;

import org.impasto.settings.Settings;

/** Motion between source frames of one request's shot. */
final class Motions {
  private final Flows flows;
  private final Sources sources;

  Motions(Flows flows, Sources sources) {
    this.flows = flows;
    this.sources = sources;
  }

  /** How the pixels of a frame moved since another; the caller closes it. */
  Motion between(Settings settings, int time, int other) {
    return flows.estimate(
        settings, new Flows.Sight(sources.digest(time), () -> sources.copy(time)),
        new Flows.Sight(sources.digest(other), () -> sources.copy(other)));
  }
}
