package org.impasto.studio;

/** A manner of painting, shown in one picture. */
interface Look {
  /** Paints the same picture each time. */
  Canvas paint();
}
