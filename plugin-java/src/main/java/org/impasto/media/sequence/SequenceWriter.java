package org.impasto.media.sequence;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Replacement;
import org.impasto.media.metadata.Attribute;
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
    if (format.source() != null && isLight()) {
      try (Frame beyond = format.source().beyond(time)) {
        Pictures.writeLight(pattern.path(time), frame, beyond, attributes(time));
      }
    } else {
      Pictures.write(pattern.path(time), frame, format.bits());
    }
  }

  /** Of the source's frame, at the rate that is written. */
  private List<Attribute> attributes(int time) {
    List<Attribute> all =
        new ArrayList<>(
            format.source().attributes(time).stream()
                .map(
                    each ->
                        each.name().equals(Attribute.RATE)
                            ? Attribute.rate(format.rate().frames(), format.rate().seconds())
                            : each)
                .toList());
    int[] aspect = format.source().pixelAspect();
    if (aspect[0] != aspect[1]) {
      all.add(Attribute.pixelAspect((float) aspect[0] / aspect[1]));
    }
    return all;
  }

  @Override
  public void finish() {}

  @Override
  public String note() {
    List<String> notes = new ArrayList<>();
    if (format.alpha() && !Pictures.holdsAlpha(pattern.toString())) {
      notes.add("alpha is left out, which these pictures cannot hold; write PNG, TIFF or EXR");
    }
    if (format.source() != null) {
      notes.addAll(leftOut(format.source()));
    }
    return String.join("\n", notes);
  }

  private List<String> leftOut(MediaReader source) {
    List<String> notes = new ArrayList<>();
    if (!source.beside().isEmpty()) {
      notes.add(
          String.join(", ", source.beside())
              + ": left out, for pictures have none; write a video to keep it");
    }
    int[] aspect = source.pixelAspect();
    if (aspect[0] != aspect[1] && !isLight()) {
      notes.add(
          "pixels are "
              + aspect[0]
              + ":"
              + aspect[1]
              + ", which these pictures do not say; write OpenEXR or a video");
    }
    return notes;
  }

  private boolean isLight() {
    return pattern.toString().toLowerCase(Locale.ROOT).endsWith(".exr");
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
