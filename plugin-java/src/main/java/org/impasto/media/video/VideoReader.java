package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.impasto.frame.Frame;
import org.impasto.media.ffmpeg.SwsPixels;
import org.impasto.media.ffmpeg.VideoLog;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;

/**
 * Frames of a video file, numbered from 1 in the order in which they are shown.
 *
 * <p>A number always means the same picture: frames are counted as they are decoded, and a frame
 * further back than those kept is reached by decoding from the start again.
 */
public final class VideoReader implements MediaReader {
  private static final long KEPT_BYTES = 256L << 20;
  private static final int KEPT_FRAMES = 8;

  private record Kept(int time, Frame frame) {}

  private final Path path;
  private final int count;
  private final double framesPerSecond;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private FFmpegFrameGrabber grabber;
  private SwsPixels pixels;
  private int decoded;

  public VideoReader(Path path) {
    this.path = path;
    grabber = start();
    try {
      framesPerSecond = grabber.getVideoFrameRate();
      count = countFrames();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public FrameRange range() {
    return new FrameRange(1, count);
  }

  @Override
  public int width() {
    return grabber.getImageWidth();
  }

  @Override
  public int height() {
    return grabber.getImageHeight();
  }

  @Override
  public double framesPerSecond() {
    return framesPerSecond;
  }

  @Override
  public synchronized Frame frame(int time) {
    for (Kept candidate : kept) {
      if (candidate.time == time) {
        return candidate.frame.copy();
      }
    }
    if (time <= decoded) {
      rewind();
    }
    while (decoded < time - KEPT_FRAMES) {
      skip();
    }
    while (decoded < time) {
      keep();
    }
    return kept.getLast().frame.copy();
  }

  private FFmpegFrameGrabber start() {
    FFmpegFrameGrabber opened = new FFmpegFrameGrabber(path.toFile());
    opened.setImageMode(FrameGrabber.ImageMode.RAW);
    VideoLog.nothing();
    try {
      opened.start();
      if (opened.hasVideo() && opened.getImageWidth() > 0) {
        return opened;
      }
      opened.close();
    } catch (FrameGrabber.Exception e) {
      release(opened);
      throw new MediaException(
          path
              + " cannot be read as a video: it is damaged, not whole yet or of an unknown kind;"
              + " play it elsewhere, and write it anew where that fails too",
          e);
    } finally {
      VideoLog.onlyErrors();
    }
    throw new MediaException(
        path + " has no pictures in it; a video with a picture track is required");
  }

  /**
   * By the container's word where it gives one, else by counting packets, which decodes nothing.
   */
  private int countFrames() {
    long declared = videoStream().nb_frames();
    int counted = declared > 0 ? Math.toIntExact(declared) : countPackets();
    if (counted < 1) {
      throw new MediaException(path + " has no frames");
    }
    return counted;
  }

  private AVStream videoStream() {
    for (int i = 0; i < grabber.getFormatContext().nb_streams(); i++) {
      AVStream stream = grabber.getFormatContext().streams(i);
      if (stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
        return stream;
      }
    }
    throw new MediaException(
        path + " has no pictures in it; a video with a picture track is required");
  }

  private int countPackets() {
    int stream = videoStream().index();
    int packets = 0;
    try {
      for (AVPacket packet = grabber.grabPacket(); packet != null; packet = grabber.grabPacket()) {
        packets += packet.stream_index() == stream ? 1 : 0;
      }
    } catch (FrameGrabber.Exception e) {
      throw new MediaException(path + " cannot be read after frame " + packets, e);
    }
    rewind();
    return packets;
  }

  private void rewind() {
    release(grabber);
    forget();
    decoded = 0;
    grabber = start();
  }

  private AVFrame skip() {
    try {
      org.bytedeco.javacv.Frame grabbed = grabber.grabImage();
      if (grabbed == null || !(grabbed.opaque instanceof AVFrame picture)) {
        throw new MediaException(
            path
                + " ends after frame "
                + decoded
                + ", though it says that it has "
                + count
                + "; choose fewer with --frames, or write the video anew");
      }
      decoded++;
      return picture;
    } catch (FrameGrabber.Exception e) {
      throw new MediaException(path + ": frame " + (decoded + 1) + " cannot be decoded", e);
    }
  }

  private void keep() {
    AVFrame picture = skip();
    if (pixels == null) {
      pixels = SwsPixels.decoding(picture);
    }
    Frame rgb = Frame.allocate(width(), height(), 3);
    pixels.decode(picture, rgb);
    kept.addLast(new Kept(decoded, rgb));
    while (kept.size() > KEPT_FRAMES
        || kept.size() > 1 && kept.size() * rgb.elements() * Float.BYTES > KEPT_BYTES) {
      kept.removeFirst().frame.close();
    }
  }

  private void forget() {
    kept.forEach(candidate -> candidate.frame.close());
    kept.clear();
  }

  private static void release(FFmpegFrameGrabber grabber) {
    try {
      grabber.close();
    } catch (FrameGrabber.Exception e) {
      throw new MediaException("FFmpeg could not close a video", e);
    }
  }

  @Override
  public synchronized void close() {
    forget();
    if (pixels != null) {
      pixels.close();
      pixels = null;
    }
    release(grabber);
  }
}
