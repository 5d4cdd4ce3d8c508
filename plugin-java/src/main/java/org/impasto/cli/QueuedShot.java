package org.impasto.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.media.FrameRange;
import org.impasto.media.MediaException;
import org.impasto.media.MediaReader;
import org.impasto.media.MediaWriter;
import org.impasto.queue.Job;
import org.impasto.queue.Shot;
import picocli.CommandLine;

/** A job of the queue, painted as {@code impasto paint} paints. */
final class QueuedShot implements Shot {
  private final PaintOptions.Opened files;
  private final Painter painter;
  private final MediaWriter pictures;

  private QueuedShot(PaintOptions.Opened files, Painter painter, MediaWriter pictures) {
    this.files = files;
    this.painter = painter;
    this.pictures = pictures;
  }

  /** The painter stays the caller's. */
  static QueuedShot open(Job job, Painter painter) {
    PaintCommand command = new PaintCommand(() -> painter);
    new CommandLine(command).parseArgs(job.arguments().toArray(String[]::new));
    PaintOptions.Opened files = command.options().open();
    try {
      boolean video = MediaWriter.isVideo(files.output());
      return new QueuedShot(
          files,
          painter,
          video ? null : MediaWriter.create(files.output(), replacing(files.format())));
    } catch (RuntimeException failure) {
      files.close();
      throw failure;
    }
  }

  /**
   * What is in the way is this job's own, from before it was stopped: adding it has seen to that.
   */
  private static MediaWriter.Format replacing(MediaWriter.Format format) {
    return new MediaWriter.Format(
        format.range(),
        format.width(),
        format.height(),
        format.framesPerSecond(),
        format.bits(),
        true);
  }

  @Override
  public SortedSet<Integer> beginnings(BooleanSupplier stop) {
    return painter.beginnings(files.task().request(files.task().range().first()), asking(stop));
  }

  @Override
  public boolean inPlace(int time) {
    return pictures == null || pictures.holds(time);
  }

  @Override
  public boolean paint(int time, BooleanSupplier stop) {
    try (Painting painting = files.task().paintFrame(painter, time, asking(stop))) {
      if (pictures != null) {
        pictures.write(time, painting.picture());
      }
      return !painting.fromStore();
    }
  }

  @Override
  public void complete(BooleanSupplier stop) {
    if (pictures != null) {
      return;
    }
    FrameRange range = files.task().range();
    try (MediaWriter video = MediaWriter.create(files.output(), replacing(files.format()))) {
      for (int time = range.first(); time <= range.last(); time++) {
        if (stop.getAsBoolean()) {
          throw new AbortedException();
        }
        try (Painting painting = files.task().paintFrame(painter, time, asking(stop))) {
          video.write(time, painting.picture());
        }
      }
      video.finish();
    }
  }

  @Override
  public List<String> faults() {
    return pictures == null ? faultsOfVideo() : faultsOfPictures();
  }

  private List<String> faultsOfPictures() {
    List<String> faults = new ArrayList<>();
    FrameRange range = files.task().range();
    for (int time = range.first(); time <= range.last(); time++) {
      try {
        read(pictures.location(), time, faults);
      } catch (RuntimeException unreadable) {
        faults.add("frame " + time + ": " + unreadable.getMessage());
      }
    }
    return faults;
  }

  private void read(String location, int time, List<String> faults) {
    if (!pictures.holds(time)) {
      faults.add("frame " + time + " is missing");
      return;
    }
    try (MediaReader reader = MediaReader.open(location);
        Frame frame = reader.frame(time)) {
      if (frame.width() != files.format().width() || frame.height() != files.format().height()) {
        faults.add("frame " + time + " has " + frame.width() + "x" + frame.height() + " pixels");
      }
    }
  }

  private List<String> faultsOfVideo() {
    try (MediaReader reader = MediaReader.open(Path.of(files.output()).toString())) {
      int found = reader.range().count();
      int wanted = files.task().range().count();
      return found == wanted
          ? List.of()
          : List.of(files.output() + " has " + found + " frames; " + wanted + " were painted");
    } catch (MediaException unreadable) {
      return List.of(unreadable.getMessage());
    }
  }

  private static Progress asking(BooleanSupplier stop) {
    return (fraction, what) -> !stop.getAsBoolean();
  }

  @Override
  public void close() {
    if (pictures != null) {
      pictures.close();
    }
    files.close();
  }
}
