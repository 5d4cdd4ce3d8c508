package org.impasto.tools.measure;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;

/** A painted shot in numbers. */
final class PaintingMeasure implements AutoCloseable {
  /**
   * Means over the shot.
   *
   * @param near temporal error of neighbours
   * @param far temporal error of frames {@link MeasuredShot#longStep} apart
   * @param style distance from the style picture
   * @param content distance from the source
   */
  record Result(double near, double far, double style, double content) {}

  private final MeasuredShot shot;
  private final StyleDistance style;

  PaintingMeasure(MeasuredShot shot, Frame style) {
    this.shot = shot;
    try (Frame frame = shot.frame(shot.first())) {
      this.style = new StyleDistance(style, frame.width(), frame.height());
    }
  }

  /** Of all frames of the shot in their order. */
  Result of(List<Frame> frames) {
    int count = frames.size();
    return new Result(
        temporal(frames, 1),
        temporal(frames, shot.longStep()),
        mean(0, count, i -> style.of(frames.get(i))),
        mean(0, count, i -> content(frames.get(i), i)));
  }

  private double temporal(List<Frame> frames, int step) {
    int first = shot.first();
    return mean(
        step,
        frames.size(),
        i -> shot.temporalError(frames.get(i - step), first + i - step, frames.get(i), first + i));
  }

  private double content(Frame painted, int index) {
    try (Frame source = shot.frame(shot.first() + index)) {
      return style.content(painted, source);
    }
  }

  private static double mean(int from, int end, IntToDoubleFunction of) {
    return IntStream.range(from, end).mapToDouble(of).average().orElse(Double.NaN);
  }

  @Override
  public void close() {
    style.close();
  }
}
