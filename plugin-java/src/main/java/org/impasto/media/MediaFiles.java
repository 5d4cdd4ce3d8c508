package org.impasto.media;

import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.sequence.SequencePattern;
import org.impasto.media.sequence.SequenceReader;
import org.impasto.media.sequence.SequenceWriter;
import org.impasto.media.video.VideoReader;
import org.impasto.media.video.VideoWriter;

/**
 * Opens shots in files by their names: a video, a numbered sequence of pictures, or one picture.
 */
public final class MediaFiles {
  private MediaFiles() {}

  /**
   * Opens a video file, a picture, a folder that holds one numbered sequence, or a pattern: {@code
   * shot.%04d.png} or {@code shot.####.png}.
   *
   * @throws MediaException where nothing there can be read
   */
  public static MediaReader reader(String input) {
    if (SequencePattern.isPattern(input)) {
      return new SequenceReader(SequencePattern.parse(input));
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      return new SequenceReader(SequencePattern.inFolder(path));
    }
    if (!Files.exists(path)) {
      throw new MediaException(
          input
              + " does not exist; give a video, a picture, a folder of pictures, or a pattern such"
              + " as shot.%04d.png");
    }
    return switch (MediaType.of(input)) {
      case PICTURE -> new SequenceReader(SequencePattern.single(path));
      case VIDEO -> new VideoReader(path);
      case UNKNOWN ->
          throw new MediaException(
              input
                  + " is of an unknown kind; pictures end in "
                  + String.join(", ", MediaType.PICTURE.suffixes())
                  + ", videos in "
                  + String.join(", ", MediaType.VIDEO.suffixes()));
    };
  }

  /** Whether the output is a video, which appears only when it is finished. */
  public static boolean isVideo(String output) {
    return !SequencePattern.isPattern(output) && MediaType.of(output) == MediaType.VIDEO;
  }

  /**
   * Checks everything that can be checked before painting begins.
   *
   * @param output a video's name, a picture's name for one frame, a pattern such as {@code
   *     out.%04d.png}, or a folder
   * @throws MediaException where the output cannot be written there
   */
  public static MediaWriter writer(String output, MediaWriter.Format format) {
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

  private static SequencePattern singlePicture(Path path, MediaWriter.Format format) {
    if (format.range().count() > 1) {
      throw new MediaException(
          path
              + " is one picture, but "
              + format.range().count()
              + " frames are to be painted; put %04d into its name, write a video, or choose one"
              + " frame with --frames");
    }
    return SequencePattern.single(path);
  }
}
