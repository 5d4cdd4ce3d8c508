package org.impasto.engine.shot;

/** The shot changed while a request was being served; what was seen of it before is forgotten. */
final class ShotChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ShotChanged() {
    super("the shot changes while it is painted; wait until it has settled", null, false, false);
  }
}
