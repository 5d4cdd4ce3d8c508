package org.impasto.media.picture;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.impasto.media.io.MediaException;

/** What a picture's file is, by its first bytes and not by its name. */
enum PictureKind {
  PNG,
  JPEG,
  TIFF,
  WEBP,
  PNM,
  PFM,
  BMP,
  EXR,
  DPX("dpx"),
  TGA("tga"),
  PSD,
  GIF("gif"),
  JP2("jp2"),
  AVIF("avif"),
  HEIC("heic"),
  SVG,
  PDF,
  CAMERA_RAW,
  UNKNOWN;

  private final String foreign;

  PictureKind() {
    this("");
  }

  PictureKind(String foreign) {
    this.foreign = foreign;
  }

  /** What {@link org.impasto.media.io.ForeignPictures} call it; empty where they have no part. */
  String foreign() {
    return foreign;
  }

  String text() {
    return this == CAMERA_RAW ? "a camera's raw file" : name();
  }

  static PictureKind of(Path file, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return head.startsWith("CR", 8) ? CAMERA_RAW : TIFF;
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return WEBP;
    }
    if (head.startsWith("v/1\u0001")) {
      return EXR;
    }
    if (head.startsWith("SDPX") || head.startsWith("XPDS")) {
      return DPX;
    }
    if (head.startsWith("8BPS")) {
      return PSD;
    }
    if (head.startsWith("GIF8")) {
      return GIF;
    }
    if (head.startsWith("BM")) {
      return BMP;
    }
    if (head.startsWith("jP  ", 4) || head.startsWith("\u00ff\u004f\u00ff\u0051")) {
      return JP2;
    }
    if (head.startsWith("ftyp", 4)) {
      return brand(head.substring(Math.min(8, head.length()), Math.min(12, head.length())));
    }
    if (head.startsWith("%PDF")) {
      return PDF;
    }
    if (head.matches("(?s)P[1-6]\\s.*")) {
      return PNM;
    }
    if (head.matches("(?s)P[Ff]\\s.*")) {
      return PFM;
    }
    if (head.stripLeading().startsWith("<svg") || head.stripLeading().startsWith("<?xml")) {
      return SVG;
    }
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".tga") ? TGA : UNKNOWN;
  }

  private static PictureKind brand(String brand) {
    return switch (brand) {
      case "avif", "avis" -> AVIF;
      case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1" -> HEIC;
      default -> UNKNOWN;
    };
  }

  /** What is said of a file that is not read here. */
  MediaException refused(Path file) {
    String remedy = "; save it as PNG, JPEG, TIFF or EXR";
    return switch (this) {
      case UNKNOWN ->
          new MediaException(
              file
                  + " cannot be read as a picture: it is damaged, not whole yet or of an unknown"
                  + " kind; give a PNG, JPEG, TIFF, WebP, PPM or EXR file");
      case SVG, PDF ->
          new MediaException(
              file + " is " + name() + ", drawn by a program and no picture" + remedy);
      default -> new MediaException(file + " is " + text() + ", which is not read here" + remedy);
    };
  }
}
