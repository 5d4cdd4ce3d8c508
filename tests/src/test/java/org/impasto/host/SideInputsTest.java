package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regions, masks, kept colours and keyframes mean the same in a host and on the command line. */
class SideInputsTest {
  private static final Path STYLE = Path.of(System.getProperty("impasto.presets"), "mosaic.jpg");

  @TempDir static Path shots;
  private static String pattern;

  @BeforeAll
  static void writeShot() {
    pattern = SmallShot.write(shots);
    halves("matte.ppm", 1);
    for (int time : new int[] {1, 4}) {
      halves("key_%02d.ppm".formatted(time), 0.5f);
    }
    halves("key_09.ppm", 0.5f);
  }

  /** Red left, black right, times a level. */
  private static void halves(String name, float level) {
    try (Frame frame = Frame.allocate(SmallShot.WIDTH, SmallShot.HEIGHT, 3)) {
      Planes.fill(frame, 0);
      var red = Planes.buffer(frame, 0);
      for (int i = 0; i < red.capacity(); i++) {
        red.put(i, i % SmallShot.WIDTH < SmallShot.WIDTH / 2 ? level : 0);
      }
      Pictures.write(shots.resolve(name), frame);
    }
  }

  private static HostRun.Outcome node(Path folder, Map<String, String> parameters, String... more)
      throws Exception {
    HostRun run =
        SmallShot.run(folder, pattern)
            .with("--frames", "2-3", "--out", folder.resolve("node_%02d.ppm").toString());
    parameters.forEach(run::parameter);
    HostRun.Outcome outcome = run.with(more).run();
    assertEquals(0, outcome.status(), outcome.text());
    return outcome;
  }

  private static String commandLine(Path folder, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--frames", "2-3"));
    arguments.addAll(Arrays.asList(more));
    return SmallShot.paint(folder, pattern, arguments.toArray(String[]::new));
  }

  private static void assertSame(Path folder) throws Exception {
    for (int time = 2; time <= 3; time++) {
      byte[] node = Files.readAllBytes(folder.resolve("node_%02d.ppm".formatted(time)));
      byte[] line = Files.readAllBytes(folder.resolve("line_%02d.ppm".formatted(time)));
      assertEquals(node.length, line.length);
      for (int i = 0; i < node.length; i++) {
        // The node adds what was painted to the host's floats, so that the last level may round
        // otherwise.
        assertEquals(node[i] & 0xff, line[i] & 0xff, 1, "frame " + time + ", byte " + i);
      }
      assertFalse(
          Arrays.equals(node, Files.readAllBytes(shots.resolve("shot_%02d.ppm".formatted(time)))),
          "painted");
    }
  }

  @Test
  void regionsAndKeptColours(@TempDir Path folder) throws Exception {
    String matte = shots.resolve("matte.ppm").toString();
    node(
        folder,
        Map.of(
            "impastoRegionStyle1", STYLE.toString(), "impastoKeepColours", "Match palette first"),
        "--clip",
        "Regions=" + matte);
    commandLine(
        folder,
        "--regions",
        matte,
        "--region-style1",
        STYLE.toString(),
        "--keep-colours",
        "palette");
    assertSame(folder);
  }

  @Test
  void keyframesOnBothSides(@TempDir Path folder) throws Exception {
    String keys = shots.resolve("key_%02d.ppm").toString();
    HostRun.Outcome outcome = node(folder, Map.of("impastoKeyframes", keys));
    String log = commandLine(folder, "--keyframes", keys);
    assertSame(folder);
    for (String told : List.of(outcome.text(), log)) {
      assertTrue(told.contains("keyframes [9] lie outside the shot"), told);
    }
  }
}
