package org.impasto.engine.source;

import org.impasto.errors.UserException;

/** The shot changed while a request was being served; what was seen of it before is forgotten. */
public final class ShotChangedException extends UserException {
  private static final long serialVersionUID = 1L;

  ShotChangedException() {
    super("the shot changes while it is painted; wait until it has settled");
  }
}
