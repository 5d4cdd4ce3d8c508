package org.impasto.cli.paint;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.impasto.engine.Painter;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.exr.ExrData;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Replacement;
import org.impasto.media.sequence.SequencePattern;
import picocli.CommandLine.Option;

/** {@code --matches}: where every pixel of the painting came from, an OpenEXR file a frame. */
final class MatchOutput {
  static final String NAME = "--matches";

  private static final String ENDING = ".exr";

  /** See {@link Painter#matches}. */
  private static final List<String> CHANNELS = List.of("R", "G", "B", "exemplar", "keyframe");

  @Option(
      names = MatchOutput.NAME,
      paramLabel = "FILES",
      description =
          "Write where every pixel came from too, as OpenEXR of whole floats: red and green its"
              + " place in the style picture in pixels, blue its error; a pattern such as"
              + " matches.%%04d.exr")
  private String files;

  /**
   * Says what is wrong with the place of the files, if anything is.
   *
   * @throws MediaException where they cannot be written
   */
  void check(PaintOptions.Opened opened, PaintOptions options) {
    if (files == null) {
      return;
    }
    if (!files.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw new MediaException(
          "--matches is " + files + "; OpenEXR files are written: its name must end in .exr");
    }
    FrameRange range = opened.task().range();
    if (range.count() > 1 && !SequencePattern.isPattern(files)) {
      throw new MediaException(
          "--matches is "
              + files
              + ", one file, but "
              + range.count()
              + " frames are painted; write it as matches.%04d.exr");
    }
    options.requireApart(files, range);
    List<Path> written = MediaFiles.outputs(opened.output(), range);
    for (int time = range.first(); time <= range.last(); time++) {
      Path file = file(time);
      Replacement.check(file, options.overwrite());
      if (written.contains(file) || written.contains(file.toAbsolutePath())) {
        throw new MediaException(file + " is the painting's own output; give --matches another");
      }
    }
  }

  private Path file(int time) {
    return SequencePattern.isPattern(files)
        ? SequencePattern.parse(files).path(time)
        : Path.of(files);
  }

  /** The writer, after each of whose frames the matches are written. */
  MediaWriter beside(MediaWriter writer, Painter painter, PaintJob.Task task) {
    return files == null ? writer : new Beside(writer, painter, task);
  }

  private final class Beside implements MediaWriter {
    private final MediaWriter writer;
    private final Painter painter;
    private final PaintJob.Task task;

    Beside(MediaWriter writer, Painter painter, PaintJob.Task task) {
      this.writer = writer;
      this.painter = painter;
      this.task = task;
    }

    @Override
    public void write(int time, Frame frame) {
      try (Frame matches = painter.matches(task.request(time), Progress.NONE)) {
        ExrData.write(file(time), matches, CHANNELS);
      }
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
