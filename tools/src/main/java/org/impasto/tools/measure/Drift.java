package org.impasto.tools.measure;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Smoothing;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.LongShot;
import org.impasto.tools.footage.WholeShot;

/** How a long shot's painting changes from its beginning to its end. */
public final class Drift {
  /** What is finer than this, px, is high frequency. */
  private static final double FINE = 1;

  /**
   * A painted frame in numbers.
   *
   * @param mean and variance by channel
   * @param fineEnergy mean square of what is finer than a blur of 1 px
   * @param step mean squared difference to the frame before
   * @param sourceStep the same of the source
   * @param style distance from the style picture
   */
  public record State(
      double[] mean,
      double[] variance,
      double fineEnergy,
      double step,
      double sourceStep,
      double style) {
    /** Largest relative change of mean, variance and fine energy since another state, signed. */
    public double since(State other) {
      double worst = fineEnergy / other.fineEnergy - 1;
      for (int c = 0; c < mean.length; c++) {
        for (double change :
            new double[] {mean[c] / other.mean[c] - 1, variance[c] / other.variance[c] - 1}) {
          worst = Math.abs(change) > Math.abs(worst) ? change : worst;
        }
      }
      return worst;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "mean %.4f %.4f %.4f, variance %.5f %.5f %.5f, fine energy %.6f, step x 1e4 %.3f (source"
              + " %.3f), style %.5f",
          mean[0],
          mean[1],
          mean[2],
          variance[0],
          variance[1],
          variance[2],
          fineEnergy,
          step * 1e4,
          sourceStep * 1e4,
          style);
    }
  }

  private Drift() {}

  /** Paints a shot and writes its frames into a folder. States of frames 1 to last. */
  public static List<State> paint(
      LongShot shot, Settings settings, Frame style, Path store, Path pictures) throws IOException {
    List<State> states = new ArrayList<>();
    Frame[] before = {null};
    try (StyleDistance distance = distance(shot, style)) {
      WholeShot.paint(
          "long shot",
          shot,
          settings,
          style,
          store,
          (time, painted) -> {
            Pictures.write(pictures.resolve("painted.%04d.png".formatted(time)), painted);
            double sourceStep = sourceStep(shot, time);
            states.add(state(painted, before[0], sourceStep, distance.of(painted)));
            close(before[0]);
            before[0] = painted.copy();
          });
    }
    close(before[0]);
    return states;
  }

  private static StyleDistance distance(LongShot shot, Frame style) {
    try (Frame frame = shot.frame(shot.first())) {
      return new StyleDistance(style, frame.width(), frame.height());
    }
  }

  private static double sourceStep(LongShot shot, int time) {
    if (time == shot.first()) {
      return 0;
    }
    try (Frame frame = shot.frame(time);
        Frame before = shot.frame(time - 1)) {
      return difference(frame, before);
    }
  }

  private static State state(Frame frame, Frame before, double sourceStep, double style) {
    double[] mean = new double[frame.channels()];
    double[] variance = new double[frame.channels()];
    for (int c = 0; c < mean.length; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      double squares = 0;
      for (int i = 0; i < plane.capacity(); i++) {
        mean[c] += plane.get(i) / plane.capacity();
        squares += (double) plane.get(i) * plane.get(i) / plane.capacity();
      }
      variance[c] = squares - mean[c] * mean[c];
    }
    return new State(
        mean,
        variance,
        fineEnergy(frame),
        before == null ? 0 : difference(frame, before),
        sourceStep,
        style);
  }

  private static double fineEnergy(Frame frame) {
    try (Frame blurred = frame.copy()) {
      Smoothing.gaussian(blurred, FINE);
      return difference(frame, blurred);
    }
  }

  private static double difference(Frame a, Frame b) {
    FloatBuffer first = Planes.all(a);
    FloatBuffer second = Planes.all(b);
    double sum = 0;
    for (int i = 0; i < first.capacity(); i++) {
      double difference = first.get(i) - second.get(i);
      sum += difference * difference;
    }
    return sum / first.capacity();
  }

  private static void close(Frame frame) {
    if (frame != null) {
      frame.close();
    }
  }
}
