package org.impasto.bridge.host;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.bridge.host.NativeBridge.Picture;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Mattes;

/** A host's pictures as mattes in [0,1]. */
final class HostMattes {
  private static final int MOST_REGIONS = 4;

  private final Set<String> notes = new LinkedHashSet<>();

  /** One channel: alpha, which clips with one component have in every channel. */
  Frame mask(Picture picture) {
    return clamped("Mask", planes(picture, HostPixels.CHANNELS - 1));
  }

  /** Four channels; those that the clip does not have are 0 everywhere. */
  Frame regions(Picture picture) {
    Frame regions = planes(picture, IntStream.range(0, MOST_REGIONS).toArray());
    for (int c = picture.components(); c < MOST_REGIONS; c++) {
      FloatPointer plane = regions.plane(c);
      plane.capacity((long) regions.width() * regions.height()).fill(0);
    }
    return clamped("Regions", regions);
  }

  private static Frame planes(Picture picture, int... channels) {
    return Channels.planes(
        picture.pixels(), picture.width(), picture.height(), HostPixels.CHANNELS, channels);
  }

  private Frame clamped(String clip, Frame matte) {
    if (Mattes.clamp(matte) > 0) {
      notes.add("the " + clip + " clip has values outside 0 to 1, which are taken for 0 or 1");
    }
    return matte;
  }

  /** What the artist should know about the mattes seen. */
  Set<String> notes() {
    return notes;
  }
}
