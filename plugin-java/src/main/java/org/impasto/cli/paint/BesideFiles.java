package org.impasto.cli.paint;

import java.nio.file.Path;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Replacement;
import org.impasto.media.sequence.SequencePattern;

/**
 * OpenEXR files that an option has written beside the painting, one a frame.
 *
 * @param option by its name
 * @param files a pattern, or one file
 */
record BesideFiles(String option, String files) {
  private static final String ENDING = ".exr";

  /**
   * Says what is wrong with the place of the files, if anything is.
   *
   * @throws MediaException where they cannot be written
   */
  void check(PaintOptions.Opened opened, PaintOptions options) {
    if (!files.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw new MediaException(
          option + " is " + files + "; OpenEXR files are written: its name must end in .exr");
    }
    FrameRange range = opened.task().range();
    if (range.count() > 1 && !SequencePattern.isPattern(files)) {
      String name = option.replaceFirst("^-+", "");
      throw new MediaException(
          option
              + " is "
              + files
              + ", one file, but "
              + range.count()
              + " frames are painted; write it as "
              + name
              + ".%04d.exr");
    }
    opened.outputs().writes(option + "'s own", option, files, range);
    for (int time = range.first(); time <= range.last(); time++) {
      Replacement.check(of(time), options.overwrite());
    }
  }

  /** The file of a frame. */
  Path of(int time) {
    return SequencePattern.isPattern(files)
        ? SequencePattern.parse(files).path(time)
        : Path.of(files);
  }

  /** Writes what belongs to a frame that is about to be written. */
  interface Also {
    void write(int time, Frame frame);
  }

  /** A writer that does something else before each frame. */
  static MediaWriter before(MediaWriter writer, Also also) {
    return new Before(writer, also);
  }

  private record Before(MediaWriter writer, Also also) implements MediaWriter {
    @Override
    public void write(int time, Frame frame) {
      also.write(time, frame);
      writer.write(time, frame);
    }

    @Override
    public void finish() {
      writer.finish();
    }

    @Override
    public String note() {
      return writer.note();
    }

    @Override
    public boolean writesAsItGoes() {
      return writer.writesAsItGoes();
    }

    @Override
    public boolean holds(int time) {
      return writer.holds(time);
    }

    @Override
    public String location() {
      return writer.location();
    }

    @Override
    public void close() {
      writer.close();
    }
  }
}
