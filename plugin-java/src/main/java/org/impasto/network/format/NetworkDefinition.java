package org.impasto.network.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.WeightTensor;

/**
 * A network as people define it: a DL4J graph, its weights, and how Impasto uses it.
 *
 * @param configuration layers and their order
 * @param weights {@code <layer>.weight} [O,I,KH,KW] and {@code <layer>.bias} [O] of each
 *     convolution
 */
public record NetworkDefinition(
    NetworkDescriptor descriptor,
    ComputationGraphConfiguration configuration,
    Map<String, WeightTensor> weights) {

  /** Parses a network's files and compares the checksum of the weights. */
  public static NetworkDefinition of(NetworkFiles files) {
    String where = files.where();
    NetworkDescriptor descriptor = NetworkDescriptor.fromJson(files.descriptor(), where);
    String found = NetworkFiles.sha256(files.weights());
    if (!found.equals(descriptor.weightsSha256())) {
      throw new UserException(
          where
              + ": "
              + NetworkFiles.WEIGHTS
              + " has the SHA-256 checksum "
              + found
              + " where "
              + descriptor.weightsSha256()
              + " is required; install the network again");
    }
    Map<String, WeightTensor> weights =
        Safetensors.read(files.weights(), where + ": " + NetworkFiles.WEIGHTS);
    return new NetworkDefinition(descriptor, configuration(files), weights);
  }

  /** The files of this definition, their checksum filled in. */
  public NetworkFiles files() {
    byte[] tensors = Safetensors.write(weights);
    NetworkDescriptor complete = descriptor.withChecksum(NetworkFiles.sha256(tensors));
    String json = configuration.toJson().replace(System.lineSeparator(), "\n") + "\n";
    byte[] graph = json.getBytes(StandardCharsets.UTF_8);
    return new NetworkFiles("network " + descriptor.name(), complete.toJson(), graph, tensors);
  }

  /** The form that backends compile; taps that the graph lacks are refused. */
  public PerceptualNetwork network(String digest) {
    Graph graph = new GraphConversion(descriptor, configuration, weights).graph();
    requireNodes(graph, descriptor.styleTaps());
    requireNodes(graph, descriptor.contentTaps());
    requireNodes(graph, descriptor.mrfTaps());
    return new PerceptualNetwork(descriptor.provenance(), graph, descriptor.taps(), digest);
  }

  private void requireNodes(Graph graph, List<LossTap> taps) {
    Set<String> nodes =
        graph.nodes().stream().map(Graph.Node::name).collect(Collectors.toCollection(TreeSet::new));
    for (LossTap tap : taps) {
      if (!nodes.contains(tap.node()) && !tap.node().equals(Graph.INPUT)) {
        throw new UserException(
            "Network "
                + descriptor.name()
                + " has a tap on "
                + tap.node()
                + ", which is none of its nodes "
                + String.join(", ", nodes));
      }
    }
  }

  private static ComputationGraphConfiguration configuration(NetworkFiles files) {
    try {
      String json = new String(files.graph(), StandardCharsets.UTF_8);
      return ComputationGraphConfiguration.fromJson(json);
    } catch (RuntimeException e) {
      throw new UserException(
          files.where()
              + ": "
              + NetworkFiles.GRAPH
              + " is not a DL4J ComputationGraphConfiguration: "
              + e.getMessage(),
          e);
    }
  }
}
