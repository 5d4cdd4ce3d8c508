package org.impasto.host;

import java.io.IOException;
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
    DemoShot shot = new DemoShot(WIDTH, HEIGHT);
    for (int time = 1; time <= FRAMES; time++) {
      try (Frame frame = shot.render(time - 1)) {
        Pictures.write(folder.resolve("shot_%02d.ppm".formatted(time)), frame);
      }
    }
    return folder.resolve("shot_%02d.ppm").toString();
  }

  /** Paints the shot into line_%02d.ppm as {@link #run} does, on the command line; what it said. */
  static String paint(Path folder, String pattern, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("paint", pattern, "-s", "impasto-oil"));
    arguments.addAll(List.of("-o", folder.resolve("line_%02d.ppm").toString()));
    arguments.addAll(List.of("--quality", "draft", "--first-evaluations", "6"));
    arguments.addAll(List.of("--following-evaluations", "4"));
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
