package org.impasto.media.eyes;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.geometry.SideBySide;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.Rate;
import org.impasto.media.metadata.Attribute;

/** The shots of two eyes as one, the left eye on the left. What is no picture is the left one's. */
public final class PairReader implements MediaReader {
  private final MediaReader left;
  private final MediaReader right;

  /**
   * Takes both over.
   *
   * @throws MediaException where their frames or sizes differ
   */
  public PairReader(MediaReader left, MediaReader right) {
    this.left = left;
    this.right = right;
    require("frames", left.range().toString(), right.range().toString());
    require("the size", size(left), size(right));
  }

  private static String size(MediaReader reader) {
    return reader.width() + "x" + reader.height();
  }

  private static void require(String what, String ofLeft, String ofRight) {
    if (!ofLeft.equals(ofRight)) {
      throw new MediaException(
          "the left eye has "
              + what
              + " "
              + ofLeft
              + ", the right eye "
              + ofRight
              + "; the same are required: give both eyes whole, from one camera");
    }
  }

  /** Of the left eye alone; stays this one's. */
  public MediaReader left() {
    return left;
  }

  public MediaReader right() {
    return right;
  }

  @Override
  public Frame frame(int time) {
    try (Frame first = left.frame(time);
        Frame second = right.frame(time)) {
      return SideBySide.joined(first, second);
    }
  }

  @Override
  public Frame alpha(int time) {
    return joined(left.alpha(time), right.alpha(time), 1);
  }

  @Override
  public Frame beyond(int time) {
    return joined(left.beyond(time), right.beyond(time), 0);
  }

  /** Closes both; one that is null is the same everywhere. */
  private Frame joined(Frame first, Frame second, float otherwise) {
    if (first == null && second == null) {
      return null;
    }
    int channels = first == null ? second.channels() : first.channels();
    try (Frame ofLeft = first == null ? even(channels, otherwise) : first;
        Frame ofRight = second == null ? even(channels, otherwise) : second) {
      return SideBySide.joined(ofLeft, ofRight);
    }
  }

  private Frame even(int channels, float value) {
    Frame frame = Frame.allocate(left.width(), left.height(), channels);
    Planes.fill(frame, value);
    return frame;
  }

  @Override
  public boolean hasAlpha() {
    return left.hasAlpha() || right.hasAlpha();
  }

  @Override
  public FrameRange range() {
    return left.range();
  }

  @Override
  public int width() {
    return 2 * left.width();
  }

  @Override
  public int height() {
    return left.height();
  }

  @Override
  public Rate rate() {
    return left.rate();
  }

  @Override
  public boolean even() {
    return left.even();
  }

  @Override
  public double seconds(int time) {
    return left.seconds(time);
  }

  @Override
  public double origin() {
    return left.origin();
  }

  @Override
  public String timecode() {
    return left.timecode();
  }

  @Override
  public int[] pixelAspect() {
    return left.pixelAspect();
  }

  @Override
  public boolean isWanted(int time) {
    return left.isWanted(time) && right.isWanted(time);
  }

  @Override
  public int bits() {
    return Math.max(left.bits(), right.bits());
  }

  @Override
  public Optional<Path> video() {
    return left.video();
  }

  @Override
  public List<String> beside() {
    return left.beside();
  }

  @Override
  public List<Attribute> attributes(int time) {
    return left.attributes(time);
  }

  @Override
  public Set<String> notes() {
    Set<String> notes = new LinkedHashSet<>(left.notes());
    notes.addAll(right.notes());
    return notes;
  }

  @Override
  public void close() {
    try (left;
        right) {
      // Both are closed, also where closing one fails.
    }
  }
}
