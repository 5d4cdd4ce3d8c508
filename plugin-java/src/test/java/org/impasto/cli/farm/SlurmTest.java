package org.impasto.cli.farm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A film painted by Debian's Slurm on two nodes, one of which dies in the middle of a shot. */
@Tag("farm")
@Timeout(900)
class SlurmTest {
  private static final int SHOTS = 3;
  private static final int FRAMES_A_SHOT = 4;
  private static final int FRAMES = SHOTS * FRAMES_A_SHOT;
  private static final Pattern PAINTED = Pattern.compile("frame (\\d+) painted");

  @TempDir Path temporary;

  @Test
  void aFilmIsPaintedThoughANodeDies() throws Exception {
    assumeTrue(SlurmCluster.missing().isEmpty(), SlurmCluster.missing());
    Path film = film();
    Path farm = Files.createDirectory(temporary.resolve("farm"));
    try (SlurmCluster cluster = SlurmCluster.start()) {
      impasto("plan.log", cluster, plan(film, farm));
      String plan = farm.resolve("plan.json").toString();
      assertRefusals(film, plan);
      String jobs =
          impasto("submit.log", cluster, List.of("submit", "--engine", "slurm", "--plan", plan));
      Process follow =
          start("follow.log", cluster, List.of("follow", "--plan", plan, "--every", "1"));
      Path logs = farm.resolve("plan.json.slurm/logs");
      await(() -> painted(logs).getOrDefault(2, List.of()).size() >= 2, cluster);
      String paint = jobs.strip().split("\\s+")[0];
      String node =
          cluster.run("squeue", "--noheader", "--jobs=" + paint + "_2", "--format=%N").strip();
      cluster.killNode(node);
      assertTrue(follow.waitFor(400, TimeUnit.SECONDS), read("follow.log"));
      assertEquals(0, follow.exitValue(), read("follow.log") + cluster.run("squeue", "--all"));
      assertTrue(
          cluster.run("scontrol", "show", "job", paint + "_2").contains("Restarts=1"),
          "the shot was started again");
      assertTrue(
          Pattern.compile("\\d+ of 12 frames, \\d of 3 shots, about .* left; .*running")
              .matcher(read("follow.log"))
              .find(),
          read("follow.log"));
      assertNothingPaintedTwice(logs);
    }
    Path quiet = Files.createDirectory(temporary.resolve("quiet"));
    List<String> paint = new ArrayList<>(plan(film, quiet));
    paint.set(0, "paint");
    impasto("quiet.log", null, paint);
    for (int time = 1; time <= FRAMES; time++) {
      String name = "out.%04d.png".formatted(time);
      assertArrayEquals(
          Files.readAllBytes(quiet.resolve(name)), Files.readAllBytes(farm.resolve(name)), name);
    }
  }

  /** What the engine itself has to tell: that nothing is painted, and that nothing was kept. */
  private void assertRefusals(Path film, String plan) throws Exception {
    Process assemble = start("missing.log", null, List.of("assemble", "--plan", plan));
    assertTrue(assemble.waitFor(400, TimeUnit.SECONDS));
    assertEquals(1, assemble.exitValue(), read("missing.log"));
    assertTrue(read("missing.log").contains("shots 1-3 are not painted"), read("missing.log"));
    Path broken = Files.createDirectory(temporary.resolve("broken"));
    Files.writeString(broken.resolve("store"), "a file where the store should be");
    impasto("broken.log", null, plan(film, broken));
    String other = broken.resolve("plan.json").toString();
    Process shot = start("unkept.log", null, List.of("shot", "--shot", "1", "--plan", other));
    assertTrue(shot.waitFor(400, TimeUnit.SECONDS));
    assertEquals(75, shot.exitValue(), read("unkept.log"));
    assertTrue(read("unkept.log").contains("is a file, not a folder"), read("unkept.log"));
  }

  /** The frame that was being painted when the node died is the only one to be begun twice. */
  private static void assertNothingPaintedTwice(Path logs) {
    TreeMap<Integer, List<Integer>> painted = painted(logs);
    assertEquals(SHOTS, painted.size(), painted.toString());
    for (List<Integer> frames : painted.values()) {
      assertEquals(new HashSet<>(frames).size(), frames.size(), painted.toString());
      assertEquals(FRAMES_A_SHOT, frames.size(), 1.1, painted.toString());
    }
  }

  /** Frames by shot, as the tasks' logs tell. */
  private static TreeMap<Integer, List<Integer>> painted(Path logs) {
    TreeMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int shot = 1; shot <= SHOTS; shot++) {
      try {
        Matcher line = PAINTED.matcher(Files.readString(logs.resolve("shot-" + shot + ".log")));
        while (line.find()) {
          all.computeIfAbsent(shot, each -> new ArrayList<>()).add(Integer.parseInt(line.group(1)));
        }
      } catch (IOException notYet) {
        // Not begun.
      }
    }
    return all;
  }

  private List<String> plan(Path film, Path folder) {
    return List.of(
        "plan",
        film.resolve("shot.%04d.png").toString(),
        "-s",
        film.resolve("style.png").toString(),
        "-o",
        folder.resolve("out.%04d.png").toString(),
        "--cuts",
        "5,9",
        "--cut-detection",
        "0",
        "--threads",
        "1",
        "--memory-gigabytes",
        "1.5",
        "--following-evaluations",
        "40",
        "--store-folder",
        folder.resolve("store").toString());
  }

  /** Scenes of coloured noise that move to the right. */
  private Path film() throws IOException {
    Path film = Files.createDirectory(temporary.resolve("film"));
    for (int time = 1; time <= FRAMES; time++) {
      picture(film.resolve("shot.%04d.png".formatted(time)), (time - 1) / FRAMES_A_SHOT, time);
    }
    picture(film.resolve("style.png"), 77, 0);
    return film;
  }

  private static void picture(Path file, int scene, int shift) {
    int width = 128;
    int height = 72;
    Random random = new Random(scene);
    double[] phase = random.doubles(18, 0, 6).toArray();
    try (Frame frame = Frame.allocate(width, height, 3)) {
      for (int c = 0; c < 3; c++) {
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            double value = 0.5;
            for (int wave = 0; wave < 3; wave++) {
              double angle = phase[c * 6 + wave];
              double along = (x - 2 * shift) * Math.cos(angle) + y * Math.sin(angle);
              value += 0.15 * Math.sin(along / (3 + 4 * wave) + phase[c * 6 + 3 + wave]);
            }
            frame.data().put((long) (c * height + y) * width + x, (float) value);
          }
        }
      }
      Pictures.write(file, frame);
    }
  }

  private String impasto(String log, SlurmCluster cluster, List<String> arguments)
      throws Exception {
    Process process = start(log, cluster, arguments);
    assertTrue(process.waitFor(400, TimeUnit.SECONDS), read(log));
    assertEquals(0, process.exitValue(), read(log));
    return read(log);
  }

  private Process start(String log, SlurmCluster cluster, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve(log).toFile());
    if (cluster != null) {
      builder.environment().put("SLURM_CONF", cluster.configuration());
    }
    return builder.start();
  }

  /** The command line as these tests see it; a node has one core. */
  private Path launcher() throws IOException {
    Path script = temporary.resolve("impasto");
    if (!Files.exists(script)) {
      Files.writeString(
          script,
          """
          #!/bin/sh
          export OMP_WAIT_POLICY=passive
          exec "%s/bin/java" -Xmx512m -XX:+UseSerialGC -Djava.awt.headless=true \\
            -Dorg.bytedeco.javacpp.maxbytes=0 -Dorg.bytedeco.javacpp.maxphysicalbytes=0 \\
            -Dimpasto.command="%s" -cp "%s" org.impasto.cli.Main "$@"
          """
              .formatted(
                  System.getProperty("java.home"),
                  script,
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path"))));
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return script;
  }

  private String read(String log) throws IOException {
    return Files.readString(temporary.resolve(log));
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void await(Condition condition, SlurmCluster cluster) throws Exception {
    for (int i = 0; i < 3000; i++) {
      if (condition.holds()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(read("follow.log") + cluster.run("squeue", "--all"));
  }
}
