package org.impasto.engine.exemplar;

import org.impasto.engine.style.PictureFrame;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.recolour.Pixels;

/** Which pixels of a style picture are paint. */
final class UsablePixels {
  private UsablePixels() {}

  /** 0 where a picture is transparent or a frame around it; null where all of it is picture. */
  static byte[] of(Frame picture) {
    PictureFrame border = PictureFrame.of(picture);
    boolean opaque = picture.channels() <= 3;
    if (opaque && border.none()) {
      return null;
    }
    int width = picture.width();
    float[] alpha = opaque ? null : Planes.values(picture, 3);
    byte[] usable = new byte[width * picture.height()];
    for (int i = 0; i < usable.length; i++) {
      boolean inside = border.holds(i % width, i / width, width, picture.height());
      usable[i] = (byte) (inside && (opaque || alpha[i] > 0.999f) ? 1 : 0);
    }
    return usable;
  }

  /** A picture with its usable pixels as coverage. */
  static Pixels visible(Frame picture) {
    Pixels all = Pixels.of(picture, null);
    byte[] usable = of(picture);
    if (usable == null) {
      return all;
    }
    float[] coverage = new float[usable.length];
    for (int i = 0; i < usable.length; i++) {
      coverage[i] = usable[i];
    }
    return new Pixels(
        all.red(), all.green(), all.blue(), coverage, picture.width(), picture.height());
  }
}
