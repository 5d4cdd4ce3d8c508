package org.impasto.cli.preview;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.ProgressLine;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.Replacement;
import org.impasto.media.picture.ContactSheet;
import org.impasto.media.picture.Pictures;

/** One frame painted in one way, as a picture, or in several, as a sheet that begins with the frame. */
final class PreviewPicture {
  private static final int MOST_COLUMNS = 4;

  private final Supplier<Painter> painters;
  private final List<PaintOptions.Opened> variants;
  private final List<String> labels;
  private final ProgressLine line;
  private final Interruption interruption;

  /**
   * @param variants of one shot; stay the caller's
   */
  PreviewPicture(
      Supplier<Painter> painters,
      List<PaintOptions.Opened> variants,
      List<String> labels,
      PrintWriter err,
      Interruption interruption) {
    this.painters = painters;
    this.variants = variants;
    this.labels = labels;
    this.interruption = interruption;
    line = ProgressLine.of(err, variants.size());
  }

  void write(Path target, int time, int width) {
    if (MediaType.of(target.toString()) != MediaType.PICTURE) {
      throw new MediaException(target + " is no picture's name; write a PNG, JPEG or TIFF");
    }
    Replacement.check(target, variants.get(0).format().overwrite());
    try (Painter painter = painters.get()) {
      if (variants.size() == 1) {
        still(painter, target, time);
      } else {
        sheet(painter, target, time, width);
      }
    } finally {
      line.end();
    }
  }

  private void still(Painter painter, Path target, int time) {
    PaintOptions.Opened only = variants.get(0);
    var task = only.task();
    StillSource alone =
        new StillSource(task.source(), time, only.reader().width(), only.reader().height());
    try (Painting painting = task.from(alone, name(task.shot(), time)).paintFrame(painter, time, progress(""))) {
      Pictures.write(target, painting.picture(), only.format().bits());
    }
    line.frameDone(time);
  }

  private void sheet(Painter painter, Path target, int time, int most) {
    PaintOptions.Opened first = variants.get(0);
    int width = Math.min(most, first.reader().width());
    int height =
        Math.max(1, Math.round((float) first.reader().height() * width / first.reader().width()));
    int columns = Math.min(MOST_COLUMNS, (int) Math.ceil(Math.sqrt(variants.size() + 1)));
    try (ContactSheet sheet = new ContactSheet(columns, width, height)) {
      try (Frame full = first.task().source().colours(time);
          Frame small = Resampling.resize(full, width, height)) {
        sheet.add("frame " + time, small);
      }
      for (int i = 0; i < variants.size(); i++) {
        var task = variants.get(i).task();
        StillSource alone = new StillSource(task.source(), time, width, height);
        var request = task.from(alone, name(task.shot(), time)).request(time);
        try (Painting painting = painter.paint(request, progress(labels.get(i) + ": "))) {
          sheet.add(labels.get(i), painting.picture());
        }
        line.frameDone(time);
      }
      try (Frame all = sheet.render()) {
        Pictures.write(target, all);
      }
    }
  }

  /** Another shot than that which begins earlier. */
  private static String name(String shot, int time) {
    return shot + " from " + time;
  }

  private Progress progress(String label) {
    return (fraction, what) -> {
      if (interruption.requested()) {
        throw new AbortedException();
      }
      line.within(fraction, label + what);
      return true;
    };
  }
}
