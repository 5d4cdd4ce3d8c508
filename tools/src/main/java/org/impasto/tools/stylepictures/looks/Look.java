package org.impasto.tools.stylepictures.looks;

import org.impasto.tools.stylepictures.surface.Canvas;

/** A manner of painting, shown in one picture. */
public interface Look {
  /**
   * Paints the same picture each time.
   *
   * @param size of the square picture, px
   */
  Canvas paint(int size);
}
