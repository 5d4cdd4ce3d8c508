package org.impasto.media.io;

import org.impasto.frame.Frame;

/**
 * Writes a painted shot. What stands at the output's place is replaced only by whole files: a video
 * appears at {@link #finish}, each picture of a sequence when it is complete. Closing without
 * {@code finish} leaves an earlier video as it was.
 */
public interface MediaWriter extends AutoCloseable {
  /**
   * What will be written.
   *
   * @param range frames that will come, in order
   * @param width of each frame in pixels
   * @param height of each frame in pixels
   * @param rate of a video
   * @param bits per channel: 8 or 16 of pictures; of videos more than 8 where the codec has it
   * @param overwrite whether existing files may be replaced
   * @param codec of a video; empty for the usual one
   * @param quality of a video's coding
   * @param alpha whether frames will have alpha
   * @param source whose timing, pixel aspect, sound and metadata a video takes; null for none.
   *     Stays the caller's
   */
  record Format(
      FrameRange range,
      int width,
      int height,
      Rate rate,
      int bits,
      boolean overwrite,
      String codec,
      CodingQuality quality,
      boolean alpha,
      MediaReader source) {
    /** Of nothing that was before. */
    public Format(
        FrameRange range, int width, int height, double rate, int bits, boolean overwrite) {
      this(
          range,
          width,
          height,
          Rate.parse(Double.toString(rate)),
          bits,
          overwrite,
          "",
          CodingQuality.USUAL,
          false,
          null);
    }

    public double framesPerSecond() {
      return rate.perSecond();
    }

    /** The same, over what stands there. */
    public Format replacing() {
      return new Format(range, width, height, rate, bits, true, codec, quality, alpha, source);
    }

    /** Whether frames are shown at the times of the source. */
    public boolean isTimed() {
      return source != null && source.video().isPresent() && rate.equals(source.rate());
    }
  }

  /**
   * Writes the next frame: RGB or RGBA, straight, display-referred; values outside [0,1] are
   * clipped. The frame stays the caller's.
   */
  void write(int time, Frame frame);

  /** Completes the output and puts it in its place. */
  void finish();

  /**
   * What people should know about the output, such as what is not kept, a line each; empty
   * otherwise.
   */
  String note();

  /** Whether frames stand at their place before {@link #finish}. */
  boolean writesAsItGoes();

  /** Whether a frame's picture stands in its place already; a video's frames have none. */
  boolean holds(int time);

  /** Where the output lies. */
  String location();

  @Override
  void close();
}
