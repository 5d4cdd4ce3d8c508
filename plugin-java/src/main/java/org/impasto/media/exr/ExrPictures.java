package org.impasto.media.exr;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;
import org.impasto.media.io.LinearLight;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaLimits;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.metadata.Attribute;

/** OpenEXR files as pictures: scene-linear light, premultiplied where they have alpha. */
public final class ExrPictures {
  private static final int COLOURS = 3;

  private ExrPictures() {}

  public static boolean recognises(byte[] bytes) {
    return ExrHeader.recognises(bytes);
  }

  /**
   * A picture: RGB, and straight alpha where the file has one, display-referred, in [0,1]. What the
   * data window does not reach is black and clear. The caller closes it.
   *
   * @throws MediaException where it cannot be read, or is too large to be painted
   */
  public static Frame read(Path file, byte[] bytes, ReadOptions options) {
    ExrFile exr = new ExrFile(file, bytes);
    ExrLayers chosen = ExrLayers.choose(exr, options.layer());
    requirePaintable(file, chosen.part(), options);
    return shown(light(exr, chosen));
  }

  /**
   * The same of where the data window and the display window meet: all of a picture that can be
   * seen, however large the display window is.
   *
   * @throws MediaException where they do not meet
   */
  public static Frame readStored(Path file, byte[] bytes) {
    ExrFile exr = new ExrFile(file, bytes);
    return shown(light(exr, ExrLayers.choose(exr, "").stored(file)));
  }

  private static Frame shown(Frame light) {
    LinearLight.show(light);
    return light;
  }

  private static void requirePaintable(Path file, ExrPart part, ReadOptions options) {
    ExrWindow display = part.display();
    MediaLimits.requirePaintable(file, display.width(), display.height(), options.memory());
  }

  /**
   * As {@link #read}, but scene-linear light as it is stored, below 0 and above 1 too,
   * unpremultiplied.
   */
  public static Frame light(Path file, byte[] bytes, String layer) {
    ExrFile exr = new ExrFile(file, bytes);
    return light(exr, ExrLayers.choose(exr, layer));
  }

  private static Frame light(ExrFile exr, ExrLayers chosen) {
    Frame stored = exr.read(chosen.part(), chosen.channels(), 0);
    if (chosen.alpha()) {
      unpremultiply(stored);
    } else if (!chosen.part().isWhole()) {
      stored = clearOutside(stored, chosen.part());
    }
    return chosen.grey() ? coloured(stored) : stored;
  }

  /** With alpha, 1 where the data window is; takes the frame over. */
  private static Frame clearOutside(Frame frame, ExrPart part) {
    try (frame;
        Frame alpha = ExrPlanes.inside(part)) {
      return Channels.joined(frame, alpha);
    }
  }

  /**
   * What the header of a picture's part says, in the file's order.
   *
   * @throws MediaException where it cannot be read
   */
  public static List<Attribute> attributes(Path file, byte[] bytes, String layer) {
    ExrLayers chosen = ExrLayers.choose(new ExrFile(file, bytes), layer);
    return List.copyOf(chosen.part().attributes().values());
  }

  /** The numbers as they are: grey, RGB or RGBA; the caller closes it. */
  public static Frame numbers(Path file, byte[] bytes, ReadOptions options) {
    ExrFile exr = new ExrFile(file, bytes);
    ExrLayers chosen = ExrLayers.choose(exr, "");
    requirePaintable(file, chosen.part(), options);
    return exr.read(chosen.part(), chosen.channels(), 0);
  }

  /** Where alpha is 0, what is there is light without a surface and stays. */
  private static void unpremultiply(Frame frame) {
    FloatBuffer[] planes = Planes.buffers(frame);
    FloatBuffer alpha = planes[planes.length - 1];
    Rows.parallel(
        frame.height(),
        (from, end) -> {
          for (int i = from * frame.width(); i < end * frame.width(); i++) {
            float cover = alpha.get(i);
            for (int c = 0; cover > 0 && c < planes.length - 1; c++) {
              planes[c].put(i, planes[c].get(i) / cover);
            }
          }
        });
  }

  /** Closes the grey one. */
  private static Frame coloured(Frame grey) {
    try (grey) {
      Frame frame = Frame.allocate(grey.width(), grey.height(), COLOURS + grey.channels() - 1);
      for (int c = 0; c < frame.channels(); c++) {
        Planes.buffer(frame, c)
            .put(0, Planes.buffer(grey, c < COLOURS ? 0 : 1), 0, grey.width() * grey.height());
      }
      return frame;
    }
  }
}
