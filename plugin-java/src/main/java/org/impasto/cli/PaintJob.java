package org.impasto.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.impasto.engine.AbortedException;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.media.Blend;
import org.impasto.media.FrameRange;
import org.impasto.media.MediaWriter;
import org.impasto.settings.Settings;

/** Paints a range of a shot's frames in order and writes them. */
final class PaintJob {
  /**
   * What to paint.
   *
   * @param shot name of the shot
   * @param range frames to write; the painter may need frames before them
   * @param styles the style pictures at their numbers less one, null where there is none; stay the caller's
   */
  record Task(String shot, FrameSource source, FrameRange range, Settings settings, List<Frame> styles) {}

  private final Task task;
  private final ProgressLine line;
  private final Interruption interruption;
  private final Set<String> notes = new LinkedHashSet<>();
  private int done;
  private int fromStore;

  PaintJob(Task task, ProgressLine line, Interruption interruption) {
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
      paint(painter, writer, time);
      line.frameDone(time);
    }
    writer.finish();
  }

  private void paint(Painter painter, MediaWriter writer, int time) {
    PaintRequest request = new PaintRequest(task.shot, task.source, time, anyTime -> task.settings, task.styles);
    try (Painting painting = painter.paint(request, progress())) {
      mix(painting.picture(), time);
      writer.write(time, painting.picture());
      fromStore += painting.fromStore() ? 1 : 0;
      if (!painting.note().isEmpty()) {
        notes.add(painting.note());
      }
    }
    done++;
  }

  private Progress progress() {
    return (fraction, what) -> {
      line.within(fraction, what);
      return !interruption.requested();
    };
  }

  /** The other views show what a painting leans on and are never mixed. */
  private void mix(Frame picture, int time) {
    if (task.settings.mix() < 1 && task.settings.view() == Settings.View.RESULT) {
      try (Frame source = task.source.frame(time)) {
        Blend.over(source, picture, task.settings.mix());
      }
    }
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
