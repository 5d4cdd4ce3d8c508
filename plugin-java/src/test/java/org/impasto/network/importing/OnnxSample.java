package org.impasto.network.importing;

/** The sample network as an ONNX model. */
final class OnnxSample {
  private final ProtoWriter graph = new ProtoWriter();

  byte[] bytes(SampleNetwork n) {
    graph.message(11, new ProtoWriter().text(1, "picture"));
    tensor("w1", n.first, 4, 3, 3, 3);
    tensor("b1", n.firstBias, 4);
    tensor("gamma", n.gamma, 4);
    tensor("beta", n.beta, 4);
    tensor("mean", n.mean, 4);
    tensor("variance", n.variance, 4);
    tensor("wl", n.left, 3, 4, 1, 1);
    tensor("bl", n.leftBias, 3);
    tensor("wr", n.right, 5, 4, 3, 3);
    tensor("br", n.rightBias, 5);
    tensor("wo", n.last, 2, 8, 1, 3);
    tensor("bo", n.lastBias, 2);
    tensor("wd", n.dense, 7, 2);
    node(
        "Conv",
        "conv1",
        "c1",
        integers("strides", 2, 2),
        integers("pads", 1, 1, 1, 1),
        "picture",
        "w1",
        "b1");
    node(
        "BatchNormalization",
        "bn1",
        "n1",
        real("epsilon", (float) SampleNetwork.EPSILON),
        null,
        "c1",
        "gamma",
        "beta",
        "mean",
        "variance");
    node("Relu", "relu1", "r1", null, null, "n1");
    node("MaxPool", "pool1", "p1", integers("kernel_shape", 3, 3), integers("strides", 2, 2), "r1");
    node("Conv", "left", "l0", null, null, "p1", "wl", "bl");
    node("Relu", "relu_left", "l1", null, null, "l0");
    node(
        "Conv",
        "right",
        "r0",
        integers("dilations", 2, 2),
        integers("pads", 2, 2, 2, 2),
        "p1",
        "wr",
        "br");
    node("Relu", "relu_right", "r2", null, null, "r0");
    node("Concat", "joined", "j", integer("axis", 1), null, "l1", "r2");
    node("Dropout", "drop", "d", null, null, "j");
    node("Conv", "last", "o0", null, null, "d", "wo", "bo");
    node("Relu", "relu_last", "o1", null, null, "o0");
    node("GlobalAveragePool", "mean", "g", null, null, "o1");
    node("Gemm", "classes", "y", null, null, "g", "wd");
    return model();
  }

  byte[] model() {
    return new ProtoWriter().integer(1, 8).message(7, graph).toBytes();
  }

  OnnxSample tensor(String name, float[] values, long... shape) {
    ProtoWriter tensor = new ProtoWriter().integer(1, shape).integer(2, 1).text(8, name);
    graph.message(5, tensor.reals(9, values));
    return this;
  }

  OnnxSample node(
      String operator,
      String name,
      String output,
      ProtoWriter one,
      ProtoWriter other,
      String... inputs) {
    ProtoWriter node =
        new ProtoWriter().text(1, inputs).text(2, output).text(3, name).text(4, operator);
    if (one != null) node.message(5, one);
    if (other != null) node.message(5, other);
    graph.message(1, node);
    return this;
  }

  OnnxSample input(String name) {
    graph.message(11, new ProtoWriter().text(1, name));
    return this;
  }

  static ProtoWriter integers(String name, long... values) {
    return new ProtoWriter().text(1, name).integer(8, values).integer(20, 7);
  }

  static ProtoWriter integer(String name, long value) {
    return new ProtoWriter().text(1, name).integer(3, value).integer(20, 2);
  }

  private static ProtoWriter real(String name, float value) {
    return new ProtoWriter().text(1, name).real(2, value).integer(20, 1);
  }
}
