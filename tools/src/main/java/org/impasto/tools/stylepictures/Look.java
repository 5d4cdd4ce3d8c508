package org.impasto.tools.stylepictures;

/** A manner of painting, shown in one picture. */
interface Look {
  /** Paints the same picture each time. */
  Canvas paint();
}
