package org.impasto.cli.paint;

import java.nio.file.Path;
import java.util.List;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.media.exr.writing.ExrData;
import picocli.CommandLine.Option;

/** {@code --matches}: where every pixel of the painting came from, an OpenEXR file a frame. */
final class MatchOutput extends BesideOutput {
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

  @Override
  BesideFiles files() {
    return files == null ? null : new BesideFiles(NAME, files);
  }

  @Override
  void write(Path file, Painter painter, PaintRequest request, Frame frame) {
    try (Frame matches = painter.matches(request, Progress.NONE)) {
      ExrData.write(file, matches, CHANNELS);
    }
  }
}
