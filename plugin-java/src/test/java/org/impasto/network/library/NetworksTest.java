package org.impasto.network.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;
import org.impasto.network.PerceptualNetwork;
import org.junit.jupiter.api.Test;

class NetworksTest {
  /** The jars that reading a network needs in the bundle; nothing that brings native code. */
  private static final String NEEDED =
      "classes|deeplearning4j-nn|nd4j-api|nd4j-common|jackson-1|slf4j|gson";

  @Test
  void defaultNetworkHasItsLayersAndTaps() {
    PerceptualNetwork network = Networks.load(Networks.DEFAULT);
    assertEquals(
        List.of("rgb4", "rgb8", "r1_1", "pool1", "r2_1", "r2_2", "pool2", "r3_1", "r3_2"),
        network.graph().nodes().stream().map(Graph.Node::name).toList());
    assertEquals(194_752, parameters(network.graph()));
    assertEquals(Graph.Border.REFLECT, network.graph().border());
    assertEquals(4, network.graph().preprocessing().scale());
    assertEquals(.45, network.graph().preprocessing().mean()[1]);
    assertEquals(List.of("r1_1", "r2_1", "r2_2", "r3_1", "r3_2"), nodes(network.styleTaps()));
    assertEquals(List.of("r1_1", "r2_2", "r3_2"), nodes(network.contentTaps()));
    assertEquals(1, network.styleTaps().stream().mapToDouble(LossTap::weight).sum(), 1e-12);
  }

  @Test
  void coarseColourIsAnAverageOverEightPixelsFourApart() {
    List<Graph.Node> nodes = Networks.load(Networks.DEFAULT).graph().nodes();
    Graph.Pool.Kind average = Graph.Pool.Kind.AVERAGE;
    assertEquals(new Graph.Pool("rgb4", Graph.INPUT, average, 4, 4, false), nodes.get(0));
    assertEquals(new Graph.Pool("rgb8", "rgb4", average, 2, 1, false), nodes.get(1));
  }

  @Test
  void aNetworkIsReadWithoutAnyArithmeticLibrary() throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                entry ->
                    Path.of(entry).getFileName().toString().matches("(test-)?(" + NEEDED + ").*"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base",
                "-cp",
                classPath,
                PrintDigest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertEquals(Networks.load(Networks.DEFAULT).digest(), output.strip());
    assertTrue(!classPath.contains("nd4j-native"), classPath);
  }

  /** Run in a process of its own. */
  static final class PrintDigest {
    public static void main(String[] arguments) {
      System.out.println(Networks.load(Networks.DEFAULT).digest());
    }
  }

  private static List<String> nodes(List<LossTap> taps) {
    return taps.stream().map(LossTap::node).toList();
  }

  private static int parameters(Graph graph) {
    int sum = 0;
    for (Graph.Node node : graph.nodes()) {
      if (node instanceof Graph.Convolution c) sum += c.weights().length + c.bias().length;
    }
    return sum;
  }
}
