package org.impasto.media.coding;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.impasto.frame.Frame;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.Rate;

/** Frames as packets of a codec. For one thread. */
public interface VideoCoder extends AutoCloseable {
  /**
   * What the packets are to be like.
   *
   * @param width and height of pictures
   * @param alpha whether frames have alpha that the codec keeps
   * @param fine of more than 8 bits
   * @param rate of frames
   * @param ticks of the clock, a second
   * @param aspect width and height of a pixel
   * @param globalHeader whether the container has what decoders need at its head
   */
  record Form(
      int width,
      int height,
      boolean alpha,
      boolean fine,
      CodingQuality quality,
      Rate rate,
      Rate ticks,
      int[] aspect,
      boolean globalHeader) {}

  /** In which times of frames and packets are counted. */
  AVRational base();

  /** What people should know of it; empty for nothing. */
  String note();

  /** Whether the track can be described before all frames are known. */
  boolean describesAhead();

  /** Says in a track whose header is not written yet what comes. */
  void describe(AVStream stream);

  /**
   * @param ticks when it is shown
   * @param packets takes what comes out; what it is given is valid until it returns
   * @return false where it takes no more
   */
  boolean encode(Frame frame, long ticks, long duration, Consumer<AVPacket> packets);

  /**
   * No more frames come.
   *
   * @throws org.impasto.media.io.MediaException where they could not be coded
   */
  void end();

  /** Hands out what is still to come. */
  void drain(Consumer<AVPacket> packets);

  @Override
  void close();
}
