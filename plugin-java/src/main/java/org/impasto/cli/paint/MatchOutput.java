package org.impasto.cli.paint;

import java.util.List;
import org.impasto.engine.Painter;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.media.exr.writing.ExrData;
import org.impasto.media.io.MediaWriter;
import picocli.CommandLine.Option;

/** {@code --matches}: where every pixel of the painting came from, an OpenEXR file a frame. */
final class MatchOutput {
  static final String NAME = "--matches";

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

  /** Throws MediaException where they cannot be written. */
  void check(PaintOptions.Opened opened, PaintOptions options) {
    if (files != null) {
      beside().check(opened, options);
    }
  }

  private BesideFiles beside() {
    return new BesideFiles(NAME, files);
  }

  /** The writer, before each of whose frames the matches are written. */
  MediaWriter beside(MediaWriter writer, Painter painter, PaintJob.Task task) {
    return files == null
        ? writer
        : BesideFiles.before(
            writer,
            (time, frame) -> {
              try (Frame matches = painter.matches(task.request(time), Progress.NONE)) {
                ExrData.write(beside().of(time), matches, CHANNELS);
              }
            });
  }
}
