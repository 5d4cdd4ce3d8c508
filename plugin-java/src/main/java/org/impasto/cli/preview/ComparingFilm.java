package org.impasto.cli.preview;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.ProgressLine;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaWriter;

/** A film of a shot and its painting. */
final class ComparingFilm {
  private final Supplier<Painter> painters;
  private final PaintOptions.Opened shot;
  private final PrintWriter err;
  private final Interruption interruption;

  /**
   * @param shot stays the caller's
   */
  ComparingFilm(
      Supplier<Painter> painters,
      PaintOptions.Opened shot,
      PrintWriter err,
      Interruption interruption) {
    this.painters = painters;
    this.shot = shot;
    this.err = err;
    this.interruption = interruption;
  }

  void write(String target, Comparison comparison) {
    FrameRange range = shot.task().range();
    ProgressLine line = ProgressLine.of(err, range.count());
    try (MediaWriter writer = MediaFiles.writer(target, format(comparison));
        Painter painter = painters.get()) {
      for (int time = range.first(); time <= range.last(); time++) {
        write(writer, painter, comparison, time, line);
      }
      writer.finish();
    } finally {
      line.end();
    }
  }

  private MediaWriter.Format format(Comparison comparison) {
    MediaWriter.Format as = shot.format();
    return new MediaWriter.Format(
        as.range(),
        comparison.width(as.width()),
        as.height(),
        as.rate(),
        as.bits(),
        as.overwrite(),
        as.codec(),
        as.quality(),
        false,
        as.source());
  }

  private void write(
      MediaWriter writer, Painter painter, Comparison comparison, int time, ProgressLine line) {
    if (interruption.requested()) {
      throw new AbortedException();
    }
    if (!shot.reader().isWanted(time)) {
      line.frameDone(time, false);
      return;
    }
    double seconds = (time - shot.task().range().first()) / shot.format().framesPerSecond();
    try (Painting painting =
            shot.task()
                .paintFrame(
                    painter,
                    time,
                    (fraction, what) -> {
                      line.within(fraction, what);
                      return !interruption.requested();
                    });
        Frame source = shot.task().source().colours(time);
        Frame both = comparison.of(source, painting.picture(), seconds)) {
      writer.write(time, both);
      line.frameDone(time, !painting.fromStore());
    }
  }
}
