package org.impasto.frame;

/** How a host's colours stand to their alpha. */
public enum Premultiplication {
  /** Alpha means nothing; colours are taken as they are and alpha is passed on. */
  OPAQUE,
  /** Colours were multiplied by alpha. */
  PREMULTIPLIED,
  /** Colours are independent of alpha. */
  UNPREMULTIPLIED
}
