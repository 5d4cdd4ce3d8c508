package org.impasto.media;

import java.io.IOException;
import java.nio.file.Path;
import org.impasto.frame.Frame;

/** Writes one picture a frame; each appears when it is whole. */
final class SequenceWriter implements MediaWriter {
  private final SequencePattern pattern;
  private final Format format;

  SequenceWriter(SequencePattern pattern, Format format) {
    this.pattern = pattern;
    this.format = format;
    if (MediaType.of(pattern.toString()) != MediaType.PICTURE) {
      throw new MediaException(pattern + " is no picture; its name must end in one of " + MediaType.PICTURE.suffixes());
    }
    for (int time = format.range().first(); time <= format.range().last(); time++) {
      Replacement.check(pattern.path(time), format.overwrite());
    }
  }

  @Override
  public void write(int time, Frame frame) {
    Path picture = pattern.path(time);
    try {
      Pictures.write(picture, frame, format.bits());
    } catch (IOException e) {
      throw new MediaException("frame " + time + " cannot be written to " + picture + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void finish() {}

  @Override
  public String note() {
    return "";
  }

  @Override
  public boolean writesAsItGoes() {
    return true;
  }

  @Override
  public String location() {
    return pattern.toString();
  }

  @Override
  public void close() {}
}
