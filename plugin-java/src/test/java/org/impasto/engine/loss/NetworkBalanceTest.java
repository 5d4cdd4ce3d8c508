package org.impasto.engine.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Precision;
import org.impasto.backend.SqueezeNet;
import org.impasto.backend.VggEighth;
import org.impasto.backend.graph.Graph;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.network.PlanCache;
import org.impasto.engine.recipe.PublishedDefaults;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.network.library.Networks;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Style and content pull alike on every network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkBalanceTest {
  /** Content and style, of our own pictures; others than the balance is measured with. */
  private static final String[][] PAIRS = {
    {"watercolour", "impasto-oil"}, {"soft-pastel", "stained-glass"}, {"impasto-oil", "woodcut"}
  };

  /** Most that networks may differ on pictures, a factor. */
  private static final double ALIKE = 2;

  private Backend backend;
  private PlanCache plans;

  @BeforeAll
  void open() {
    backend = Backends.create(Backends.AUTO, new BackendOptions(1));
    plans = new PlanCache(backend);
  }

  @AfterAll
  void close() {
    plans.close();
    backend.close();
  }

  @Test
  void theEmbeddedNetworkIsTheMeasure() {
    PaintingNetwork embedded = painting(Networks.load(Networks.DEFAULT));
    assertEquals(NetworkBalance.NONE, NetworkBalance.of(backend, embedded));
    assertTrue(embedded.embedded());
  }

  /** With the taps that an import gives it. */
  @Test
  void squeezeNetPullsAlike() throws IOException {
    List<LossTap> style =
        Stream.of("relu_conv1", "fire2/concat", "fire3/concat", "fire4/concat", "fire5/concat")
            .map(node -> new LossTap(node, 1))
            .toList();
    assertAlike(
        SqueezeNet.graph(),
        style,
        List.of(new LossTap("relu_conv1", 0.5), new LossTap("fire3/concat", 0.5)));
  }

  @Test
  void aVggShapedNetworkPullsAlike() throws IOException {
    assertAlike(VggEighth.graph(), PublishedDefaults.STYLE_TAPS, PublishedDefaults.CONTENT_TAPS);
  }

  private void assertAlike(Optional<Graph> graph, List<LossTap> style, List<LossTap> content)
      throws IOException {
    assumeTrue(graph.isPresent(), "the reference network is not here");
    PaintingNetwork network =
        painting(
            new PerceptualNetwork(
                new Provenance("other", "", ""),
                graph.get(),
                new LossTaps(style, content),
                "digest" + style));
    NetworkBalance balance = NetworkBalance.of(backend, network);
    double[] own = pulls(network);
    double[] embedded = pulls(painting(Networks.load(Networks.DEFAULT)));
    assertFactor(balance.style() * own[0] / embedded[0], "style");
    assertFactor(balance.content() * own[1] / embedded[1], "content");
    assertFactor(
        balance.style() * own[0] / (balance.content() * own[1]) * (embedded[1] / embedded[0]),
        "style to content");
  }

  private static void assertFactor(double ratio, String what) {
    assertTrue(
        ratio < ALIKE && ratio > 1 / ALIKE,
        what + " pulls " + ratio + " times as hard as the embedded network's");
  }

  private PaintingNetwork painting(PerceptualNetwork network) {
    return new PaintingNetwork(network, Settings.defaults(), Precision.FULL, plans, 1);
  }

  /** Geometric means over the pairs. */
  private double[] pulls(PaintingNetwork network) throws IOException {
    double[] logarithms = new double[2];
    for (String[] pair : PAIRS) {
      double[] pulls = NetworkBalance.pulls(backend, network, picture(pair[0]), picture(pair[1]));
      logarithms[0] += Math.log(pulls[0]) / PAIRS.length;
      logarithms[1] += Math.log(pulls[1]) / PAIRS.length;
    }
    return new double[] {Math.exp(logarithms[0]), Math.exp(logarithms[1])};
  }

  private static float[] picture(String look) throws IOException {
    int width = NetworkBalance.WIDTH;
    int height = NetworkBalance.HEIGHT;
    Image whole = ImageIO.read(Path.of("..", "presets", look + ".jpg").toFile());
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    small
        .createGraphics()
        .drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    float[] picture = new float[3 * width * height];
    for (int i = 0; i < picture.length; i++) {
      int pixel = i % (width * height);
      int shift = 16 - 8 * (i / (width * height));
      picture[i] = (small.getRGB(pixel % width, pixel / width) >> shift & 255) / 255f;
    }
    return picture;
  }
}
