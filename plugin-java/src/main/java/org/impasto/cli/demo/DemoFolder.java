package org.impasto.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the demo works, and what it leaves. */
record DemoFolder(Path folder) {
  private static final String SOURCE = "source.%04d.ppm";
  private static final String PAINTED = "painted.%04d.ppm";

  /**
   * An empty work folder, so that the demo paints every frame and its time is the time of painting.
   */
  static DemoFolder prepare(Path folder) throws IOException {
    DemoFolder demo = new DemoFolder(folder.toAbsolutePath().normalize());
    if (Files.exists(demo.work())) {
      delete(demo.work());
    }
    Files.createDirectories(demo.work());
    return demo;
  }

  private static void delete(Path root) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(root)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private Path work() {
    return folder.resolve("demo-work");
  }

  String sources() {
    return work().resolve(SOURCE).toString();
  }

  Path source(int time) {
    return work().resolve(SOURCE.formatted(time));
  }

  String paintings() {
    return work().resolve(PAINTED).toString();
  }

  Path painting(int time) {
    return work().resolve(PAINTED.formatted(time));
  }

  /** A painting in another look than the demo's. */
  String inLook(String look) {
    return work().resolve(look + ".%04d.ppm").toString();
  }

  Path inLook(String look, int time) {
    return Path.of(inLook(look).formatted(time));
  }

  Path store() {
    return work().resolve("store");
  }

  Path video() {
    return folder.resolve("demo.mp4");
  }

  Path beforeAfter() {
    return folder.resolve("before-after.png");
  }

  Path contactSheet() {
    return folder.resolve("contact-sheet.png");
  }
}
