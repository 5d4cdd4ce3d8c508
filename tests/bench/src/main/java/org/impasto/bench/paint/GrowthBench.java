package org.impasto.bench.paint;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.cli.paint.Speed;
import org.impasto.demo.DemoShot;
import org.impasto.engine.Painter;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import picocli.CommandLine;

/**
 * How time grows with the size of the demo's frames, with strokes, and what the smallest tells of
 * the others. In seconds of the processor, which others that compute beside it change little.
 */
public final class GrowthBench {
  private static final int FRAMES = 3;
  private static final int[] WIDTHS = {192, 480, 960};
  private static final double NANOSECONDS = 1e9;

  /** Prints a row for each quality and size. */
  public void run() throws IOException {
    System.out.println("quality size first following told-first told-following");
    for (String quality : List.of("draft", "standard")) {
      // The first painting of a process has its code compiled.
      measure(quality, WIDTHS[0]);
      Speed small = null;
      for (int width : WIDTHS) {
        Speed each = measure(quality, width);
        small = small == null ? each : small;
        System.out.printf(
            "%s %dx%d %.2f %.2f %.2f %.2f%n",
            quality,
            width,
            height(width),
            each.first(),
            each.following(),
            small.first(each.pixels()),
            small.following(each.pixels()));
      }
    }
  }

  private static int height(int width) {
    return width * DemoShot.HEIGHT / DemoShot.WIDTH;
  }

  private static Speed measure(String quality, int width) throws IOException {
    Path folder = Files.createTempDirectory("impasto-growth");
    List<Path> files = new ArrayList<>();
    DemoShot shot = new DemoShot(width, height(width));
    for (int time = 1; time <= FRAMES; time++) {
      files.add(folder.resolve("f.%04d.png".formatted(time)));
      try (Frame frame = shot.render(time - 1)) {
        Pictures.write(files.get(time - 1), frame);
      }
    }
    PaintCommand paint = new PaintCommand(null);
    new CommandLine(paint)
        .parseArgs(
            folder.resolve("f.%04d.png").toString(),
            "--style=mosaic",
            "--output=" + folder.resolve("out.%04d.png"),
            "--quality=" + quality,
            "--store-folder=" + folder.resolve("store"));
    try (PaintOptions.Opened opened = paint.options().open();
        Painter painter = StyleEngine.create()) {
      double[] seconds = new double[FRAMES];
      for (int time = 1; time <= FRAMES; time++) {
        double begin = processor();
        painter.paint(opened.task().request(time), Progress.NONE).close();
        seconds[time - 1] = processor() - begin;
      }
      painter.clearStored(opened.task().settings());
      return new Speed((double) width * height(width), seconds[0], seconds[FRAMES - 1], 0);
    } finally {
      for (Path each : files) {
        Files.delete(each);
      }
    }
  }

  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOSECONDS;
  }
}
