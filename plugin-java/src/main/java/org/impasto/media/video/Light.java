package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * High dynamic range made standard for painting. Reference white, 203 nits (ITU-R BT.2408), becomes
 * white of the standard range's upper part; highlights up to 1000 nits are bent below it.
 */
final class Light {
  private static final String CHAIN =
      "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
          + "tonemap=mobius:param=0.5:desat=0:peak=4.93,"
          + "zscale=t=bt709:m=gbr:r=full,format=gbrpf32le";

  private Light() {}

  /** "PQ", "HLG"; empty for the standard range. */
  static String name(int transfer) {
    return transfer == AVCOL_TRC_SMPTE2084 ? "PQ" : transfer == AVCOL_TRC_ARIB_STD_B67 ? "HLG" : "";
  }

  static boolean isHigh(AVFrame sample) {
    return !name(sample.color_trc()).isEmpty();
  }

  static String chain() {
    return CHAIN;
  }
}
