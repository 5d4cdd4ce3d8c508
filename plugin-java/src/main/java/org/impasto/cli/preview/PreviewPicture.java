package org.impasto.cli.preview;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
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
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.Replacement;
import org.impasto.media.picture.ContactSheet;
import org.impasto.media.picture.Pictures;

/**
 * One frame painted in one way, as a picture, or in several, as a sheet that begins with the frame.
 */
final class PreviewPicture {
  private static final int MOST_COLUMNS = 4;

  private final Supplier<Painter> painters;
  private final List<String> labels;
  private final IntFunction<PaintOptions.Opened> variants;
  private final ProgressLine line;
  private final Interruption interruption;

  /**
   * @param labels of the variants of one shot
   * @param variants opens one by its place; it is closed before the next is opened
   */
  PreviewPicture(
      Supplier<Painter> painters,
      List<String> labels,
      IntFunction<PaintOptions.Opened> variants,
      PrintWriter err,
      Interruption interruption) {
    this.painters = painters;
    this.labels = labels;
    this.variants = variants;
    this.interruption = interruption;
    line = ProgressLine.of(err, labels.size());
  }

  void write(Path target, int time, int width) {
    if (MediaType.of(target.toString()) != MediaType.PICTURE) {
      throw new MediaException(target + " is no picture's name; write a PNG, JPEG or TIFF");
    }
    try (Painter painter = painters.get()) {
      if (labels.size() == 1) {
        still(painter, target, time);
      } else {
        sheet(painter, target, time, width);
      }
    } finally {
      line.end();
    }
  }

  private void still(Painter painter, Path target, int time) {
    try (PaintOptions.Opened only = variants.apply(0)) {
      Replacement.check(target, only.format().overwrite());
      var task = only.task();
      StillSource alone =
          new StillSource(task.source(), time, only.reader().width(), only.reader().height());
      try (Painting painting =
          task.from(alone, name(task.shot(), time)).paintFrame(painter, time, progress(""))) {
        Pictures.write(target, painting.picture(), only.format().bits());
      }
    }
    line.frameDone(time);
  }

  private void sheet(Painter painter, Path target, int time, int most) {
    ContactSheet sheet = null;
    try {
      for (int i = 0; i < labels.size(); i++) {
        try (PaintOptions.Opened variant = variants.apply(i)) {
          MediaReader shot = variant.reader();
          int width = Math.min(most, shot.width());
          int height = Math.max(1, Math.round((float) shot.height() * width / shot.width()));
          if (sheet == null) {
            Replacement.check(target, variant.format().overwrite());
            sheet = begin(variant, time, width, height);
          }
          add(sheet, painter, variant, labels.get(i), time, width, height);
        }
        line.done(labels.get(i), true);
      }
      try (Frame all = sheet.render()) {
        Pictures.write(target, all);
      }
    } finally {
      if (sheet != null) {
        sheet.close();
      }
    }
  }

  /** With the frame itself. */
  private ContactSheet begin(PaintOptions.Opened shot, int time, int width, int height) {
    int columns = Math.min(MOST_COLUMNS, (int) Math.ceil(Math.sqrt(labels.size() + 1)));
    ContactSheet sheet = new ContactSheet(columns, width, height);
    try (Frame full = shot.task().source().colours(time);
        Frame small = Resampling.resize(full, width, height)) {
      sheet.add("frame " + time, small);
      return sheet;
    } catch (RuntimeException failure) {
      sheet.close();
      throw failure;
    }
  }

  private void add(
      ContactSheet sheet,
      Painter painter,
      PaintOptions.Opened variant,
      String label,
      int time,
      int width,
      int height) {
    var task = variant.task();
    StillSource alone = new StillSource(task.source(), time, width, height);
    var request = task.from(alone, name(task.shot(), time)).request(time);
    try (Painting painting = painter.paint(request, progress(label + ": "))) {
      sheet.add(label, painting.picture());
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
