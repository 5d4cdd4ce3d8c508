package org.impasto.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.impasto.frame.Frame;
import org.impasto.host.HostRun;
import org.impasto.media.picture.Pictures;
import org.impasto.tools.footage.Marple8;
import org.impasto.tools.measure.StyleDistance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The authors' own example through the bundle in a host: coherent, exact in any order, and in the
 * style.
 */
class Marple8Test {
  @TempDir static Path folder;
  private static Marple8 marple8;
  private static Map<Integer, String> inOrder;

  @BeforeAll
  static void paintInOrder() throws Exception {
    Optional<Marple8> found = Marple8.find();
    assumeTrue(found.isPresent(), Marple8.ABSENT);
    marple8 = found.get();
    inOrder = paint(folder.resolve("deepflow"), "1-5", "DeepFlow (best)");
  }

  private static Map<Integer, String> paint(Path into, String frames, String flow, String... more)
      throws Exception {
    into.toFile().mkdirs();
    HostRun.Outcome outcome =
        new HostRun(into)
            .with("--source", marple8.frames(), "--frames", frames, "--out", into + "/%02d.ppm")
            .with("--bits", "16")
            .parameter("impastoStyleFile", marple8.style())
            .parameter("impastoWorkingSpace", "sRGB")
            .parameter("impastoOpticalFlow", flow)
            .with(more)
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    return outcome.sums();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double error(String run) throws Exception {
    return mean(marple8.temporalErrors(folder.resolve(run) + "/%02d.ppm"));
  }

  @Test
  void reverseAndRandomOrderGiveTheSameBytes() throws Exception {
    assertEquals(inOrder, paint(folder.resolve("reverse"), "5-1", "DeepFlow (best)"));
    assertEquals(inOrder, paint(folder.resolve("random"), "3,5,1,4,2", "DeepFlow (best)"));
  }

  @Test
  void paintFlickersNoMoreThanTheSourceAndATenthOfFramesPaintedAlone() throws Exception {
    double painted = error("deepflow");
    double source = mean(marple8.temporalErrors(marple8.frames()));
    assertTrue(painted <= 1.2 * source, "painted " + painted + ", source " + source);
    paint(folder.resolve("alone"), "1-5", "DIS (fast)", "--param", "impastoCuts=2,3,4,5");
    double alone = error("alone");
    assertTrue(painted <= 0.1 * alone, "painted " + painted + ", frames painted alone " + alone);
  }

  @Test
  void theDefaultFlowStaysWithinTwiceTheSource() throws Exception {
    paint(folder.resolve("dis"), "1-5", "DIS (fast)");
    double source = mean(marple8.temporalErrors(marple8.frames()));
    assertTrue(error("dis") <= 2 * source, "painted " + error("dis") + ", source " + source);
  }

  @Test
  void theNetworksStyleIsKeptOverTheShot() throws Exception {
    paint(folder.resolve("network"), "1-5", "DeepFlow (best)", "--param", "impastoBrushwork=0");
    try (Frame style = Pictures.read(marple8.style());
        Frame first = Pictures.read(folder.resolve("network/01.ppm"));
        Frame last = Pictures.read(folder.resolve("network/05.ppm"));
        StyleDistance distance = new StyleDistance(style, first.width(), first.height())) {
      assertTrue(
          distance.of(last) <= distance.of(first),
          distance.of(first) + " grew to " + distance.of(last));
    }
  }
}
