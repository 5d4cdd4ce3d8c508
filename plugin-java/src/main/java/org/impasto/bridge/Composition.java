package org.impasto.bridge;

import org.impasto.bridge.host.HostPictures;
import org.impasto.bridge.host.NativeBridge.Request;
import org.impasto.colour.ColourConversion;
import org.impasto.colour.WorkingSpace;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Mattes;
import org.impasto.settings.Settings;

/** A painting laid over its source, as the node shows it. */
final class Composition {
  private final Request request;
  private final HostPictures pictures;
  private final Settings settings;

  Composition(Request request, HostPictures pictures, Settings settings) {
    this.request = request;
    this.pictures = pictures;
    this.settings = settings;
  }

  /** The other views show what a painting depends on, and all of it. */
  boolean showsPainting() {
    return settings.view() == Settings.View.RESULT;
  }

  /** Where the painting shows, or null for everywhere; the caller closes it. */
  Frame mask() {
    Frame mask = showsPainting() ? pictures.mask() : null;
    if (mask != null && settings.invertMask()) {
      Mattes.invert(mask);
    }
    return mask;
  }

  /** Writes the request's result. */
  void write(Frame painted, Frame mask) {
    WorkingSpace space = pictures.space(request.source());
    double mix = showsPainting() ? settings.mix() : 1;
    try (HostPixels source = HostPictures.pixels(request.source());
        HostPixels result = HostPictures.pixels(request.result())) {
      ColourConversion.fromDisplay(painted, source, space, mix, mask, result);
    }
  }
}
