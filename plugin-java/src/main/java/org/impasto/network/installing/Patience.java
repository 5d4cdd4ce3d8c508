package org.impasto.network.installing;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param connect until it answers at all
 * @param silence how long it may say nothing
 * @param attempts how often in a row it may bring nothing
 * @param tries how often it is asked altogether
 * @param overall how long all of it may take
 * @param pause before it is asked again; twice as long each time that it brought nothing
 */
record Patience(
    Duration connect, Duration silence, int attempts, int tries, Duration overall, Duration pause) {
  static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          5,
          50,
          Duration.ofHours(2),
          Duration.ofSeconds(1));

  /**
   * @param inARow how often it brought nothing
   */
  Duration pause(int inARow) {
    return pause.multipliedBy(1L << Math.min(5, Math.max(0, inARow - 1)));
  }
}
