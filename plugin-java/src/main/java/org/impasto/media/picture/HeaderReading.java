package org.impasto.media.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.media.io.MediaException;

/** Headers of all kinds of pictures that OpenCV decodes. */
final class HeaderReading {
  private static final Pattern PNM =
      Pattern.compile(
          "P([1-6])(?:\\s|#[^\\n"
              + "]*\\n"
              + ")+(\\d{1,9})(?:\\s|#[^\\n"
              + "]*\\n"
              + ")+(\\d{1,9})(?:(?:\\s|#[^\\n"
              + "]*\\n"
              + ")+(\\d{1,5}))?.*",
          Pattern.DOTALL);
  private static final Pattern PFM =
      Pattern.compile("P([Ff])\\s+(\\d{1,9})\\s+(\\d{1,9})\\s.*", Pattern.DOTALL);

  private HeaderReading() {}

  /**
   * @throws MediaException where the header is damaged or promises too much
   */
  static PictureHeader read(PictureKind kind, Path file, byte[] bytes) {
    try {
      PictureHeader header =
          switch (kind) {
            case PNG -> PngChunks.header(bytes);
            case JPEG -> JpegHeader.of(bytes);
            case TIFF -> TiffHeader.of(bytes);
            case WEBP -> webp(bytes);
            case BMP -> bmp(bytes);
            case PNM -> pnm(bytes);
            default -> pfm(bytes);
          };
      header.check(file);
      return header;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      throw new MediaException(
          file + " ends in its header or has a damaged one; give a whole file", cut);
    }
  }

  /** WebP container specification: VP8X's canvas, or the first frame of VP8 or VP8L. */
  private static PictureHeader webp(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    double held = PictureHeader.plausible(bytes.length, 8, 4);
    switch (new String(bytes, 12, 4, StandardCharsets.ISO_8859_1)) {
      case "VP8X" -> {
        int width = (in.getInt(24) & 0xffffff) + 1;
        int height = (in.getInt(26) >>> 8) + 1;
        return new PictureHeader(width, height, 8, 4, (bytes[20] & 0x10) != 0, false, held);
      }
      case "VP8L" -> {
        int packed = in.getInt(21);
        return new PictureHeader(
            (packed & 0x3fff) + 1,
            (packed >>> 14 & 0x3fff) + 1,
            8,
            4,
            (packed >>> 28 & 1) != 0,
            false,
            held);
      }
      default -> {
        return PictureHeader.opaque(in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff, 8, 3, held);
      }
    }
  }

  private static PictureHeader bmp(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean old = in.getInt(14) == 12;
    long width = old ? in.getShort(18) & 0xffff : in.getInt(18);
    long height = old ? in.getShort(20) & 0xffff : Math.abs((long) in.getInt(22));
    int bits = in.getShort(old ? 24 : 28);
    boolean runs = !old && in.getInt(30) != 0 && in.getInt(30) != 3;
    double held = (runs ? 128.0 : 1) * bytes.length * Math.max(1, 24.0 / Math.max(1, bits));
    return PictureHeader.opaque(width, height, 8, 3, held);
  }

  private static PictureHeader pnm(byte[] bytes) {
    Matcher matcher = matcher(PNM, bytes);
    int type = matcher.group(1).charAt(0) - '0';
    boolean wide = matcher.group(4) != null && Integer.parseInt(matcher.group(4)) > 255;
    double held = type % 3 == 1 ? 8.0 * bytes.length : bytes.length * (wide && type < 4 ? 2.0 : 1);
    return PictureHeader.opaque(
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)),
        wide && type % 3 != 1 ? 16 : 8,
        type % 3 == 0 ? 3 : 1,
        held);
  }

  private static PictureHeader pfm(byte[] bytes) {
    Matcher matcher = matcher(PFM, bytes);
    int channels = matcher.group(1).equals("F") ? 3 : 1;
    return PictureHeader.opaque(
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)),
        32,
        channels,
        bytes.length);
  }

  private static Matcher matcher(Pattern pattern, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher matcher = pattern.matcher(head);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no header");
    }
    return matcher;
  }
}
