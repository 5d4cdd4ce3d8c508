package org.impasto.media;

import java.nio.file.Files;
import java.nio.file.Path;
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
   * @param framesPerSecond of a video
   * @param bits per channel of pictures, 8 or 16
   * @param overwrite whether existing files may be replaced
   */
  record Format(
      FrameRange range,
      int width,
      int height,
      double framesPerSecond,
      int bits,
      boolean overwrite) {}

  /**
   * Writes the next frame: RGB, display-referred; values outside [0,1] are clipped. The frame stays
   * the caller's.
   */
  void write(int time, Frame frame);

  /** Completes the output and puts it in its place. */
  void finish();

  /**
   * What people should know about the output, such as a size that had to be changed; empty
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

  /** Whether the output is a video, which appears only when it is finished. */
  static boolean isVideo(String output) {
    return !SequencePattern.isPattern(output) && MediaType.of(output) == MediaType.VIDEO;
  }

  /**
   * Checks everything that can be checked before painting begins.
   *
   * @param output a video's name, a picture's name for one frame, a pattern such as {@code
   *     out.%04d.png}, or a folder
   * @throws MediaException where the output cannot be written there
   */
  static MediaWriter create(String output, Format format) {
    if (SequencePattern.isPattern(output)) {
      return new SequenceWriter(SequencePattern.parse(output), format);
    }
    Path path = Path.of(output);
    if (output.endsWith("/") || Files.isDirectory(path)) {
      return new SequenceWriter(
          SequencePattern.parse(path.resolve("painted.%04d.png").toString()), format);
    }
    return switch (MediaType.of(output)) {
      case PICTURE -> new SequenceWriter(singlePicture(path, format), format);
      case VIDEO -> new VideoWriter(path, format);
      case UNKNOWN ->
          throw new MediaException(
              output
                  + " is of an unknown kind; write a video ("
                  + String.join(", ", VideoWriter.SUFFIXES)
                  + "), pictures named like out.%04d.png, "
                  + "or an existing folder");
    };
  }

  private static SequencePattern singlePicture(Path path, Format format) {
    if (format.range().count() > 1) {
      throw new MediaException(
          path
              + " is one picture, but "
              + format.range().count()
              + " frames are to be painted; put %04d into its name, write a video, or choose one frame with --frames");
    }
    return SequencePattern.single(path);
  }
}
