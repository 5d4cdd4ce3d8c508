package org.impasto.media.io;

import java.util.List;
import java.util.Locale;

/** What a file name's suffix says about its contents. */
public enum MediaType {
  PICTURE(
      List.of(
          "png", "jpg", "jpeg", "tif", "tiff", "ppm", "pgm", "pnm", "pfm", "bmp", "webp", "exr",
          "dpx", "tga", "psd", "jp2", "j2k", "avif", "heic", "heif")),
  VIDEO(
      List.of(
          "mp4", "mov", "m4v", "mkv", "avi", "webm", "mpg", "mpeg", "m2v", "vob", "mxf", "gif",
          "ts", "mts", "m2ts", "dv", "wmv", "asf", "flv", "ogv", "3gp")),
  UNKNOWN(List.of());

  private final List<String> suffixes;

  MediaType(List<String> suffixes) {
    this.suffixes = suffixes;
  }

  public List<String> suffixes() {
    return suffixes;
  }

  public static MediaType of(String fileName) {
    String suffix = suffix(fileName);
    for (MediaType type : values()) {
      if (type.suffixes.contains(suffix)) {
        return type;
      }
    }
    return UNKNOWN;
  }

  /** Lower case, without the dot; empty where there is none. */
  public static String suffix(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
