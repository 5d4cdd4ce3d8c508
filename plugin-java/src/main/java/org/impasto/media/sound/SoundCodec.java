package org.impasto.media.sound;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AC3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_ALAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_EAC3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S24LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_TRUEHD;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;

import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;

/** What sound is coded as where a container does not hold it as it is. */
public enum SoundCodec {
  AAC("aac", "AAC", "fltp", 128_000),
  OPUS("libopus", "Opus", "flt", 96_000),
  PCM16("pcm_s16le", "PCM of 16 bits", "s16", 0),
  PCM24("pcm_s24le", "PCM of 24 bits", "s32", 0);

  private static final int STUDIO_RATE = 48_000;

  /** What players of MPEG-4 files play; the container's definition has more. */
  private static final Set<Integer> OF_MPEG4 =
      Set.of(
          AV_CODEC_ID_AAC,
          AV_CODEC_ID_MP3,
          AV_CODEC_ID_AC3,
          AV_CODEC_ID_EAC3,
          AV_CODEC_ID_ALAC,
          AV_CODEC_ID_OPUS,
          AV_CODEC_ID_FLAC);

  /** What FFmpeg writes into MPEG-4 files alone, though it knows QuickTime's names of them. */
  private static final Set<Integer> NOT_OF_QUICKTIME =
      Set.of(AV_CODEC_ID_OPUS, AV_CODEC_ID_FLAC, AV_CODEC_ID_TRUEHD);

  private static final Set<Integer> OF_MXF = Set.of(AV_CODEC_ID_PCM_S16LE, AV_CODEC_ID_PCM_S24LE);

  private final String encoder;
  private final String text;
  private final String samples;
  private final int bitsPerSecondAndChannel;

  SoundCodec(String encoder, String text, String samples, int bitsPerSecondAndChannel) {
    this.encoder = encoder;
    this.text = text;
    this.samples = samples;
    this.bitsPerSecondAndChannel = bitsPerSecondAndChannel;
  }

  /** Whether a container takes sound packet by packet as it is, so that players play it. */
  public static boolean isHeld(AVOutputFormat container, AVCodecParameters sound) {
    return switch (container.name().getString()) {
      case "mp4", "ipod" -> OF_MPEG4.contains(sound.codec_id());
      case "mov" ->
          !NOT_OF_QUICKTIME.contains(sound.codec_id())
              && avformat_query_codec(container, sound.codec_id(), 0) == 1;
      case "mxf" -> OF_MXF.contains(sound.codec_id()) && sound.sample_rate() == STUDIO_RATE;
      default -> avformat_query_codec(container, sound.codec_id(), 0) == 1;
    };
  }

  /** What is written instead of sound that a container does not hold; empty where it has none. */
  public static Optional<SoundCodec> instead(AVOutputFormat container, AVCodecParameters sound) {
    return switch (container.name().getString()) {
      case "gif" -> Optional.empty();
      case "webm" -> Optional.of(OPUS);
      case "mxf" -> Optional.of(sound.bits_per_raw_sample() > 16 ? PCM24 : PCM16);
      default -> Optional.of(AAC);
    };
  }

  String encoder() {
    return encoder;
  }

  /** For people. */
  public String text() {
    return text;
  }

  /** The form of samples that the encoder takes, as FFmpeg names it. */
  String samples() {
    return samples;
  }

  /** Samples a second that are written of sound that has so many. */
  int rate(int of) {
    return this == AAC ? Math.min(of, STUDIO_RATE) : STUDIO_RATE;
  }

  /** 0 where nothing is lost. */
  long bitsPerSecond(int channels) {
    return (long) bitsPerSecondAndChannel * channels;
  }
}
