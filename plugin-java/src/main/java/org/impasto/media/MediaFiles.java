package org.impasto.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.sequence.SequencePattern;
import org.impasto.media.sequence.SequenceReader;
import org.impasto.media.sequence.SequenceWriter;
import org.impasto.media.video.VideoReader;
import org.impasto.media.video.VideoWriter;

/**
 * Opens shots in files by their names: a video, a numbered sequence of pictures, or one picture.
 */
public final class MediaFiles {
  /** What is meant as a place for a number and not as part of a name, which may have a #. */
  private static final Pattern NUMBERED = Pattern.compile("%0?\\d?d|##");

  private MediaFiles() {}

  /** As {@link #reader(String, ReadOptions)}, as usual. */
  public static MediaReader reader(String input) {
    return reader(input, ReadOptions.USUAL);
  }

  /**
   * Opens a video file, a picture, a folder that holds one numbered sequence, or a pattern: {@code
   * shot.%04d.png}, {@code shot.####.png}, {@code shot.$F4.png} or {@code shot.*.png}. A file that
   * is there is taken as such, whatever its name.
   *
   * @throws MediaException where nothing there can be read
   */
  public static MediaReader reader(String input, ReadOptions options) {
    Path path = Path.of(input);
    if (!Files.exists(path) && SequencePattern.isPattern(input)) {
      return new SequenceReader(SequencePattern.parse(input), options);
    }
    if (Files.isDirectory(path)) {
      return new SequenceReader(SequencePattern.inFolder(path), options);
    }
    if (!Files.exists(path)) {
      throw new MediaException(
          input
              + " does not exist; give a video, a picture, a folder of pictures, or a pattern such as"
              + " shot.%04d.png");
    }
    return switch (MediaType.of(input)) {
      case PICTURE -> new SequenceReader(SequencePattern.single(path), options);
      case VIDEO -> new VideoReader(path, options.keepFields());
      case UNKNOWN ->
          throw new MediaException(
              input
                  + " is of an unknown kind; pictures end in "
                  + String.join(", ", MediaType.PICTURE.suffixes())
                  + ", videos in "
                  + String.join(", ", MediaType.VIDEO.suffixes()));
    };
  }

  /** The files that an input consists of; none where it is not there. */
  public static List<Path> inputs(String input) {
    Path path = Path.of(input);
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try {
      return Files.isDirectory(path)
          ? SequencePattern.inFolder(path).files()
          : SequencePattern.isPattern(input) ? SequencePattern.parse(input).files() : List.of();
    } catch (MediaException noneThere) {
      return List.of();
    }
  }

  /** The files that an output will consist of. */
  public static List<Path> outputs(String output, FrameRange range) {
    if (isVideo(output)) {
      return List.of(Path.of(output));
    }
    return pattern(output)
        .map(
            pattern ->
                IntStream.rangeClosed(range.first(), range.last()).mapToObj(pattern::path).toList())
        .orElse(List.of(Path.of(output)));
  }

  /** How pictures are named that are written; empty for one picture or a video. */
  private static Optional<SequencePattern> pattern(String output) {
    if (isVideo(output)) {
      return Optional.empty();
    }
    if (output.endsWith("/") || Files.isDirectory(Path.of(output))) {
      return Optional.of(
          SequencePattern.parse(Path.of(output).resolve("painted.%04d.png").toString()));
    }
    return SequencePattern.isPattern(output)
        ? Optional.of(SequencePattern.parse(output))
        : Optional.empty();
  }

  /** Whether the output is a video, which appears only when it is finished. */
  public static boolean isVideo(String output) {
    return MediaType.of(output) == MediaType.VIDEO
        && !NUMBERED.matcher(output).find()
        && !Files.isDirectory(Path.of(output));
  }

  /**
   * Checks everything that can be checked before painting begins.
   *
   * @param output a video's name, a picture's name for one frame, a pattern such as {@code
   *     out.%04d.png}, or a folder
   * @throws MediaException where the output cannot be written there
   */
  public static MediaWriter writer(String output, MediaWriter.Format format) {
    Optional<SequencePattern> pattern = pattern(output);
    if (pattern.isPresent()) {
      return new SequenceWriter(pattern.get(), format);
    }
    Path path = Path.of(output);
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
