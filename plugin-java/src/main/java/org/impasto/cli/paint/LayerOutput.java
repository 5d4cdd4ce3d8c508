package org.impasto.cli.paint;

import java.nio.file.Path;
import java.util.List;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.media.exr.writing.ExrParts;
import org.impasto.settings.Settings;
import org.impasto.steering.StrokeDirection;
import picocli.CommandLine.Option;

/** {@code --layers}: paint and what is known of it for a compositor, one OpenEXR file a frame. */
final class LayerOutput extends BesideOutput {
  static final String NAME = "--layers";

  private static final int COLOURS = 3;

  /** Planes of {@link Painter#matches}. */
  private static final int[] PLACES = {0, 1, 3, 4};

  private static final int ERROR = 2;

  @Option(
      names = LayerOutput.NAME,
      paramLabel = "FILES",
      description =
          "Write OpenEXR files of several parts too, for a compositor: paint, matches, error,"
              + " direction of strokes, reliability of motion; a pattern such as layers.%%04d.exr")
  private String files;

  @Override
  BesideFiles files() {
    return files == null ? null : new BesideFiles(NAME, files);
  }

  @Override
  void write(Path file, Painter painter, PaintRequest request, Frame frame) {
    int width = frame.width();
    int height = frame.height();
    try (Frame known = painter.matches(request, Progress.NONE);
        Frame matches = Resampling.nearest(known, width, height);
        Frame places = Channels.chosen(matches, PLACES);
        Frame error = Channels.chosen(matches, ERROR);
        Frame colours = Channels.first(frame, COLOURS);
        Frame direction = StrokeDirection.of(colours);
        Painting shown = painter.paint(reliability(request), Progress.NONE);
        Frame reliability = Channels.first(shown.picture(), 1)) {
      ExrParts.write(
          file,
          "paint",
          frame,
          List.of(
              new ExrParts.Data("matches", places, List.of("x", "y", "exemplar", "keyframe")),
              new ExrParts.Data("error", error, List.of("Y")),
              new ExrParts.Data("direction", direction, List.of("X", "Y")),
              new ExrParts.Data("reliability", reliability, List.of("Y"))));
    }
  }

  private static PaintRequest reliability(PaintRequest request) {
    Settings settings = request.settings().apply(request.time());
    Settings shown = settings.withView(Settings.View.RELIABILITY);
    return request.with(time -> shown);
  }
}
