package org.impasto.media.sequence;

import java.nio.file.Path;
import java.util.NavigableSet;
import org.impasto.frame.Frame;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.picture.Pictures;

/** Frames of a numbered sequence of pictures, or a single picture, all of one size. */
public final class SequenceReader implements MediaReader {
  private final SequencePattern pattern;
  private final FrameRange range;
  private final int width;
  private final int height;

  public SequenceReader(SequencePattern pattern) {
    this.pattern = pattern;
    range = range(pattern);
    try (Frame frame = Pictures.read(pattern.path(range.first()))) {
      width = frame.width();
      height = frame.height();
    }
  }

  @Override
  public FrameRange range() {
    return range;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public double framesPerSecond() {
    return SEQUENCE_FRAMES_PER_SECOND;
  }

  @Override
  public Frame frame(int time) {
    Path path = pattern.path(time);
    Frame frame = Pictures.read(path);
    if (frame.width() != width || frame.height() != height) {
      String size = frame.width() + "x" + frame.height();
      frame.close();
      throw new MediaException(
          path
              + " is "
              + size
              + ", the first picture of the sequence "
              + width
              + "x"
              + height
              + "; all pictures of a sequence must have one size");
    }
    return frame;
  }

  @Override
  public void close() {}

  private static FrameRange range(SequencePattern pattern) {
    NavigableSet<Integer> numbers = pattern.numbers();
    if (numbers.isEmpty()) {
      throw new MediaException(
          "no picture is named like " + pattern + "; check the folder, the name and the digits");
    }
    for (int number = numbers.first(); number < numbers.last(); number++) {
      if (!numbers.contains(number)) {
        throw new MediaException(
            pattern.path(number)
                + " is missing: the sequence runs from "
                + numbers.first()
                + " to "
                + numbers.last()
                + " and must have every frame between");
      }
    }
    return new FrameRange(numbers.first(), numbers.last());
  }
}
