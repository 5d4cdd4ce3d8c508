package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two hosts and a render queue paint one shot at once, with one store between them. */
@Timeout(480)
class SharedStoreTest {
  @TempDir Path folder;

  @Test
  void twoHostsAndARenderQueuePaintTheSameFrames() throws Exception {
    String pattern = SmallShot.write(folder);
    Path store = folder.resolve("store");
    Path alone = Files.createDirectories(folder.resolve("alone"));
    HostRun.Outcome quiet =
        SmallShot.run(alone, pattern)
            .with("--frames", "1-4", "--out", alone.resolve("node_%02d.ppm").toString())
            .run();
    assertEquals(0, quiet.status(), quiet.text());

    finished(impasto("add", queued(pattern, store)).start());
    HostRun forward = on(store, "forward", pattern, "1-4");
    HostRun backward = on(store, "backward", pattern, "4-1");
    Process one = forward.start();
    Process other = backward.start();
    finished(impasto("run", List.of("--queue", folder.resolve("queue").toString())).start());
    assertEquals(quiet.sums(), forward.outcome(one).sums());
    assertEquals(quiet.sums(), backward.outcome(other).sums());
    for (int time = 1; time <= SmallShot.FRAMES; time++) {
      assertArrayEquals(
          Files.readAllBytes(alone.resolve("node_%02d.ppm".formatted(time))),
          Files.readAllBytes(folder.resolve("queued_%02d.ppm".formatted(time))),
          "frame " + time);
    }
    // Parameters are part of a name as they are written, and a node has a working space: the
    // queue's names are others.
    assertEquals(2 * SmallShot.FRAMES, stored(store, ".frame"), "both hosts gave a frame one name");
    assertEquals(0, stored(store, ".temporary"));
  }

  private HostRun on(Path store, String name, String pattern, String frames) throws IOException {
    return SmallShot.run(Files.createDirectories(folder.resolve(name)), pattern)
        .environment("IMPASTO_STORE", store.toString())
        .with("--frames", frames);
  }

  private List<String> queued(String pattern, Path store) {
    return List.of(
        "--queue",
        folder.resolve("queue").toString(),
        pattern,
        "-s",
        "impasto-oil",
        "-o",
        folder + "/queued_%02d.ppm",
        "--quality",
        "draft",
        "--first-evaluations",
        "6",
        "--following-evaluations",
        "4",
        "--store-folder",
        store.toString());
  }

  private ProcessBuilder impasto(String what, Collection<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dimpasto.presets=" + System.getProperty("impasto.presets"));
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "org.impasto.cli.Main", "queue", what));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
    builder.environment().put("OMP_WAIT_POLICY", "passive");
    return builder;
  }

  private Path log() {
    return folder.resolve("log");
  }

  private void finished(Process process) throws IOException, InterruptedException {
    int status = process.waitFor();
    assertEquals(0, status, Files.readString(log()));
  }

  private static long stored(Path store, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }
}
