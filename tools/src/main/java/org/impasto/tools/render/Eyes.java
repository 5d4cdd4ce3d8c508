package org.impasto.tools.render;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.impasto.demo.DemoShot;
import org.impasto.flow.FlowField;
import org.impasto.flow.TemporalError;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.picture.Pictures;

/**
 * The demo shot for two eyes. {@code eyes FOLDER [WIDTHxHEIGHT] [FRAMES]} writes left.%04d.png and
 * right.%04d.png. Where the folder has paint as well, l.%04d.png and r.%04d.png, it says instead
 * how far the eyes are apart where both see the same, against the temporal error, and how bold the
 * paint is that one eye alone sees.
 */
public final class Eyes {
  /** In frame heights, at the nearest layer. */
  private static final double APART = 0.06;

  private final DemoShot left;
  private final DemoShot right;
  private final Path folder;

  private Eyes(int width, int height, Path folder) {
    left = new DemoShot(width, height);
    right = new DemoShot(width, height, APART);
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String[] size = (arguments.length > 1 ? arguments[1] : "320x180").split("x");
    int frames = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    Eyes eyes = new Eyes(Integer.parseInt(size[0]), Integer.parseInt(size[1]), folder);
    boolean painted = Files.exists(eyes.file("r", 1));
    for (int time = 1; time <= frames; time++) {
      if (painted) {
        eyes.measure(time);
      } else {
        eyes.write(time);
      }
    }
  }

  private Path file(String name, int time) {
    return folder.resolve("%s.%04d.png".formatted(name, time));
  }

  private void write(int time) {
    try (Frame first = left.render(time - 1);
        Frame second = right.render(time - 1)) {
      Pictures.write(file("left", time), first);
      Pictures.write(file("right", time), second);
    }
  }

  private void measure(int time) {
    int t = time - 1;
    try (Frame first = Pictures.read(file("l", time));
        Frame second = Pictures.read(file("r", time));
        FlowField across = new FlowField(right.flow(t, left, t));
        Frame seen = seen(right.occlusion(t, left, t))) {
      double apart = 1e4 * TemporalError.measure(first, second, across, seen);
      String boldness = bold(second, seen);
      System.out.printf(
          Locale.ROOT,
          "frame %d: eyes apart %.1f%s; %s%n",
          time,
          apart,
          time == 1
              ? ""
              : ", temporal error "
                  + temporal("l", left, time)
                  + " and "
                  + temporal("r", right, time),
          boldness);
    }
  }

  private String temporal(String name, DemoShot shot, int time) {
    try (Frame before = Pictures.read(file(name, time - 1));
        Frame now = Pictures.read(file(name, time));
        FlowField motion = new FlowField(shot.flow(time - 1, time - 2));
        Frame seen = seen(shot.occlusion(time - 1, time - 2))) {
      double error = 1e4 * TemporalError.measure(before, now, motion, seen);
      return "%.1f".formatted(error);
    }
  }

  /** 1 where it was 0; the frame given. */
  private static Frame seen(Frame hidden) {
    FloatBuffer plane = Planes.buffer(hidden, 0);
    for (int i = 0; i < plane.capacity(); i++) {
      plane.put(i, 1 - plane.get(i));
    }
    return hidden;
  }

  /** Mean difference of rows, where one eye alone sees and elsewhere. */
  private static String bold(Frame painting, Frame seen) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    FloatBuffer green = Planes.buffer(painting, 1);
    FloatBuffer both = Planes.buffer(seen, 0);
    for (int i = painting.width(); i < green.capacity(); i++) {
      int which = both.get(i) > 0 ? 1 : 0;
      sums[which] += Math.abs(green.get(i) - green.get(i - painting.width()));
      counts[which]++;
    }
    return "change from row to row %.3f where one eye sees, %.3f elsewhere"
        .formatted(sums[0] / counts[0], sums[1] / counts[1]);
  }
}
