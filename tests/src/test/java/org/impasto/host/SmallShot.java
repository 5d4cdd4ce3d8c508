package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;

/** The demo shot, very small, as 8-bit files that host and command line read. */
final class SmallShot {
  static final int WIDTH = 96;
  static final int HEIGHT = 64;
  static final int FRAMES = 4;

  private SmallShot() {}

  /** Writes the frames; returns their pattern. */
  static String write(Path folder) {
    return write(folder, FRAMES);
  }

  /** The same of as many frames. */
  static String write(Path folder, int frames) {
    return write(folder, "shot_%02d.ppm", 0, frames);
  }

  /** Later frames of the shot, as if they were its first. */
  static String later(Path folder) {
    return write(folder, "later_%02d.ppm", 10, FRAMES);
  }

  private static String write(Path folder, String name, int start, int frames) {
    DemoShot shot = new DemoShot(WIDTH, HEIGHT);
    for (int time = 1; time <= frames; time++) {
      try (Frame frame = shot.render(start + time - 1)) {
        Pictures.write(folder.resolve(name.formatted(time)), frame);
      }
    }
    return folder.resolve(name).toString();
  }

  /** Of two PPM files of this shot, in 8-bit levels. */
  static double meanDifference(Path one, Path other) throws IOException {
    byte[] a = Files.readAllBytes(one);
    byte[] b = Files.readAllBytes(other);
    assertEquals(a.length, b.length);
    long sum = 0;
    for (int i = a.length - WIDTH * HEIGHT * 3; i < a.length; i++) {
      sum += Math.abs((a[i] & 255) - (b[i] & 255));
    }
    return (double) sum / (WIDTH * HEIGHT * 3);
  }

  /** Paints the shot into line_%02d.ppm as {@link #run} does, on the command line; what it said. */
  static String paint(Path folder, String pattern, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("paint", pattern, "-s", "impasto-oil"));
    arguments.addAll(List.of("-o", folder.resolve("line_%02d.ppm").toString()));
    if (!List.of(more).contains("--quality")) {
      arguments.addAll(List.of("--quality", "draft"));
    }
    arguments.addAll(List.of("--first-evaluations", "6", "--following-evaluations", "4"));
    arguments.addAll(List.of("--store-folder", folder.resolve("store of the line").toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.run(folder, arguments);
  }

  /** A run over the shot with a look and few evaluations. */
  static HostRun run(Path folder, String pattern) {
    return new HostRun(folder)
        .with("--source", pattern)
        .parameter("impastoPreset", "Impasto oil")
        .parameter("impastoWorkingSpace", "sRGB")
        .parameter("impastoQuality", "Draft")
        .parameter("impastoFirstEvaluations", 6)
        .parameter("impastoFollowingEvaluations", 4);
  }
}
