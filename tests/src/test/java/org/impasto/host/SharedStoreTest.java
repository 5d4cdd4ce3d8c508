package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two hosts and a render queue paint one shot at once, with one store between them. */
@Timeout(480)
class SharedStoreTest {
  /** As {@link SmallShot#run} has it. */
  private static final List<String> QUALITY =
      List.of("--quality", "draft", "--first-evaluations", "6", "--following-evaluations", "4");

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

    finished(impasto(List.of("queue", "add"), queued(pattern, store)).start());
    HostRun forward = on(store, "forward", pattern, "1-4");
    HostRun backward = on(store, "backward", pattern, "4-1");
    Process one = forward.start();
    Process other = backward.start();
    finished(
        impasto(List.of("queue", "run"), List.of("--queue", folder.resolve("queue").toString()))
            .start());
    assertEquals(quiet.sums(), forward.outcome(one).sums());
    assertEquals(quiet.sums(), backward.outcome(other).sums());
    for (int time = 1; time <= SmallShot.FRAMES; time++) {
      assertArrayEquals(
          Files.readAllBytes(alone.resolve("node_%02d.ppm".formatted(time))),
          Files.readAllBytes(folder.resolve("queued_%02d.ppm".formatted(time))),
          "frame " + time);
    }
    assertEquals(
        SmallShot.FRAMES, stored(store, ".frame"), "the hosts and the queue gave a frame one name");
    assertEquals(0, stored(store, ".temporary"));
  }

  /**
   * What a night's render painted, the node has at once, in whatever working space the host hands
   * the shot over.
   */
  @Test
  void theNodeFindsWhatTheCommandLinePainted() throws Exception {
    String pattern = SmallShot.write(folder);
    Path store = folder.resolve("store");
    List<String> options =
        new ArrayList<>(
            List.of(
                pattern, "-s", "impasto-oil", "--frames", "1-2", "-o", folder + "/line_%02d.ppm"));
    options.addAll(QUALITY);
    options.addAll(List.of("--store-folder", store.toString()));
    finished(impasto(List.of("paint"), options).start());
    Set<Object> painted = files(store);
    assertEquals(2, painted.size());

    assertEquals(0, farthestApart(store, painted, pattern, "--depth", "byte"));
    // The host encodes linear light again and rounds.
    assertTrue(farthestApart(store, painted, pattern, "--depth", "float", "--linear") <= 1);
  }

  /**
   * Grey levels of 255 between what the command line and the node show, where the node paints
   * nothing.
   */
  private int farthestApart(Path store, Set<Object> painted, String pattern, String... handedOver)
      throws Exception {
    HostRun node =
        on(store, "node", pattern, "1-2").with(handedOver).with("--out", folder + "/node_%02d.ppm");
    HostRun.Outcome outcome = node.parameter("impastoWorkingSpace", "Automatic").run();
    assertEquals(0, outcome.status(), outcome.text());
    assertEquals(painted, files(store), "a frame was painted again: " + outcome.text());
    int farthest = 0;
    for (String frame : List.of("01", "02")) {
      byte[] line = Files.readAllBytes(folder.resolve("line_" + frame + ".ppm"));
      byte[] shown = Files.readAllBytes(folder.resolve("node_" + frame + ".ppm"));
      assertEquals(line.length, shown.length);
      for (int i = 0; i < line.length; i++) {
        farthest = Math.max(farthest, Math.abs((line[i] & 255) - (shown[i] & 255)));
      }
    }
    return farthest;
  }

  /** The files themselves: one that is painted again is another under the same name. */
  private static Set<Object> files(Path store) throws IOException {
    Set<Object> files = new HashSet<>();
    try (Stream<Path> walk = Files.walk(store)) {
      for (Path file : walk.filter(each -> each.toString().endsWith(".frame")).toList()) {
        files.add(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
      }
    }
    return files;
  }

  private HostRun on(Path store, String name, String pattern, String frames) throws IOException {
    return SmallShot.run(Files.createDirectories(folder.resolve(name)), pattern)
        .environment("IMPASTO_STORE", store.toString())
        .with("--frames", frames);
  }

  private List<String> queued(String pattern, Path store) {
    List<String> options = new ArrayList<>();
    options.addAll(
        List.of("--queue", folder.resolve("queue").toString(), pattern, "-s", "impasto-oil"));
    options.addAll(List.of("-o", folder + "/queued_%02d.ppm", "--store-folder", store.toString()));
    options.addAll(QUALITY);
    return options;
  }

  private ProcessBuilder impasto(List<String> what, Collection<String> arguments) {
    List<String> all = new ArrayList<>(what);
    all.addAll(arguments);
    return CommandLineRun.process(log(), all);
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
