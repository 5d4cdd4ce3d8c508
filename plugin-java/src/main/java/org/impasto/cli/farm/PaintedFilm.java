package org.impasto.cli.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.impasto.cli.console.Numbers;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.cli.paint.StoreNeed;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.errors.UserException;
import org.impasto.farm.Film;
import org.impasto.farm.TryAgainException;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.picture.Pictures;
import org.impasto.media.sequence.SequencePattern;
import picocli.CommandLine;

/** A film that is painted as {@code impasto paint} paints it. */
public final class PaintedFilm implements Film {
  private static final int PREVIEW_WIDTH = 640;

  private final PaintOptions.Opened files;
  private final Painter painter;
  private final MediaWriter pictures;

  /** Of the shot that is painted; null where none is kept. */
  private MediaWriter segment;

  private PaintedFilm(PaintOptions.Opened files, Painter painter, MediaWriter pictures) {
    this.files = files;
    this.painter = painter;
    this.pictures = pictures;
  }

  /**
   * @param arguments of {@code impasto paint}
   * @param painter stays the caller's
   */
  public static PaintedFilm open(List<String> arguments, Painter painter) {
    PaintCommand command = new PaintCommand(() -> painter);
    CommandLine line = new CommandLine(command);
    Numbers.readOn(line);
    line.parseArgs(arguments.toArray(String[]::new));
    PaintOptions.Opened files = command.options().open();
    requireEveryFrame(files);
    try {
      boolean video = MediaFiles.isVideo(files.output());
      return new PaintedFilm(
          files,
          painter,
          video ? null : MediaFiles.writer(files.output(), replacing(files.format())));
    } catch (RuntimeException failure) {
      files.close();
      throw failure;
    }
  }

  /** Shots are painted and delivered frame by frame: none may be left out. */
  private static void requireEveryFrame(PaintOptions.Opened files) {
    FrameRange range = files.task().range();
    for (int time = range.first(); time <= range.last(); time++) {
      if (!files.reader().isWanted(time)) {
        files.close();
        throw new UserException(
            "frame "
                + time
                + " is missing, and --missing skip is for 'impasto paint' alone; choose hold or"
                + " nearest, or frames without a gap by --frames");
      }
    }
  }

  /** What is in the way is this film's own, from an earlier try: planning it has seen to that. */
  private static MediaWriter.Format replacing(MediaWriter.Format format) {
    return format.replacing();
  }

  @Override
  public FrameRange range() {
    return files.task().range();
  }

  @Override
  public SortedSet<Integer> beginnings(Progress progress) {
    return painter.beginnings(files.task().request(range().first()), progress);
  }

  @Override
  public Optional<Path> picture(int time) {
    return pictures == null ? Optional.empty() : Optional.of(file(pictures.location(), time));
  }

  private static Path file(String location, int time) {
    return SequencePattern.isPattern(location)
        ? SequencePattern.parse(location).path(time)
        : Path.of(location);
  }

  @Override
  public boolean paint(int time, Progress progress) {
    try (Painting painting = files.task().paintFrame(painter, time, progress)) {
      if (!painting.fromStore()) {
        checkKept(painting, time);
      }
      if (segment != null) {
        segment.write(time, painting.picture());
      }
      return !painting.fromStore();
    }
  }

  /** A painting that the disk did not take would be lost with this process. */
  private void checkKept(Painting painting, int time) {
    if (painting.stored() == null) {
      return; // a keyframe, or a view: nothing to be kept
    }
    Optional<Frame> kept =
        painting
            .stored()
            .read(
                painting.picture().width(),
                painting.picture().height(),
                () -> files.task().source().colours(time));
    kept.ifPresent(Frame::close);
    if (kept.isEmpty()) {
      throw new TryAgainException(
          "the painting of frame "
              + time
              + " could not be kept"
              + (painting.note().isEmpty() ? "" : ": " + painting.note()));
    }
  }

  @Override
  public boolean stored(int time, Progress progress) {
    return painter.isStored(files.task().request(time), progress);
  }

  @Override
  public boolean deliver(int time, Progress progress) {
    try (Painting painting = files.task().paintFrame(painter, time, progress)) {
      pictures.write(time, painting.picture());
      return !painting.fromStore();
    }
  }

  @Override
  public void preview(int time, Path painted, Path source) {
    try {
      if (!stored(time, Progress.NONE)) {
        return; // a keyframe that was moved, or a store that lost it
      }
      try (Painting painting = files.task().paintFrame(painter, time, Progress.NONE);
          Frame before = files.task().source().colours(time)) {
        writeSmall(painting.picture(), painted);
        writeSmall(before, source);
      }
    } catch (RuntimeException onlyForLooking) {
      // The page then shows an older frame, or none.
    }
  }

  private static void writeSmall(Frame frame, Path file) {
    int width = Math.min(PREVIEW_WIDTH, frame.width());
    int height = Math.max(1, Math.round((float) frame.height() * width / frame.width()));
    try (Frame small = Resampling.resize(frame, width, height)) {
      Pictures.write(file, small);
    }
  }

  @Override
  public void beginShot(FrameRange shot, Path file) {
    leaveSegment();
    if (pictures != null || !StoreNeed.exceedsStore(files)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new TryAgainException(file.getParent() + " cannot be made: " + e, e);
    }
    segment = MediaFiles.writer(file.toString(), segment(shot));
  }

  @Override
  public void endShot() {
    if (segment != null) {
      segment.finish();
    }
    leaveSegment();
  }

  private void leaveSegment() {
    if (segment != null) {
      segment.close();
      segment = null;
    }
  }

  /** Lossless, of any size, with alpha where there is any. */
  private MediaWriter.Format segment(FrameRange shot) {
    MediaWriter.Format film = files.format();
    return new MediaWriter.Format(
        shot,
        film.width(),
        film.height(),
        film.rate(),
        16,
        true,
        "ffv1",
        CodingQuality.USUAL,
        film.alpha(),
        null);
  }

  @Override
  public List<Path> complete(Progress progress) {
    return complete(Map.of(), progress);
  }

  @Override
  public List<Path> complete(Map<FrameRange, Path> segments, Progress progress) {
    if (pictures != null) {
      return List.of();
    }
    FrameRange range = range();
    try (MediaWriter video = MediaFiles.writer(files.output(), replacing(files.format()));
        KeptShots kept = new KeptShots(segments)) {
      for (int time = range.first(); time <= range.last(); time++) {
        double done = (double) (time - range.first()) / range.count();
        if (!progress.report(done, "frame " + time)) {
          throw new AbortedException();
        }
        Progress within =
            (fraction, what) -> progress.report(done + fraction / range.count(), what);
        write(video, time, kept, within);
      }
      video.finish();
    }
    return List.of(Path.of(files.output()));
  }

  private void write(MediaWriter video, int time, KeptShots kept, Progress progress) {
    Optional<Frame> segment = kept.frame(time);
    if (segment.isPresent()) {
      try (Frame frame = segment.get()) {
        video.write(time, frame);
      }
      return;
    }
    try (Painting painting = files.task().paintFrame(painter, time, progress)) {
      video.write(time, painting.picture());
    }
  }

  @Override
  public void close() {
    leaveSegment();
    if (pictures != null) {
      pictures.close();
    }
    files.close();
  }
}
