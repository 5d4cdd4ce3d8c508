package org.impasto.cli.paint;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.ProgressLine;
import org.impasto.composition.Composition;
import org.impasto.engine.AbortedException;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Keyframes;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.media.guides.MatteFiles;
import org.impasto.media.guides.StyleFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.settings.Settings;

/** Paints a range of a shot's frames in order and writes them. */
final class PaintJob {
  /**
   * What to paint.
   *
   * @param shot name of the shot
   * @param reader of the shot, whose alpha the painting takes; stays the caller's
   * @param range frames to write; the painter may need frames before them
   * @param styles the style pictures; stay the caller's
   * @param keyframes painted frames that are given
   * @param mask where the painting shows; null for everywhere
   */
  public record Task(
      String shot,
      FrameSource source,
      MediaReader reader,
      FrameRange range,
      Settings settings,
      StyleFiles.Chosen styles,
      Keyframes keyframes,
      MatteFiles mask) {
    public PaintRequest request(int time) {
      return new PaintRequest(
          shot, source, time, anyTime -> settings, styles.whole(), styles.regions(), keyframes);
    }

    /** The same from another source, which is a shot of another name. */
    public Task from(FrameSource other, String name) {
      return new Task(name, other, reader, range, settings, styles, keyframes, mask);
    }

    /** A frame as it is written: over its source, with the source's alpha if it has any. */
    public Painting paintFrame(Painter painter, int time, Progress progress) {
      Composition composition = Composition.of(settings);
      Painting painting = painter.paint(request(time), progress);
      try {
        compose(composition, painting.picture(), time);
        return composition.showsPainting() && reader.hasAlpha()
            ? withAlpha(painting, time)
            : painting;
      } catch (RuntimeException failure) {
        painting.close();
        throw failure;
      }
    }

    private void compose(Composition composition, Frame picture, int time) {
      try (Frame matte = composition.mask(() -> mask == null ? null : mask.mask(time))) {
        if (composition.showsSource(matte)) {
          try (Frame before = source.colours(time)) {
            composition.over(before, picture, matte);
          }
        }
      }
    }

    private Painting withAlpha(Painting painting, int time) {
      try (painting;
          Frame alpha = reader.alpha(time)) {
        return new Painting(
            Composition.withAlpha(painting.picture(), alpha),
            painting.fromStore(),
            painting.note(),
            painting.stored());
      }
    }
  }

  private final Task task;
  private final ProgressLine line;
  private final Interruption interruption;
  private final IntConsumer written;
  private final Set<String> notes = new LinkedHashSet<>();
  private int done;
  private int fromStore;

  /**
   * @param written told each frame that is written
   */
  PaintJob(Task task, ProgressLine line, Interruption interruption, IntConsumer written) {
    this.written = written;
    this.task = task;
    this.line = line;
    this.interruption = interruption;
  }

  /** Throws AbortedException where the user stopped it; {@link #done} then says how far it came. */
  void run(Painter painter, MediaWriter writer) {
    for (int time = task.range.first(); time <= task.range.last(); time++) {
      if (interruption.requested()) {
        throw new AbortedException();
      }
      if (!task.reader.isWanted(time)) {
        line.frameDone(time, false);
        continue;
      }
      line.frameDone(time, write(painter, writer, time));
      written.accept(time);
    }
    writer.finish();
  }

  /** Returns whether it had to be painted. */
  private boolean write(Painter painter, MediaWriter writer, int time) {
    boolean painted;
    try (Painting painting = task.paintFrame(painter, time, progress())) {
      writer.write(time, painting.picture());
      painted = !painting.fromStore();
      fromStore += painted ? 0 : 1;
      if (!painting.note().isEmpty()) {
        notes.add(painting.note());
      }
    }
    done++;
    return painted;
  }

  private Progress progress() {
    return (fraction, what) -> {
      line.within(fraction, what);
      return !interruption.requested();
    };
  }

  /** Frames that were written. */
  int done() {
    return done;
  }

  /** Frames that were written and did not have to be painted. */
  int fromStore() {
    return fromStore;
  }

  /** What the artist should know, each once. */
  Set<String> notes() {
    return notes;
  }
}
