package org.impasto.network.importing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.network.WeightTensor;
import org.impasto.network.format.Safetensors;
import org.nd4j.linalg.activations.Activation;

/** The sample network as DL4J has it. */
final class Dl4jSample {
  private Dl4jSample() {}

  /**
   * A zip as DL4J's ModelSerializer writes it, with random numbers and without compression, so that
   * every byte that is damaged reaches what reads it.
   */
  static byte[] zip() throws IOException {
    ComputationGraphConfiguration configuration = configuration();
    long count =
        configuration.getVertices().values().stream()
            .filter(LayerVertex.class::isInstance)
            .map(each -> ((LayerVertex) each).getLayerConf())
            .mapToLong(each -> each.getLayer().initializer().numParams(each))
            .sum();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "configuration.json", configuration.toJson().getBytes(StandardCharsets.UTF_8));
      store(zip, "coefficients.bin", row((int) count));
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Nd4j.write: the description of an array of one row, then its numbers. */
  private static byte[] row(int count) throws IOException {
    long[] description = {2, 1, count, 1, 1, 0, 1, 'c'};
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF("LONG_SHAPE");
    out.writeLong(description.length);
    out.writeUTF("LONG");
    for (long each : description) {
      out.writeLong(each);
    }
    out.writeUTF("MIXED_DATA_TYPES");
    out.writeLong(count);
    out.writeUTF("FLOAT");
    Random random = new Random(5);
    for (int i = 0; i < count; i++) {
      out.writeFloat((float) random.nextGaussian());
    }
    return bytes.toByteArray();
  }

  static byte[] safetensors(SampleNetwork sample) {
    Map<String, WeightTensor> weights = new LinkedHashMap<>();
    put(weights, "conv1.weight", sample.first, 4, 3, 3, 3);
    put(weights, "conv1.bias", sample.firstBias, 4);
    put(weights, "bn1.weight", sample.gamma, 4);
    put(weights, "bn1.bias", sample.beta, 4);
    put(weights, "bn1.running_mean", sample.mean, 4);
    put(weights, "bn1.running_var", sample.variance, 4);
    put(weights, "relu_left.weight", sample.left, 3, 4, 1, 1);
    put(weights, "relu_left.bias", sample.leftBias, 3);
    put(weights, "relu_right.weight", sample.right, 5, 4, 3, 3);
    put(weights, "relu_right.bias", sample.rightBias, 5);
    put(weights, "relu_last.weight", sample.last, 2, 8, 1, 3);
    put(weights, "relu_last.bias", sample.lastBias, 2);
    return Safetensors.write(weights);
  }

  private static void put(
      Map<String, WeightTensor> weights, String name, float[] values, int... shape) {
    weights.put(name, new WeightTensor(shape, values));
  }

  static ComputationGraphConfiguration configuration() {
    GraphBuilder graph = new NeuralNetConfiguration.Builder().graphBuilder().addInputs("picture");
    graph.addLayer("conv1", convolution(3, 3, 3, 4).stride(2, 2).padding(1, 1).build(), "picture");
    graph.addLayer(
        "bn1",
        new BatchNormalization.Builder().nOut(4).eps(SampleNetwork.EPSILON).build(),
        "conv1");
    graph.addLayer("relu1", new ActivationLayer(Activation.RELU), "bn1");
    graph.addLayer(
        "pool1",
        new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
            .kernelSize(3, 3)
            .stride(2, 2)
            .build(),
        "relu1");
    graph.addLayer(
        "relu_left", convolution(1, 1, 4, 3).activation(Activation.RELU).build(), "pool1");
    graph.addLayer(
        "relu_right",
        convolution(3, 3, 4, 5)
            .convolutionMode(ConvolutionMode.Same)
            .dilation(2, 2)
            .activation(Activation.RELU)
            .build(),
        "pool1");
    graph.addVertex("joined", new MergeVertex(), "relu_left", "relu_right");
    graph.addLayer(
        "relu_last", convolution(1, 3, 8, 2).activation(Activation.RELU).build(), "joined");
    graph.addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), "relu_last");
    graph.addLayer(
        "classes",
        new OutputLayer.Builder().nIn(2).nOut(7).activation(Activation.SOFTMAX).build(),
        "mean");
    return graph.setOutputs("classes").build();
  }

  private static ConvolutionLayer.Builder convolution(
      int height, int width, int inputs, int outputs) {
    return new ConvolutionLayer.Builder(height, width)
        .nIn(inputs)
        .nOut(outputs)
        .activation(Activation.IDENTITY);
  }
}
