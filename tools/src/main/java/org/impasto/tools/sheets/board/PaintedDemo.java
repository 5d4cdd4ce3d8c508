package org.impasto.tools.sheets.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;
import org.impasto.tools.footage.DemoSource;

/**
 * The demo shot, painted from its beginning.
 *
 * @param frames the first is frame 1
 */
public record PaintedDemo(List<Frame> frames, Flicker flicker) {
  public static PaintedDemo of(Studio studio, DemoSource shot, int last, List<String> values) {
    List<Frame> frames =
        IntStream.rangeClosed(1, last).mapToObj(time -> studio.paint(shot, time, values)).toList();
    return new PaintedDemo(frames, new Flicker(frames.get(0).width(), frames.get(0).height()));
  }

  public Frame frame(int time) {
    return frames.get(time - 1);
  }

  /** What changed since the frame before, as {@link Flicker#picture}. */
  public Frame change(int time) {
    return flicker.picture(frame(time - 1), frame(time), time);
  }

  /** Temporal error in words. */
  public String error() {
    return text(flicker.error(frames));
  }

  /** Temporal error near what was hidden, in words. */
  public String errorNearHidden() {
    return text(flicker.errorNearHidden(frames));
  }

  private static String text(double error) {
    return String.format(Locale.ROOT, "%.2f", 1e4 * error);
  }
}
