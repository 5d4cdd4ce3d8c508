package org.impasto.media.sequence;

import java.nio.file.Files;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Replacement;
import org.impasto.media.picture.Pictures;

/** Writes one picture a frame; each appears when it is whole. */
public final class SequenceWriter implements MediaWriter {
  private final SequencePattern pattern;
  private final Format format;

  public SequenceWriter(SequencePattern pattern, Format format) {
    this.pattern = pattern;
    this.format = format;
    String suffix = MediaType.suffix(pattern.toString());
    if (!Pictures.WRITABLE.contains("." + suffix)) {
      throw new MediaException(
          pattern
              + " is no picture that can be written; its name must end in one of "
              + String.join(", ", Pictures.WRITABLE));
    }
    if (format.source() == null && format.bits() > 8 && suffix.startsWith("jp")) {
      throw new MediaException(
          pattern + " has 8 bits a channel, not " + format.bits() + "; write PNG, TIFF or PPM");
    }
    for (int time = format.range().first(); time <= format.range().last(); time++) {
      Replacement.check(pattern.path(time), format.overwrite());
    }
  }

  @Override
  public void write(int time, Frame frame) {
    boolean light =
        format.source() != null && pattern.toString().toLowerCase(Locale.ROOT).endsWith(".exr");
    if (light) {
      try (Frame beyond = format.source().beyond(time)) {
        Pictures.writeLight(pattern.path(time), frame, beyond);
      }
    } else {
      Pictures.write(pattern.path(time), frame, format.bits());
    }
  }

  @Override
  public void finish() {}

  @Override
  public String note() {
    return format.alpha() && !Pictures.holdsAlpha(pattern.toString())
        ? "alpha is left out, which these pictures cannot hold; write PNG, TIFF or EXR"
        : "";
  }

  @Override
  public boolean writesAsItGoes() {
    return true;
  }

  @Override
  public boolean holds(int time) {
    return Files.isRegularFile(pattern.path(time));
  }

  @Override
  public String location() {
    return pattern.toString();
  }

  @Override
  public void close() {}
}
