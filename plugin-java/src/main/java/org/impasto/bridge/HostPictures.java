package org.impasto.bridge;

import java.nio.charset.StandardCharsets;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.bridge.NativeBridge.Picture;
import org.impasto.bridge.NativeBridge.Request;
import org.impasto.engine.AbortedException;
import org.impasto.engine.FrameSource;
import org.impasto.engine.FrameUnavailableException;
import org.impasto.frame.ColourConversion;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.frame.WorkingSpace;
import org.impasto.settings.Settings;

/** The pictures of one request's clips, fetched through the host's thread when they are asked for. */
final class HostPictures implements FrameSource {
  private static final int ALPHA = 3;

  private final Request request;
  private final Settings.WorkingSpace chosenSpace;

  HostPictures(Request request, Settings.WorkingSpace chosenSpace) {
    this.request = request;
    this.chosenSpace = chosenSpace;
  }

  @Override
  public int first() {
    return request.first();
  }

  @Override
  public int last() {
    return request.last();
  }

  @Override
  public boolean temporalAccess() {
    return request.temporalAccess() != 0;
  }

  @Override
  public Frame frame(int time) {
    Picture picture = time == request.time() ? request.source() : fetchSource(time);
    return toDisplay(picture);
  }

  private Picture fetchSource(int time) {
    if (!temporalAccess()) {
      throw new FrameUnavailableException(
          "frame " + time + " is needed, but this host gives only the frame being rendered, " + request.time());
    }
    Picture picture = fetch(NativeBridge.SOURCE, time);
    if (picture == null) {
      throw new FrameUnavailableException(
          "the host has no picture of Source at frame " + time + ", which frame " + request.time() + " leans on");
    }
    return picture;
  }

  /** The Style clip's picture, display-referred; the caller closes it. Null where the clip gives none. */
  Frame style() {
    if (request.hasStyle() == 0) {
      return null;
    }
    Picture picture = fetch(NativeBridge.STYLE, temporalAccess() ? first() : request.time());
    return picture == null ? null : toDisplay(picture);
  }

  /** Where the painting shows: one channel, [0,1]; the caller closes it. Null where there is no mask. */
  Frame mask() {
    Picture picture = request.hasMask() == 0 ? null : fetch(NativeBridge.MASK, request.time());
    return picture == null ? null : alpha(picture);
  }

  /** What the picture's numbers mean: as chosen, or linear for float pixels and sRGB for integers. */
  WorkingSpace space(Picture picture) {
    if (chosenSpace != Settings.WorkingSpace.AUTO) {
      return WorkingSpace.valueOf(chosenSpace.name());
    }
    return picture.floating() != 0 ? WorkingSpace.LINEAR : WorkingSpace.SRGB;
  }

  /** The picture's memory, which stays C++'s. */
  static HostPixels pixels(Picture picture) {
    return HostPixels.wrap(
        picture.pixels(),
        picture.width(),
        picture.height(),
        picture.premultiplied() != 0 ? Premultiplication.PREMULTIPLIED : Premultiplication.UNPREMULTIPLIED);
  }

  static String string(BytePointer text) {
    return text.getString(StandardCharsets.UTF_8);
  }

  private Frame toDisplay(Picture picture) {
    try (HostPixels pixels = pixels(picture)) {
      return ColourConversion.toDisplay(pixels, space(picture));
    }
  }

  /** Null where the host has none. */
  private Picture fetch(int clip, int time) {
    Picture picture = NativeBridge.fetch(request, clip, time);
    return switch (picture.status()) {
      case NativeBridge.PRESENT -> picture;
      case NativeBridge.STOPPED -> throw new AbortedException();
      default -> null;
    };
  }

  /** Clips with one component have it in every channel, so alpha is right for them too. */
  private static Frame alpha(Picture picture) {
    Frame mask = Frame.allocate(picture.width(), picture.height(), 1);
    FloatPointer pixels = picture.pixels();
    FloatBuffer values = Planes.buffer(mask, 0);
    float[] row = new float[picture.width() * HostPixels.CHANNELS];
    for (int y = 0; y < picture.height(); y++) {
      pixels.position((long) y * row.length).get(row);
      for (int x = ALPHA; x < row.length; x += HostPixels.CHANNELS) {
        values.put(row[x]);
      }
    }
    Planes.clampToUnit(mask);
    return mask;
  }
}
