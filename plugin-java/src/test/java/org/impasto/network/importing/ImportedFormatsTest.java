package org.impasto.network.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.library.InstalledNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

/** One network, written in every format, comes back as the same convolutions. */
class ImportedFormatsTest {
  @TempDir private Path folder;
  private final SampleNetwork sample = new SampleNetwork();

  private PerceptualNetwork imported(Path file, Path graph) throws IOException {
    ImportOptions options =
        new ImportOptions(
            new Provenance("sample", null, null),
            new ImportOptions.Companions(null, graph, null),
            InputScaling.PLAIN,
            Graph.Border.ZERO,
            new LossTaps(
                List.of(new LossTap("relu_last", 1)),
                List.of(new LossTap("joined", 1)),
                List.of()));
    NetworkImport read = NetworkImport.read(file, options);
    return InstalledNetworks.in(folder.resolve("networks")).put(read.definition(), false);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private void assertSample(PerceptualNetwork network, boolean ceil) {
    List<Graph.Node> nodes = network.graph().nodes();
    assertEquals(6, nodes.size(), nodes::toString);
    Graph.Convolution first = convolution(nodes, 0, 4, 3, 3, 2, 1, 1);
    assertArrayEquals(sample.folded(), first.weights(), 1e-5f);
    assertArrayEquals(sample.foldedBias(), first.bias(), 1e-5f);
    Graph.Pool pool = assertInstanceOf(Graph.Pool.class, nodes.get(1));
    assertEquals(new Graph.Pool(pool.name(), first.name(), Graph.Pool.Kind.MAX, 3, 2, ceil), pool);
    Graph.Convolution left = convolution(nodes, 2, 3, 1, 1, 1, 0, 1);
    assertArrayEquals(sample.left, left.weights());
    Graph.Convolution right = convolution(nodes, 3, 5, 3, 3, 1, 2, 2);
    assertArrayEquals(sample.right, right.weights());
    assertArrayEquals(sample.rightBias, right.bias());
    assertEquals(List.of(left.name(), right.name()), nodes.get(4).inputs());
    Graph.Convolution last = convolution(nodes, 5, 2, 1, 3, 1, 0, 1);
    assertArrayEquals(sample.last, last.weights());
    assertArrayEquals(sample.lastBias, last.bias());
    assertEquals(List.of(nodes.get(4).name()), last.inputs());
  }

  private static Graph.Convolution convolution(
      List<Graph.Node> nodes,
      int place,
      int outputs,
      int height,
      int width,
      int stride,
      int padding,
      int dilation) {
    Graph.Convolution c = assertInstanceOf(Graph.Convolution.class, nodes.get(place));
    int[] found = {
      c.outputs(), c.kernelHeight(), c.kernelWidth(), c.stride(), c.padding(), c.dilation()
    };
    assertArrayEquals(
        new int[] {outputs, height, width, stride, padding, dilation}, found, c.name());
    assertEquals(true, c.relu(), c.name());
    return c;
  }

  @Test
  void onnx() throws IOException {
    assertSample(imported(write("sample.onnx", new OnnxSample().bytes(sample)), null), false);
  }

  @Test
  void caffe() throws IOException {
    write("sample.prototxt", CaffeSample.PROTOTXT.getBytes(StandardCharsets.UTF_8));
    byte[] model = new CaffeSample(false).caffemodel(sample);
    assertSample(imported(write("sample.caffemodel", model), null), true);
  }

  @Test
  void caffeOfOldForm() throws IOException {
    String old =
        CaffeSample.PROTOTXT
            .replace("layer {", "layers {")
            .replace("\"Convolution\"", "CONVOLUTION")
            .replace("\"ReLU\"", "RELU")
            .replace("\"InnerProduct\"", "INNER_PRODUCT");
    write("sample.prototxt", old.getBytes(StandardCharsets.UTF_8));
    byte[] model = new CaffeSample(true).caffemodel(sample);
    assertSample(imported(write("sample.caffemodel", model), null), true);
  }

  @Test
  void kerasModel() throws IOException {
    Path file = folder.resolve("sample.h5");
    KerasSample.writeModel(file, sample);
    assertSample(imported(file, null), false);
  }

  @Test
  void dl4jZip() throws IOException {
    ComputationGraph network = new ComputationGraph(Dl4jSample.configuration());
    network.init();
    set(network, "conv1", "W", sample.first, 4, 3, 3, 3);
    set(network, "conv1", "b", sample.firstBias, 1, 4);
    set(network, "bn1", "gamma", sample.gamma, 1, 4);
    set(network, "bn1", "beta", sample.beta, 1, 4);
    set(network, "bn1", "mean", sample.mean, 1, 4);
    float[] deviation = new float[4];
    for (int i = 0; i < 4; i++) deviation[i] = (float) Math.log10(Math.sqrt(sample.variance[i]));
    set(network, "bn1", "log10stdev", deviation, 1, 4);
    set(network, "relu_left", "W", sample.left, 3, 4, 1, 1);
    set(network, "relu_left", "b", sample.leftBias, 1, 3);
    set(network, "relu_right", "W", sample.right, 5, 4, 3, 3);
    set(network, "relu_right", "b", sample.rightBias, 1, 5);
    set(network, "relu_last", "W", sample.last, 2, 8, 1, 3);
    set(network, "relu_last", "b", sample.lastBias, 1, 2);
    Path file = folder.resolve("sample.zip");
    ModelSerializer.writeModel(network, file.toFile(), true);
    assertSample(imported(file, null), false);
  }

  @Test
  void deviationsThatDifferMoveIntoTheFirstConvolution() throws IOException {
    List<LossTap> taps = List.of(new LossTap("relu_last", 1));
    InputScaling torch = InputScaling.TORCH;
    ImportOptions options =
        new ImportOptions(
            new Provenance("sample", null, null),
            ImportOptions.Companions.NONE,
            torch,
            null,
            new LossTaps(taps, taps, taps));
    Path file = write("sample.onnx", new OnnxSample().bytes(sample));
    PerceptualNetwork network =
        InstalledNetworks.in(folder.resolve("networks"))
            .put(NetworkImport.read(file, options).definition(), false);
    assertEquals(Graph.Border.REFLECT, network.graph().border());
    Graph.Preprocessing ours = network.graph().preprocessing();
    float[] folded = ((Graph.Convolution) network.graph().nodes().get(0)).weights();
    double[] picture = {.2, .7, .4};
    for (int i = 0; i < folded.length; i++) {
      int channel = i / 9 % 3;
      double theirs =
          (torch.scale() * picture[channel] - torch.mean()[channel]) / torch.deviation()[channel];
      double inOurs = (picture[channel] - ours.mean()[channel]) * ours.scale();
      assertEquals(sample.folded()[i] * theirs, folded[i] * inOurs, 1e-5);
    }
  }

  private static void set(
      ComputationGraph network, String layer, String part, float[] values, int... shape) {
    long[] sizes = java.util.Arrays.stream(shape).asLongStream().toArray();
    network.getLayer(layer).getParam(part).assign(Nd4j.createFromArray(values).reshape(sizes));
  }

  @Test
  void safetensorsWithAGraph() throws IOException {
    Path graph =
        write("graph.json", Dl4jSample.configuration().toJson().getBytes(StandardCharsets.UTF_8));
    assertSample(
        imported(write("sample.safetensors", Dl4jSample.safetensors(sample)), graph), false);
  }
}
