package org.impasto.bridge.host;

import java.nio.FloatBuffer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.bridge.host.NativeBridge.Picture;
import org.impasto.errors.UserException;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Mattes;
import org.impasto.frame.Planes;
import org.impasto.media.passes.NamedObjects;

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

  /**
   * Mattes of objects out of a Cryptomatte's ranks.
   *
   * @throws UserException where the clip cannot hold ranks
   */
  Frame objects(Picture picture, NamedObjects objects) {
    if (picture.floating() == 0 || picture.components() < 2) {
      throw new UserException(
          "Objects names "
              + objects.text()
              + ", but Regions has "
              + (picture.floating() == 0 ? "whole numbers" : "one channel")
              + "; the ranks of a Cryptomatte in red, green, blue and alpha are required, of 32 bits"
              + " and as they are: shuffle them in without colour management, or empty Objects");
    }
    int channels = picture.components() == HostPixels.CHANNELS ? MOST_REGIONS : 2;
    try (Frame ranks = planes(picture, IntStream.range(0, channels).toArray())) {
      Frame mattes = objects.mattes(ranks);
      if (!shows(mattes)) {
        notes.add(
            "Regions shows none of "
                + objects.text()
                + ": are these the names, and are the ranks shuffled in as they are, of 32 bits?");
      }
      return mattes;
    }
  }

  private static boolean shows(Frame mattes) {
    FloatBuffer all = Planes.all(mattes);
    for (int i = 0; i < all.capacity(); i++) {
      if (all.get(i) > 0) {
        return true;
      }
    }
    return false;
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
