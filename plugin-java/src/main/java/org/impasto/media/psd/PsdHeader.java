package org.impasto.media.psd;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaLimits;

/**
 * What stands before the flattened picture (Adobe Photoshop File Formats Specification, 2019, "File
 * Header Section" to "Layer and Mask Information Section"). Numbers are big-endian.
 *
 * @param large whether it is of the large kind, PSB, whose lengths are longer
 * @param channels of the flattened picture
 * @param bits of a channel
 * @param mode of colours, as the format numbers them
 * @param transparency whether the channel after the colours says where nothing is
 * @param compression of the picture, as the format numbers it
 * @param start of the picture's bytes
 */
record PsdHeader(
    boolean large,
    int channels,
    int width,
    int height,
    int bits,
    int mode,
    boolean transparency,
    int compression,
    int start) {
  static final int GREY = 1;
  static final int RGB = 3;
  static final int RAW = 0;
  static final int RUNS = 1;

  private static final int SIGNATURE_BYTES = 4;
  private static final int RESERVED_BYTES = 6;
  private static final int MOST_CHANNELS = 56;

  /** A run of two bytes stands for at most 128. */
  private static final int EXPANSION = 64;

  /**
   * @throws MediaException where it is damaged, or holds a picture of another kind
   */
  static PsdHeader of(Path file, byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).position(SIGNATURE_BYTES);
      int version = in.getShort();
      in.position(in.position() + RESERVED_BYTES);
      int channels = in.getShort();
      int height = in.getInt();
      int width = in.getInt();
      int bits = in.getShort();
      int mode = in.getShort();
      skip(in, in.getInt());
      skip(in, in.getInt());
      long layers = version == 2 ? in.getLong() : in.getInt() & 0xffffffffL;
      boolean transparency = layers > 0 && countsDown(in.duplicate().order(in.order()), version);
      skip(in, layers);
      int compression = in.getShort();
      PsdHeader header =
          new PsdHeader(
              version == 2,
              channels,
              width,
              height,
              bits,
              mode,
              transparency,
              compression,
              in.position());
      header.check(file, bytes.length);
      return header;
    } catch (BufferUnderflowException | IllegalArgumentException cut) {
      throw damaged(file, cut);
    }
  }

  /** A number of layers below 0 says that the flattened picture has transparency. */
  private static boolean countsDown(ByteBuffer in, int version) {
    long length = version == 2 ? in.getLong() : in.getInt() & 0xffffffffL;
    return length >= Short.BYTES && in.getShort() < 0;
  }

  private static void skip(ByteBuffer in, long bytes) {
    if (bytes < 0 || bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + (int) bytes);
  }

  static MediaException damaged(Path file, RuntimeException cause) {
    return new MediaException(
        file + " is a PSD file that is damaged or not whole; save it again", cause);
  }

  /** Channels of colour. */
  int colours() {
    return mode == GREY ? 1 : 3;
  }

  private void check(Path file, int length) {
    MediaLimits.requireSize(file, width, height);
    if (mode != GREY && mode != RGB || bits != 8 && bits != 16) {
      throw new MediaException(
          file
              + " is a PSD file of "
              + bits
              + " bits in "
              + modeText()
              + "; RGB or grey of 8 or 16 bits is read: convert it, or save it as TIFF or PNG");
    }
    if (compression != RAW && compression != RUNS) {
      throw new MediaException(
          file
              + " is a PSD file whose flattened picture is packed by method "
              + compression
              + "; save it with 'Maximize compatibility', or as TIFF or PNG");
    }
    if (channels < colours() || channels > MOST_CHANNELS) {
      throw damaged(file, null);
    }
    double pixels = (double) width * height * channels * bits / 8;
    MediaLimits.requireHeld(
        file,
        width,
        height,
        pixels,
        (double) (length - start) * (compression == RAW ? 1 : EXPANSION));
    MediaLimits.requireMemory(
        file, width, height, (double) width * height * (colours() + 1) * Float.BYTES + length);
  }

  private String modeText() {
    return switch (mode) {
      case 0 -> "black and white";
      case GREY -> "grey";
      case 2 -> "indexed colours";
      case RGB -> "RGB";
      case 4 -> "CMYK";
      case 7 -> "several inks";
      case 8 -> "two inks";
      case 9 -> "Lab";
      default -> "colours of kind " + mode;
    };
  }
}
