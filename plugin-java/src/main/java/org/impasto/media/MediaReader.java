package org.impasto.media;

import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.frame.Frame;

/**
 * A shot in files: a video, a numbered sequence of pictures, or one picture. Safe to use from
 * several threads.
 */
public interface MediaReader extends AutoCloseable {
  /** Rate of sequences, which have none of their own. */
  double SEQUENCE_FRAMES_PER_SECOND = 24;

  /**
   * Numbers of the frames: those in a sequence's file names; 1 and up in a video; 1 for a single
   * picture.
   */
  FrameRange range();

  int width();

  int height();

  double framesPerSecond();

  /**
   * A frame: RGB, display-referred, [0,1]. The caller closes it.
   *
   * @throws MediaException where it cannot be read
   */
  Frame frame(int time);

  @Override
  void close();

  /**
   * Opens a video file, a picture, a folder that holds one numbered sequence, or a pattern: {@code
   * shot.%04d.png} or {@code shot.####.png}.
   *
   * @throws MediaException where nothing there can be read
   */
  static MediaReader open(String input) {
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
              + " does not exist; give a video, a picture, a folder of pictures, or a pattern such as shot.%04d.png");
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
}
