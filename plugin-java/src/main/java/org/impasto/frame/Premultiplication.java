package org.impasto.frame;

/** How a host's colours stand to their alpha. */
public enum Premultiplication {
  /** Alpha means nothing; colours are taken as they are and alpha is passed on. */
  OPAQUE,
  /** Colours were multiplied by alpha. */
  PREMULTIPLIED,
  /** Colours are independent of alpha. */
  UNPREMULTIPLIED;

  /**
   * Reads the unpremultiplied colour (R, G, B) of an RGBA pixel; 0 where a premultiplied picture
   * has no alpha.
   *
   * @param pixels interleaved RGBA
   * @param pixel where the pixel begins
   */
  public void straight(float[] pixels, int pixel, float[] colour) {
    float alpha = this == PREMULTIPLIED ? pixels[pixel + HostPixels.CHANNELS - 1] : 1;
    for (int c = 0; c < colour.length; c++) {
      colour[c] = alpha > 0 ? pixels[pixel + c] / alpha : 0;
    }
  }
}
