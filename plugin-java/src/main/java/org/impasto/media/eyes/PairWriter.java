package org.impasto.media.eyes;

import org.impasto.frame.Frame;
import org.impasto.frame.geometry.SideBySide;
import org.impasto.media.io.MediaWriter;

/** Writes the halves of frames apart: the left eye's and the right one's. */
public final class PairWriter implements MediaWriter {
  private final MediaWriter left;
  private final MediaWriter right;

  /** Takes both over. */
  public PairWriter(MediaWriter left, MediaWriter right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public void write(int time, Frame frame) {
    try (Frame first = SideBySide.half(frame, 0);
        Frame second = SideBySide.half(frame, 1)) {
      left.write(time, first);
      right.write(time, second);
    }
  }

  @Override
  public void finish() {
    left.finish();
    right.finish();
  }

  @Override
  public String note() {
    String first = left.note();
    String second = right.note();
    return first.isEmpty() || first.equals(second)
        ? second
        : second.isEmpty() ? first : first + "\n" + second;
  }

  @Override
  public boolean writesAsItGoes() {
    return left.writesAsItGoes();
  }

  @Override
  public boolean holds(int time) {
    return left.holds(time) && right.holds(time);
  }

  @Override
  public String location() {
    return left.location() + " and " + right.location();
  }

  @Override
  public void close() {
    try (left;
        right) {
      // Both are closed, also where closing one fails.
    }
  }
}
