package org.impasto.watching;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.impasto.engine.AbortedException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.StoredFrames;
import org.impasto.frame.Frame;
import org.impasto.log.Log;
import org.impasto.settings.Settings;

/** A painter that writes down what it was asked, what it found and how long it took. */
public final class LoggedPainter implements Painter {
  private static final System.Logger LOG = Log.of(Painter.class);

  private final Painter painter;

  private LoggedPainter(Painter painter) {
    this.painter = painter;
  }

  /** The painter itself where nothing is logged. */
  public static Painter of(Painter painter) {
    if (Log.file().isEmpty()) {
      return painter;
    }
    LOG.log(Level.INFO, painter.description());
    return new LoggedPainter(painter);
  }

  @Override
  public Painting paint(PaintRequest request, Progress progress) {
    String frame = "frame " + request.time() + " of " + request.shot();
    LOG.log(Level.INFO, "asked for " + frame + " with " + chosen(request));
    long start = System.nanoTime();
    try {
      Painting painting = painter.paint(request, logged(frame, progress));
      LOG.log(
          Level.INFO,
          "%s %s: %dx%d, %s%s"
              .formatted(
                  painting.fromStore() ? "found" : "painted",
                  frame,
                  painting.picture().width(),
                  painting.picture().height(),
                  seconds(start),
                  painting.note().isEmpty() ? "" : "; " + painting.note()));
      return painting;
    } catch (AbortedException stopped) {
      LOG.log(Level.INFO, "stopped " + frame + " after " + seconds(start));
      throw stopped;
    } catch (RuntimeException failure) {
      LOG.log(Level.INFO, "no " + frame + " after " + seconds(start) + ": " + failure.getMessage());
      throw failure;
    }
  }

  /** Settings that differ from their defaults. */
  private static String chosen(PaintRequest request) {
    Map<String, Object> defaults = Settings.defaults().toMap();
    String chosen =
        request.settings().apply(request.time()).toMap().entrySet().stream()
            .filter(each -> !each.getValue().equals(defaults.get(each.getKey())))
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(", "));
    return chosen.isEmpty() ? "the defaults" : chosen;
  }

  /** Each step once, where details are wanted. */
  private static Progress logged(String frame, Progress progress) {
    if (!LOG.isLoggable(Level.DEBUG)) {
      return progress;
    }
    String[] last = {""};
    return (fraction, what) -> {
      if (!what.equals(last[0])) {
        LOG.log(Level.DEBUG, frame + ": " + what);
        last[0] = what;
      }
      return progress.report(fraction, what);
    };
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.3f s", (System.nanoTime() - start) / 1e9);
  }

  @Override
  public boolean isStored(PaintRequest request, Progress progress) {
    return painter.isStored(request, progress);
  }

  @Override
  public Frame matches(PaintRequest request, Progress progress) {
    LOG.log(Level.INFO, "asked for matches of frame " + request.time() + " of " + request.shot());
    return painter.matches(request, progress);
  }

  @Override
  public SortedSet<Integer> beginnings(PaintRequest request, Progress progress) {
    return painter.beginnings(request, progress);
  }

  @Override
  public StoredFrames stored(Settings settings) {
    return painter.stored(settings);
  }

  @Override
  public long clearStored(Settings settings) {
    long deleted = painter.clearStored(settings);
    LOG.log(Level.INFO, "deleted " + deleted + " painted frames");
    return deleted;
  }

  @Override
  public String description() {
    return painter.description();
  }

  @Override
  public void close() {
    painter.close();
  }
}
