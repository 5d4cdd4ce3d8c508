package org.impasto.media.coding;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRAP16LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRP16LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_P010LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P10LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P10LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVA420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVA444P10LE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.MediaException;

/** What videos are coded as: what our FFmpeg, which is the LGPL's, can encode. */
public enum VideoCodec {
  H264(
      "libopenh264",
      List.of("mp4", "mov", "m4v", "mkv"),
      AV_PIX_FMT_YUV420P,
      AV_PIX_FMT_NONE,
      AV_PIX_FMT_NONE,
      Map.of("profile", "high")),
  /** By a graphics card where one does it, else by the user's own ffmpeg. */
  H265(
      "hevc_nvenc",
      List.of("mp4", "mov", "m4v", "mkv"),
      AV_PIX_FMT_YUV420P,
      AV_PIX_FMT_P010LE,
      AV_PIX_FMT_NONE,
      Map.of("preset", "p6", "rc", "vbr", "b", "0")),
  PRORES(
      "prores_ks",
      List.of("mov", "mkv"),
      AV_PIX_FMT_NONE,
      AV_PIX_FMT_YUV422P10LE,
      AV_PIX_FMT_NONE,
      Map.of("vendor", "apl0")),
  PRORES4444(
      "prores_ks",
      List.of("mov", "mkv"),
      AV_PIX_FMT_NONE,
      AV_PIX_FMT_YUV444P10LE,
      AV_PIX_FMT_YUVA444P10LE,
      Map.of("profile", "4444", "vendor", "apl0")),
  DNXHR(
      "dnxhd",
      List.of("mov", "mxf", "mkv"),
      AV_PIX_FMT_YUV422P,
      AV_PIX_FMT_YUV422P10LE,
      AV_PIX_FMT_NONE,
      Map.of()),
  VP9(
      "libvpx-vp9",
      List.of("webm", "mkv", "mp4"),
      AV_PIX_FMT_YUV420P,
      AV_PIX_FMT_NONE, // our FFmpeg's libvpx is built without profile 2
      AV_PIX_FMT_YUVA420P,
      Map.of("b", "0", "row-mt", "1", "cpu-used", "4")),
  AV1(
      "libsvtav1",
      List.of("mp4", "mkv", "webm"),
      AV_PIX_FMT_YUV420P,
      AV_PIX_FMT_YUV420P10LE,
      AV_PIX_FMT_NONE,
      Map.of("preset", "8")),
  FFV1(
      "ffv1",
      List.of("mkv", "mov"),
      AV_PIX_FMT_BGR0,
      AV_PIX_FMT_GBRP16LE,
      AV_PIX_FMT_BGRA,
      Map.of("level", "3", "coder", "1", "context", "1", "slices", "4")),
  GIF("gif", List.of("gif"), AV_PIX_FMT_RGB8, AV_PIX_FMT_NONE, AV_PIX_FMT_NONE, Map.of());

  /** OpenH264 codes 36864 blocks of 16x16. */
  private static final long MOST_H264_PIXELS = 36864L * 256;

  private static final int LEAST_DNXHR_WIDTH = 256;
  private static final int LEAST_DNXHR_HEIGHT = 120;

  static final String OTHERS = "choose --codec av1 (mp4, mkv, webm) or prores (mov)";

  private final String encoder;
  private final List<String> suffixes;
  private final int eight;
  private final int ten;
  private final int clear;
  private final Map<String, String> options;

  VideoCodec(
      String encoder,
      List<String> suffixes,
      int eight,
      int ten,
      int clear,
      Map<String, String> options) {
    this.encoder = encoder;
    this.suffixes = suffixes;
    this.eight = eight;
    this.ten = ten;
    this.clear = clear;
    this.options = options;
  }

  public static List<String> allSuffixes() {
    return Arrays.stream(values()).flatMap(each -> each.suffixes.stream()).distinct().toList();
  }

  /**
   * @param name as the user says it; empty for the usual one of the suffix
   * @param alpha whether there is alpha to be kept
   * @throws MediaException where there is no such codec, or the container does not hold it
   */
  public static VideoCodec choose(String target, String suffix, String name, boolean alpha) {
    if (name.isEmpty()) {
      return usual(suffix, alpha);
    }
    String wanted = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[. _-]", "");
    wanted = wanted.equals("hevc") ? "h265" : wanted;
    for (VideoCodec each : values()) {
      if (each.name().equalsIgnoreCase(wanted)) {
        if (!each.suffixes.contains(suffix)) {
          throw new MediaException(
              target
                  + ": a file so named holds no "
                  + wanted
                  + "; end its name in "
                  + String.join(", ", each.suffixes));
        }
        return each;
      }
    }
    throw new MediaException(
        "the codec "
            + name
            + " is not known; the codecs are "
            + Arrays.stream(values()).map(each -> each.text()).collect(Collectors.joining(", ")));
  }

  private static VideoCodec usual(String suffix, boolean alpha) {
    return switch (suffix) {
      case "webm" -> VP9;
      case "gif" -> GIF;
      case "mxf" -> DNXHR;
      case "mov" -> alpha ? PRORES4444 : H264;
      default -> H264;
    };
  }

  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String encoder() {
    return encoder;
  }

  /**
   * @param fine of more than 8 bits
   */
  Map<String, String> options(boolean fine, CodingQuality quality) {
    Map<String, String> all = new HashMap<>(options);
    int step = quality.ordinal();
    switch (this) {
      case H264 -> {
        all.put("qmin", List.of("12", "8", "4").get(step));
        all.put("qmax", List.of("30", "20", "12").get(step));
      }
      case PRORES -> all.put("profile", List.of("lt", "hq", "hq").get(step));
      case DNXHR -> {
        String eight = List.of("dnxhr_sq", "dnxhr_hq", "dnxhr_hq").get(step);
        all.put("profile", fine ? "dnxhr_hqx" : eight);
      }
      case H265 -> all.put("cq", List.of("30", "22", "16").get(step));
      case VP9 -> all.put("crf", List.of("30", "18", "8").get(step));
      case AV1 -> all.put("crf", List.of("34", "20", "10").get(step));
      default -> {}
    }
    return all;
  }

  /** Whether pictures can be kept better or worse. */
  public boolean hasQualities() {
    return this != FFV1 && this != GIF && this != PRORES4444;
  }

  public boolean holdsAlpha() {
    return clear != AV_PIX_FMT_NONE;
  }

  /** Whether more than 8 bits of a channel can be kept. */
  public boolean isFine() {
    return ten != AV_PIX_FMT_NONE;
  }

  /** RGB codecs need no even sizes. */
  public boolean halvesColours() {
    return this != FFV1 && this != GIF;
  }

  int format(boolean fine, boolean alpha) {
    if (alpha && clear != AV_PIX_FMT_NONE) {
      return this == FFV1 && fine ? AV_PIX_FMT_GBRAP16LE : clear;
    }
    return fine && ten != AV_PIX_FMT_NONE || eight == AV_PIX_FMT_NONE ? ten : eight;
  }

  /**
   * @throws MediaException where pictures are too large or too small for it
   */
  public void requireSize(String target, int width, int height) {
    if (this == H264 && (long) width * height > MOST_H264_PIXELS) {
      throw new MediaException(
          target
              + " would have "
              + width
              + "x"
              + height
              + " pixels; H.264 is written up to 9.4 megapixels: "
              + OTHERS);
    }
    if (this == DNXHR && (width < LEAST_DNXHR_WIDTH || height < LEAST_DNXHR_HEIGHT)) {
      throw new MediaException(
          target
              + " would have "
              + width
              + "x"
              + height
              + " pixels; DNxHR is written from 256x120 on: choose --codec prores (mov)");
    }
  }
}
