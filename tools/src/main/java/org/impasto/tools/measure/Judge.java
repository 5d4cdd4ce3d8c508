package org.impasto.tools.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Features;
import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Graph;
import org.impasto.engine.EngineOptions;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.network.importing.ImportOptions;
import org.impasto.network.importing.NetworkImport;
import org.impasto.network.library.InstalledNetworks;

/**
 * SqueezeNet 1.0 as a judge of paintings that other networks made. Everything is looked at {@link
 * #WIDTH} px wide, the style picture with as many pixels.
 *
 * <p>Style: mean over conv1, fire2, fire3, fire4, fire5 and fire7 of |G - Gs| / |Gs|, G the Gram
 * matrix over positions. Content: mean over fire5 and fire7 of |F - Fc|^2 / |Fc - mean of Fc's
 * channels|^2. Frobenius norms.
 */
final class Judge implements AutoCloseable {
  static final int WIDTH = 256;

  private static final List<LossTap> STYLE =
      taps(
          "relu_conv1",
          "fire2/concat",
          "fire3/concat",
          "fire4/concat",
          "fire5/concat",
          "fire7/concat");
  private static final List<LossTap> CONTENT = taps("fire5/concat", "fire7/concat");

  private final Backend backend =
      Backends.create(Backends.AUTO, new BackendOptions(EngineOptions.fromEnvironment().threads()));
  private final Graph graph;

  /**
   * @param weights SqueezeNet 1.0's, safetensors
   */
  Judge(Path weights) throws IOException {
    ImportOptions options =
        new ImportOptions(
            new Provenance("judge", null, null),
            ImportOptions.Companions.NONE,
            null,
            Graph.Border.ZERO,
            new LossTaps(STYLE, CONTENT));
    Path folder = Files.createTempDirectory("impasto-judge");
    try {
      InstalledNetworks networks = InstalledNetworks.in(folder);
      PerceptualNetwork network =
          networks.put(NetworkImport.read(weights, options).definition(), false);
      graph = network.graph();
      networks.remove(network.name());
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  private static List<LossTap> taps(String... nodes) {
    return Stream.of(nodes).map(node -> new LossTap(node, 1)).toList();
  }

  private static Set<String> nodes() {
    Set<String> nodes = new LinkedHashSet<>();
    STYLE.forEach(tap -> nodes.add(tap.node()));
    return nodes;
  }

  /** A picture as the judge sees it. */
  private record Look(Map<String, double[]> grams, Map<String, float[]> features) {}

  private Look look(Frame picture, int width, int height) {
    try (Frame small = Resampling.resize(picture, width, height);
        Plan plan = backend.compile(graph, height, width, nodes());
        Tensor image = backend.allocate(small.elements())) {
      image.upload(small.data());
      plan.forward(image);
      Map<String, double[]> grams = new LinkedHashMap<>();
      STYLE.forEach(tap -> grams.put(tap.node(), gram(plan.moments(tap.node()))));
      Map<String, float[]> features = new LinkedHashMap<>();
      for (LossTap tap : CONTENT) {
        try (Features captured = plan.capture(tap.node())) {
          features.put(tap.node(), captured.toArray());
        }
      }
      return new Look(grams, features);
    }
  }

  private static double[] gram(Moments moments) {
    double[] gram = moments.second().clone();
    for (int i = 0; i < gram.length; i++) {
      gram[i] /= moments.positions();
    }
    return gram;
  }

  /** How far a painting is from its style picture and from its source. */
  record Verdict(double style, double content) {}

  Verdict of(Frame painting, Frame style, Frame source) {
    int height = (int) Math.rint((double) WIDTH * painting.height() / painting.width());
    double scale = Math.sqrt((double) WIDTH * height / ((double) style.width() * style.height()));
    Look painted = look(painting, WIDTH, height);
    Look original = look(source, WIDTH, height);
    Look wanted =
        look(
            style, (int) Math.rint(style.width() * scale), (int) Math.rint(style.height() * scale));
    return new Verdict(style(painted, wanted), content(painted, original));
  }

  private static double style(Look painted, Look wanted) {
    double sum = 0;
    for (LossTap tap : STYLE) {
      double[] gram = painted.grams.get(tap.node());
      double[] target = wanted.grams.get(tap.node());
      double difference = 0;
      double size = 0;
      for (int i = 0; i < gram.length; i++) {
        difference += Math.pow(gram[i] - target[i], 2);
        size += Math.pow(target[i], 2);
      }
      sum += Math.sqrt(difference / size);
    }
    return sum / STYLE.size();
  }

  private double content(Look painted, Look source) {
    double sum = 0;
    for (LossTap tap : CONTENT) {
      float[] found = painted.features.get(tap.node());
      float[] wanted = source.features.get(tap.node());
      int channels = (int) Math.sqrt(source.grams.get(tap.node()).length);
      sum += distance(found, wanted) / variation(wanted, wanted.length / channels);
    }
    return sum / CONTENT.size();
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.pow(a[i] - b[i], 2);
    }
    return sum;
  }

  /** Squared distance from the channels' means. */
  private static double variation(float[] features, int positions) {
    double sum = 0;
    for (int start = 0; start < features.length; start += positions) {
      double mean = 0;
      for (int i = start; i < start + positions; i++) {
        mean += features[i] / positions;
      }
      for (int i = start; i < start + positions; i++) {
        sum += Math.pow(features[i] - mean, 2);
      }
    }
    return sum;
  }

  @Override
  public void close() {
    backend.close();
  }
}
