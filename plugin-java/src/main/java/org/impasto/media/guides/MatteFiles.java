package org.impasto.media.guides;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bytedeco.javacpp.Pointer;
import org.impasto.frame.Frame;
import org.impasto.frame.Mattes;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.picture.Pictures;
import org.impasto.media.sequence.SequencePattern;

/** Mattes in picture files: one picture for each frame of a shot, or one for all of them. */
public final class MatteFiles {
  private static final int MOST_REGIONS = 4;

  private final String what;
  private final SequencePattern pattern;
  private final ReadOptions reading;
  private final Set<String> notes = new LinkedHashSet<>();

  private MatteFiles(String what, SequencePattern pattern, ReadOptions reading) {
    this.what = what;
    this.pattern = pattern;
    this.reading = reading;
  }

  /**
   * Opens a picture, a folder that holds one numbered sequence, or a pattern such as {@code
   * matte.%04d.png}.
   *
   * @param what the mattes are called in messages
   * @throws MediaException where there is no such file
   */
  public static MatteFiles open(String what, String input, ReadOptions reading) {
    if (SequencePattern.isPattern(input)) {
      return new MatteFiles(what, SequencePattern.parse(input), reading);
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      return new MatteFiles(what, SequencePattern.inFolder(path), reading);
    }
    if (!Files.isRegularFile(path)) {
      throw new MediaException(
          what
              + ": "
              + input
              + " does not exist; give a picture, a folder of pictures, or a pattern such as"
              + " matte.%04d.png");
    }
    return new MatteFiles(what, SequencePattern.single(path), reading);
  }

  /**
   * One channel in [0,1]: the picture's alpha where it has one, else its first channel. The caller
   * closes it.
   */
  public Frame mask(int time) {
    try (Frame numbers = read(time)) {
      Frame mask = Frame.allocate(numbers.width(), numbers.height(), 1);
      boolean alpha = numbers.channels() % 2 == 0;
      copy(numbers, alpha ? numbers.channels() - 1 : 0, mask, 0);
      return clamped(mask);
    }
  }

  /**
   * Four channels in [0,1]; those that the picture does not have are 0 everywhere. The caller
   * closes it.
   */
  public Frame regions(int time) {
    try (Frame numbers = read(time)) {
      Frame regions = Frame.allocate(numbers.width(), numbers.height(), MOST_REGIONS);
      regions.data().fill(0);
      for (int c = 0; c < numbers.channels(); c++) {
        copy(numbers, c, regions, c);
      }
      return clamped(regions);
    }
  }

  private Frame read(int time) {
    Path file = pattern.path(time);
    if (!Files.isRegularFile(file)) {
      throw new MediaException(
          what
              + ": there is no picture "
              + file
              + " for frame "
              + time
              + "; every frame of the shot needs one, or give one picture for all");
    }
    return Pictures.readNumbers(file, reading);
  }

  private static void copy(Frame from, int channel, Frame to, int plane) {
    long bytes = (long) from.width() * from.height() * Float.BYTES;
    Pointer.memcpy(to.plane(plane), from.plane(channel), bytes);
  }

  private Frame clamped(Frame matte) {
    if (Mattes.clamp(matte) > 0) {
      notes.add(what + " has values outside 0 to 1, which are taken for 0 or 1");
    }
    return matte;
  }

  /** What the artist should know about the mattes read. */
  public Set<String> notes() {
    return notes;
  }
}
