package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/** Videos as people have them, made by FFmpeg: a bar of light that steps from frame to frame. */
final class Footage {
  static final int WIDTH = 96;
  static final int HEIGHT = 64;
  static final int SOUND_RATE = 48_000;

  private int frames = 12;
  private double rate = 25;
  private double pixelAspect = 1;
  private double rotation;
  private String timecode = "";
  private boolean sound;
  private int soundCodec = AV_CODEC_ID_AAC;
  private long[] milliseconds;

  Footage rate(double framesPerSecond) {
    rate = framesPerSecond;
    return this;
  }

  Footage pixelAspect(double ratio) {
    pixelAspect = ratio;
    return this;
  }

  Footage rotated(double degrees) {
    rotation = degrees;
    return this;
  }

  Footage timecode(String first) {
    timecode = first;
    return this;
  }

  Footage withSound() {
    sound = true;
    return this;
  }

  Footage withSound(int codec) {
    soundCodec = codec;
    return withSound();
  }

  Footage shownAt(long... times) {
    milliseconds = times;
    frames = times.length;
    return this;
  }

  Path write(Path file) throws FrameRecorder.Exception {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    try (FFmpegFrameRecorder recorder =
        new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, sound ? 1 : 0)) {
      recorder.setVideoCodecName("libopenh264");
      recorder.setPixelFormat(AV_PIX_FMT_YUV420P);
      recorder.setFrameRate(rate);
      recorder.setVideoBitrate(2_000_000);
      recorder.setGopSize(4);
      recorder.setAspectRatio(pixelAspect == 1 ? 0 : pixelAspect);
      if (rotation != 0) {
        recorder.setDisplayRotation(rotation);
      }
      if (!timecode.isEmpty()) {
        recorder.setVideoMetadata("timecode", timecode);
      }
      if (sound) {
        recorder.setAudioCodec(soundCodec);
        recorder.setSampleRate(SOUND_RATE);
      }
      recorder.setMetadata("title", "A bar of light");
      recorder.start();
      try (Frame picture = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 3)) {
        for (int f = 0; f < frames; f++) {
          draw((ByteBuffer) picture.image[0], picture.imageStride, f);
          if (milliseconds != null) {
            recorder.setTimestamp(milliseconds[f] * 1000);
          }
          recorder.record(picture);
          if (sound) {
            hear(recorder, (int) (SOUND_RATE / rate));
          }
        }
      }
      recorder.stop();
    }
    return file;
  }

  /** BGR. The bar is 8 pixels wide and goes right by as many a frame; the top left is red. */
  private static void draw(ByteBuffer pixels, int stride, int frame) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean bar = x / 8 == frame % (WIDTH / 8) && y >= HEIGHT / 2;
        boolean red = x < WIDTH / 2 && y < HEIGHT / 4;
        pixels.put(y * stride + 3 * x, (byte) (bar ? 230 : 40));
        pixels.put(y * stride + 3 * x + 1, (byte) (bar ? 230 : 40));
        pixels.put(y * stride + 3 * x + 2, (byte) (bar || red ? 230 : 40));
      }
    }
  }

  private static void hear(FFmpegFrameRecorder recorder, int samples)
      throws FrameRecorder.Exception {
    ShortBuffer wave = ShortBuffer.allocate(samples);
    for (int i = 0; i < samples; i++) {
      wave.put(i, (short) (8000 * Math.sin(i * 2 * Math.PI * 440 / SOUND_RATE)));
    }
    recorder.recordSamples(SOUND_RATE, 1, wave);
  }
}
