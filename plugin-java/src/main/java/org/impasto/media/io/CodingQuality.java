package org.impasto.media.io;

/** How well a written video is kept, against its size. Lossless codecs know one. */
public enum CodingQuality {
  /** To look at and to send. */
  SMALL,

  /** Strokes keep their texture. */
  USUAL,

  /** To be worked on further. */
  FINE
}
