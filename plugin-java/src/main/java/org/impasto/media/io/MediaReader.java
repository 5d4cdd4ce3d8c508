package org.impasto.media.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasto.frame.Frame;
import org.impasto.media.metadata.Attribute;

/**
 * A shot in files: a video, a numbered sequence of pictures, or one picture. Safe to use from
 * several threads.
 *
 * <p>An example with the least that a reader has, a shot of black frames:
 *
 * <pre>{@code
 * record BlackReader(FrameRange range, int width, int height) implements MediaReader {
 *   public Frame frame(int time) {
 *     Frame frame = Frame.allocate(width, height, 3);
 *     frame.data().fill(0);
 *     return frame;
 *   }
 *
 *   public void close() {}
 * }
 * }</pre>
 *
 * <p>{@code media.MediaFiles} opens readers by the ending of a file's name.
 */
public interface MediaReader extends AutoCloseable {
  /**
   * Numbers of the frames: those in a sequence's file names; 1 and up in a video; 1 for a single
   * picture.
   */
  FrameRange range();

  /** Of a frame as it is seen: upright. */
  int width();

  int height();

  /** Of a video whose frames come unevenly, the mean. */
  default Rate rate() {
    return Rate.OF_SEQUENCES;
  }

  default double framesPerSecond() {
    return rate().perSecond();
  }

  /** Whether all frames are shown for the same time. */
  default boolean even() {
    return true;
  }

  /** When a frame is shown, from the first frame of {@link #range} on. */
  default double seconds(int time) {
    return (time - range().first()) / framesPerSecond();
  }

  /** When the first frame is shown by the file's own clock, which its sound goes by; seconds. */
  default double origin() {
    return 0;
  }

  /** The time code of the first frame; empty where there is none. */
  default String timecode() {
    return "";
  }

  /** What is known of a frame besides its pixels, as OpenEXR has it in a header. */
  default List<Attribute> attributes(int time) {
    return List.of();
  }

  /** Width and height of a pixel in any unit. */
  default int[] pixelAspect() {
    return new int[] {1, 1};
  }

  /**
   * A frame: RGB, display-referred, [0,1]. The caller closes it.
   *
   * @throws MediaException where it cannot be read
   */
  Frame frame(int time);

  /** [1,H,W], straight, [0,1]: a frame's alpha; null where there is none. The caller closes it. */
  default Frame alpha(int time) {
    return null;
  }

  /**
   * [3,H,W], scene-linear: what a frame's light has above 1 and below 0, which {@link #frame}
   * leaves out; null where that is nothing. The caller closes it.
   */
  default Frame beyond(int time) {
    return null;
  }

  /** Whether frames have alpha. */
  default boolean hasAlpha() {
    return false;
  }

  /** Whether a frame of the range is to be written; one that is not there may be left out. */
  default boolean isWanted(int time) {
    return true;
  }

  /** Bits of a channel as they are stored, 8 or more. */
  default int bits() {
    return 8;
  }

  /** The video that sound, subtitles and chapters can be taken from. */
  default Optional<Path> video() {
    return Optional.empty();
  }

  /** Sound and subtitles beside the pictures, for people; a few words each. */
  default List<String> beside() {
    return List.of();
  }

  /** What it is, for people, in a few words each. */
  default List<String> facts() {
    return List.of(width() + "x" + height());
  }

  /** What people should know of what was read so far. */
  default Set<String> notes() {
    return Set.of();
  }

  @Override
  void close();
}
