package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The node in hosts as difficult as real ones: it paints what it paints in a plain host that hands
 * over the same pixels.
 */
class PersonalitiesTest {
  private static final String FRAMES = "1-3";
  private static final Map<String, Map<Integer, String>> PLAIN = new HashMap<>();

  @TempDir static Path shots;
  private static String pattern;

  @BeforeAll
  static void writeShot() throws IOException {
    pattern = AlphaShot.write(shots);
  }

  private static HostRun run(Path folder) throws IOException {
    return run(folder, pattern);
  }

  private static HostRun run(Path folder, String source) throws IOException {
    return SmallShot.run(Files.createDirectories(folder), source)
        .parameter("impastoFirstEvaluations", 3);
  }

  @ParameterizedTest
  @CsvSource({
    "MLT, byte, opaque",
    "Natron, float, premultiplied",
    "Resolve, float, opaque",
    "Nuke, float, premultiplied",
    "Vegas, byte, opaque",
    "Fusion, float, premultiplied",
    "openfx-runner, float, opaque",
    "Tuttle, float, opaque"
  })
  void paintsAsInAPlainHostAndFailsWithAMessage(
      String host, String depth, String premultiplication, @TempDir Path folder) throws Exception {
    HostRun.Outcome difficult =
        run(folder.resolve("difficult")).with("--personality", host, "--frames", FRAMES).run();
    assertEquals(0, difficult.status(), difficult.text());
    assertEquals(
        inAPlainHost(folder.resolve("plain"), host, depth, premultiplication),
        difficult.sums(),
        difficult.text());

    HostRun.Outcome failing =
        run(folder.resolve("failing"))
            .parameter("impastoPreset", "None")
            .with("--personality", host, "--frames", "1-3", "--strict", "--keep-going")
            .run();
    assertEquals(1, failing.status(), failing.text());
    String told = "message [error]: no style picture: choose a Look";
    assertEquals(2, failing.text().split(Pattern.quote(told), -1).length, failing.text());
    assertEquals(0, failing.undefinedPixels(), failing.text());
  }

  private static Map<Integer, String> inAPlainHost(
      Path folder, String host, String depth, String premultiplication) throws Exception {
    // openfx-runner has one picture for all frames.
    String source = host.equals("openfx-runner") ? pattern.formatted(1) : pattern;
    String pixels = depth + premultiplication + source;
    if (!PLAIN.containsKey(pixels)) {
      HostRun.Outcome plain =
          run(folder, source)
              .with("--depth", depth, "--premult", premultiplication, "--frames", FRAMES)
              .run();
      assertEquals(AlphaShot.FRAMES, plain.sums().size(), plain.text());
      PLAIN.put(pixels, plain.sums());
    }
    return PLAIN.get(pixels);
  }

  /** Tuttle has no frame but those that were declared. */
  @Test
  void everyFrameThatAFrameLooksBackToIsDeclared(@TempDir Path folder) throws Exception {
    String small = SmallShot.write(Files.createDirectories(folder.resolve("shot")));
    HostRun.Outcome plain = lookingBack(folder.resolve("plain"), small).run();
    HostRun.Outcome tuttle =
        lookingBack(folder.resolve("tuttle"), small)
            .with("--personality", "Tuttle", "--strict")
            .run();
    assertEquals(0, tuttle.status(), tuttle.text());
    assertEquals(SmallShot.FRAMES, tuttle.sums().size(), tuttle.text());
    assertEquals(plain.sums(), tuttle.sums());
    HostRun.Outcome natron =
        lookingBack(folder.resolve("natron"), small).with("--personality", "Natron").run();
    assertEquals(0, natron.status(), natron.text());
  }

  private static HostRun lookingBack(Path folder, String shot) throws IOException {
    return SmallShot.run(Files.createDirectories(folder), shot)
        .parameter("impastoLongTerm", "1,2,3")
        .parameter("impastoFirstEvaluations", 3)
        .with("--frames", "1-4");
  }

  /** Another shot of that size in another node, its frames between this one's. */
  @Test
  void twoNodesInAHostWithoutTemporalAccessKeepTheirChains(@TempDir Path folder) throws Exception {
    String other = SmallShot.write(Files.createDirectories(folder.resolve("shot")));
    HostRun.Outcome alone = inMlt(folder.resolve("alone"), other).run();
    HostRun.Outcome beside =
        inMlt(folder.resolve("beside"), other).with("--beside", SmallShot.later(folder)).run();
    assertEquals(SmallShot.FRAMES, alone.sums().size(), alone.text());
    assertEquals(alone.sums(), beside.sums(), beside.text());
    assertFalse(beside.text().contains("afresh at frame 2"), beside.text());
  }

  /** As parallel consumers do. */
  @Test
  void aHostThatAsksOutOfOrderIsToldOnceWhatHelps(@TempDir Path folder) throws Exception {
    String shot = SmallShot.write(Files.createDirectories(folder.resolve("shot")));
    HostRun.Outcome outcome = inMlt(folder.resolve("run"), shot).with("--frames", "1,3,2,4").run();
    assertEquals(SmallShot.FRAMES, outcome.sums().size(), outcome.text());
    String advice = "let it render one after another (melt: real_time=-1";
    assertEquals(2, outcome.text().split(Pattern.quote(advice), -1).length, outcome.text());
  }

  private static HostRun inMlt(Path folder, String source) throws IOException {
    return SmallShot.run(Files.createDirectories(folder), source)
        .parameter("impastoFirstEvaluations", 3)
        .with("--personality", "MLT", "--frames", "1-4");
  }

  /**
   * Eight frames at the usual quality, as the command line paints them: not one still after
   * another.
   */
  @Test
  void aHostThatTellsNoRangePaintsOneShot(@TempDir Path folder) throws Exception {
    String shot = SmallShot.write(Files.createDirectories(folder.resolve("shot")), 8);
    SmallShot.paint(folder, shot, "--quality", "standard");
    HostRun.Outcome node =
        inMlt(folder, shot)
            .parameter("impastoQuality", "Standard")
            .parameter("impastoFirstEvaluations", 6)
            .with("--frames", "1-8", "--out", folder.resolve("node_%02d.ppm").toString())
            .run();
    assertEquals(8, node.sums().size(), node.text());
    for (int time = 1; time <= 8; time++) {
      double difference =
          SmallShot.meanDifference(
              folder.resolve("node_%02d.ppm".formatted(time)),
              folder.resolve("line_%02d.ppm".formatted(time)));
      assertTrue(difference <= 1.5, "frame " + time + ": " + difference + "; " + node.text());
    }
  }

  @Test
  void twoProcessesOfOneHostShareAStore(@TempDir Path folder) throws Exception {
    HostRun one = run(folder.resolve("one")).with("--personality", "Natron", "--frames", FRAMES);
    HostRun other = run(folder.resolve("other")).with("--personality", "Natron", "--frames", "3-1");
    String store = folder.resolve("store").toString();
    Process beside = other.environment("IMPASTO_STORE", store).start();
    Map<Integer, String> sums = one.environment("IMPASTO_STORE", store).run().sums();
    assertEquals(0, beside.waitFor(), () -> "the other host: see " + folder);
    assertEquals(AlphaShot.FRAMES, sums.size());
    assertEquals(sums, other.run().sums());
  }

  /**
   * Every depth, set of components, direction and padding of rows, render scale, window,
   * premultiplication and field. The host renders each in float RGBA, too, from a source that has
   * only the numbers which the cell's format can hold, and converts that.
   */
  @Test
  void everyLayoutOfPixelsGivesTheFloatPicture(@TempDir Path folder) throws Exception {
    HostRun.Outcome outcome = run(folder).with("--matrix", "--frames", "2").run();
    assertEquals(0, outcome.status(), outcome.text());
    assertTrue(outcome.text().contains("matrix of 576 cells, 48 pictures"), outcome.text());
  }
}
