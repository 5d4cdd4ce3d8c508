package org.impasto.media;

import org.impasto.frame.Frame;

/** Writes one picture a frame. */
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
    Replacement picture = new Replacement(pattern.path(time));
    try {
      Pictures.write(frame, picture.beside(), format.bits());
    } catch (RuntimeException e) {
      picture.discard();
      throw e;
    }
    picture.commit();
  }

  @Override
  public void finish() {}

  @Override
  public String note() {
    return "";
  }

  @Override
  public String location() {
    return pattern.toString();
  }

  @Override
  public void close() {}
}
