package org.impasto.network.format;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;
import org.impasto.network.WeightTensor;
import org.impasto.network.library.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

/** What cannot be a network is refused with a message that names the part at fault. */
class NetworkRefusalTest {
  @TempDir Path folder;
  private final SmallNetwork network = new SmallNetwork();

  @Test
  void unknownNameIsAnsweredWithTheNamesThatExist() {
    assertRefused(() -> Networks.load("vgg"), "'vgg'", "default");
  }

  @Test
  void otherLayersAndVerticesAreRefusedByName() {
    network.graph.addLayer("dense", new DenseLayer.Builder().nIn(1).nOut(1).build(), "mean");
    assertConversionRefused("layer dense is a DenseLayer", "ConvolutionLayer");
    SmallNetwork other = new SmallNetwork();
    other.graph.addVertex("norm", new L2NormalizeVertex(), "mean");
    assertRefused(() -> other.definition().network(""), "norm is a L2NormalizeVertex");
  }

  @Test
  void aKindOfConvolutionThatOnlyLooksLikeOneIsRefused() {
    var layer = new Deconvolution2D.Builder(3, 3).nIn(2).nOut(2).activation(Activation.RELU);
    network.graph.addLayer("up", layer.build(), "mean");
    assertConversionRefused("layer up is a Deconvolution2D");
  }

  @Test
  void otherActivationsAreRefused() {
    var layer = SmallNetwork.convolution(1, 1, 2, 2).activation(Activation.TANH);
    network.graph.addLayer("squashed", layer.build(), "mean");
    assertConversionRefused("squashed", "tanh", "relu or identity");
  }

  @Test
  void otherPaddingModesAreRefused() {
    var layer = SmallNetwork.convolution(1, 1, 2, 2).convolutionMode(ConvolutionMode.Same);
    network.graph.addLayer("same", layer.build(), "mean");
    assertConversionRefused("layer same", "Same", "Truncate");
  }

  @Test
  void unequalStridesAreRefused() {
    network.graph.addLayer(
        "skew", SmallNetwork.convolution(1, 1, 2, 2).stride(1, 2).build(), "mean");
    assertConversionRefused("layer skew", "stride [1, 2]");
  }

  @Test
  void otherPoolsAreRefused() {
    var sum = SmallNetwork.pool(SubsamplingLayer.PoolingType.SUM, 2, 2);
    network.graph.addLayer("sum", sum, "mean");
    assertConversionRefused("layer sum", "SUM", "MAX or AVG");
  }

  @Test
  void anotherInputNameIsRefused() {
    network.graph.addInputs("second");
    assertConversionRefused("[input, second]");
  }

  @Test
  void weightsOfAnotherShapeAreRefused() {
    network.weights.put("left.weight", new WeightTensor(new int[] {5, 4, 9}, new float[180]));
    assertConversionRefused("left.weight", "[5, 4, 9]", "[5, 4, 3, 3]");
  }

  @Test
  void missingWeightsAreRefused() {
    network.weights.remove("last.bias");
    assertConversionRefused("lack last.bias [2]");
  }

  @Test
  void weightsThatNoLayerTakesAreRefused() {
    network.weights.put("fc.bias", new WeightTensor(new int[] {1}, new float[1]));
    assertConversionRefused("[fc.bias]");
  }

  @Test
  void weightsThatAreNotNumbersAreRefused() {
    network.weights.get("left.weight").values()[17] = Float.NaN;
    assertConversionRefused("left.weight holds NaN at 17");
  }

  @Test
  void tapsOnNothingAreRefused() {
    network.styleTaps = List.of(new LossTap("relu9_9", 1));
    assertConversionRefused("relu9_9", "first", "joined");
  }

  @Test
  void aTapOnTheInputIsAccepted() {
    network.styleTaps = List.of(new LossTap(Graph.INPUT, 1));
    assertTrue(network.definition().network("").styleTaps().contains(new LossTap("input", 1)));
  }

  @Test
  void changedWeightsAreFoundByTheirChecksum() throws IOException {
    NetworkFolder.write(network.definition(), folder);
    Path file = folder.resolve(NetworkFiles.WEIGHTS);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 2] ^= 1;
    Files.write(file, bytes);
    assertRefused(() -> NetworkFolder.read(folder), "SHA-256", "install the network again");
  }

  @Test
  void missingAndMalformedFilesAreNamed() throws IOException {
    assertRefused(() -> NetworkFolder.read(folder), "lacks network.json");
    NetworkFolder.write(network.definition(), folder);
    Files.writeString(folder.resolve(NetworkFiles.GRAPH), "{\"vertices\": 3}");
    assertRefused(() -> NetworkFolder.read(folder), "graph.json is not a DL4J");
    Files.writeString(folder.resolve(NetworkFiles.DESCRIPTOR), "{\"name\": ");
    assertRefused(() -> NetworkFolder.read(folder), "network.json is not");
    Files.writeString(folder.resolve(NetworkFiles.DESCRIPTOR), "");
    assertRefused(() -> NetworkFolder.read(folder), "network.json is empty");
    Files.writeString(folder.resolve(NetworkFiles.DESCRIPTOR), "{\"name\": \"x\"}");
    assertRefused(() -> NetworkFolder.read(folder), "network.json lacks licence");
  }

  @Test
  void malformedDescriptionsAreRefused() throws IOException {
    NetworkFolder.write(network.definition(), folder);
    assertSpoiltDescriptorRefused("\"scale\": 2.0", "\"scale\": 0", "scale");
    assertSpoiltDescriptorRefused("\"ZERO\"", "\"WRAP\"", "border");
    assertSpoiltDescriptorRefused("\"weight\": 1.0", "\"weight\": -1", "weight");
    assertSpoiltDescriptorRefused("0.1,", "", "three numbers");
    assertSpoiltDescriptorRefused("2,", "1,", "R=0, G=1, B=2");
  }

  private void assertSpoiltDescriptorRefused(String from, String to, String part)
      throws IOException {
    Path file = folder.resolve(NetworkFiles.DESCRIPTOR);
    String good = Files.readString(file);
    String spoilt = good.replaceFirst(java.util.regex.Pattern.quote(from), to);
    assertTrue(!spoilt.equals(good), from);
    Files.writeString(file, spoilt);
    assertRefused(() -> NetworkFolder.read(folder), part);
    Files.writeString(file, good);
  }

  private void assertConversionRefused(String... parts) {
    assertRefused(() -> network.definition().network(""), parts);
  }

  private static void assertRefused(
      org.junit.jupiter.api.function.Executable call, String... parts) {
    String message = assertThrows(UserException.class, call).getMessage();
    for (String part : parts) assertTrue(message.contains(part), message);
  }
}
