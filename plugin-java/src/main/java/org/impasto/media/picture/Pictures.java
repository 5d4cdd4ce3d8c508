package org.impasto.media.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.writing.ExrOutput;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.metadata.Attribute;

/**
 * Still pictures as files: PNG, JPEG, TIFF, WebP, PPM, PFM and BMP of 8 or 16 bits a channel or
 * floats, and OpenEXR. On the command line DPX, TGA, PSD, GIF, JPEG 2000, AVIF and HEIC too. What a
 * file is its bytes say, not its name. Pictures of floats are scene-linear. A picture's orientation
 * is obeyed.
 */
public final class Pictures {
  public static final List<String> WRITABLE =
      List.of(".png", ".jpg", ".jpeg", ".ppm", ".tif", ".tiff", ".exr");

  /** Formats that hold alpha. */
  private static final List<String> WITH_ALPHA = List.of(".png", ".tif", ".tiff", ".exr");

  /** Larger style pictures are read at a half, a quarter or an eighth of their size. */
  private static final long MOST_STYLE_PIXELS = 24_000_000;

  /**
   * What a picture's header says.
   *
   * @param kind for people
   * @param bits of a channel, 8 or 16; floats count as 16
   */
  public record Facts(String kind, int bits) {}

  private Pictures() {}

  /**
   * Reads no more than the header.
   *
   * @throws MediaException as {@link #read} does
   */
  public static Facts facts(Path file) {
    PictureDecoder decoder = PictureDecoder.open(file);
    return new Facts(decoder.kind(), decoder.bits());
  }

  /**
   * Reads a picture without its alpha.
   *
   * @return RGB, display-referred, [0,1]; the caller closes it
   * @throws MediaException where the file is missing, empty, too large or no picture
   */
  public static Frame read(Path file) {
    return read(file, ReadOptions.USUAL);
  }

  /** The same, read so. */
  public static Frame read(Path file, ReadOptions options) {
    return colours(readWithAlpha(file, options));
  }

  /**
   * Reads a picture with its alpha, if it has any.
   *
   * @return RGB or RGBA, straight, display-referred, [0,1]; the caller closes it
   */
  public static Frame readWithAlpha(Path file, ReadOptions options) {
    return PictureDecoder.open(file).picture(options);
  }

  /**
   * Reads a style picture: clear pixels never count, and what is larger than 24 megapixels is made
   * smaller while it is read.
   *
   * @return RGB, display-referred, [0,1], and a fourth plane that says where it is paint where not
   *     all of it is; the caller closes it
   */
  public static Frame readStyle(Path file) {
    return PaintOnly.of(file, PictureDecoder.open(file).style(MOST_STYLE_PIXELS));
  }

  /**
   * Reads the numbers of a picture that is no picture of colours: grey, RGB or RGBA as they stand
   * in the file, integers divided by their white.
   *
   * @return [C,H,W], C = 1 to 4; the caller closes it
   * @throws MediaException where the file is missing, empty, too large or no picture
   */
  public static Frame readNumbers(Path file, ReadOptions options) {
    return PictureDecoder.open(file).numbers(options);
  }

  /**
   * What an OpenEXR file's light has above 1 and below 0.
   *
   * @return RGB, scene-linear, straight; null where that is nothing; the caller closes it
   */
  public static Frame beyond(Path file, String layer) {
    return PictureDecoder.open(file).beyond(layer);
  }

  /**
   * What an OpenEXR file's header says of the picture's part; nothing of other kinds.
   *
   * @param layer as {@link #readWithAlpha} takes it
   */
  public static List<Attribute> attributes(Path file, String layer) {
    return PictureDecoder.open(file).attributes(layer);
  }

  /** The colours of RGB or RGBA; closes the frame given where it is another. */
  public static Frame colours(Frame frame) {
    return Premultiplied.colours(frame);
  }

  /** Whether pictures named so hold alpha. */
  public static boolean holdsAlpha(String name) {
    return WITH_ALPHA.contains(ending(Path.of(name)));
  }

  /** Writes 8 bits a channel; see {@link #write(Path, Frame, int)}. */
  public static void write(Path file, Frame frame) {
    write(file, frame, 8);
  }

  /**
   * Writes a picture in the format that the name ends in, beside the file, and then renames: nobody
   * sees half a picture.
   *
   * @param frame grey, RGB or RGBA, straight, display-referred; values beyond [0,1] are clamped.
   *     Alpha is left out where the format has none
   * @param bits a channel, 8 or 16; JPEG has 8 only, OpenEXR half floats of scene-linear light
   *     whatever is said here
   * @throws MediaException where the name ends otherwise or the folder cannot be written
   */
  public static void write(Path file, Frame frame, int bits) {
    String ending = ending(file);
    if (!WRITABLE.contains(ending)) {
      throw new MediaException(
          "no picture can be written as "
              + file
              + "; end its name with one of "
              + String.join(", ", WRITABLE));
    }
    if (bits != 8 && bits != 16) {
      throw new MediaException("a picture of " + bits + " bits a channel; 8 or 16 are required");
    }
    if (frame.channels() != 1 && frame.channels() != 4) {
      Planes.requireChannels("the picture to write", frame, 3);
    }
    if (ending.equals(".exr")) {
      ExrOutput.write(file, frame, null, List.of());
    } else if (frame.channels() == 4 && !WITH_ALPHA.contains(ending)) {
      try (Frame colours = colours(frame.copy())) {
        replace(file, PictureEncoder.encode(colours, ending, bits));
      }
    } else {
      replace(file, PictureEncoder.encode(frame, ending, bits));
    }
  }

  /**
   * As {@link #write(Path, Frame, int)} of OpenEXR.
   *
   * @param beyond light beyond [0,1] to be added, or null
   * @param attributes of its header, beyond those that each file has
   */
  public static void writeLight(Path file, Frame frame, Frame beyond, List<Attribute> attributes) {
    ExrOutput.write(file, frame, beyond, attributes);
  }

  private static void replace(Path file, byte[] bytes) {
    try (NewFile replacement = NewFile.create(file, Durability.SYNCED)) {
      replacement.write(ByteBuffer.wrap(bytes));
      replacement.commit();
    } catch (IOException failure) {
      throw new MediaException(
          file
              + " cannot be written ("
              + failure
              + "); choose a folder that can be, with room on its disk",
          failure);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }
}
