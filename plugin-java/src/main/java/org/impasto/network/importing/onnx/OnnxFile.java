package org.impasto.network.importing.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.BatchNormalisation;
import org.impasto.network.importing.parsed.ParsedFile;
import org.impasto.network.importing.parsed.ParsedNetwork;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Other;
import org.impasto.network.importing.parsed.ParsedNetwork.Pass;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;
import org.impasto.network.importing.parsed.ParsedNetwork.Relu;
import org.impasto.network.importing.protobuf.ProtoMessage;

/**
 * ONNX models (onnx.proto3, operators of the default domain). Field numbers are those of the
 * schema.
 */
public final class OnnxFile {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_NAME = 3;
  private static final int NODE_OPERATOR = 4;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int VALUE_NAME = 1;

  private static final Set<String> PASSES = Set.of("Dropout", "Identity");
  private static final Set<String> HEADS =
      Set.of(
          "GlobalAveragePool",
          "GlobalMaxPool",
          "Flatten",
          "Reshape",
          "Gemm",
          "MatMul",
          "Softmax",
          "ReduceMean",
          "Squeeze",
          "LogSoftmax",
          "Shape",
          "Transpose");

  private final String name;
  private final Map<String, WeightTensor> tensors = new HashMap<>();
  private final List<Layer> layers = new ArrayList<>();

  /** The layer that makes a value. */
  private final Map<String, String> makers = new HashMap<>();

  private OnnxFile(String name) {
    this.name = name;
  }

  /**
   * @throws IOException where the bytes are no Protocol Buffers message
   * @throws UserException where the message is no ONNX model that fits
   */
  public static ParsedFile read(byte[] bytes, String name) throws IOException {
    ProtoMessage graph = ProtoMessage.of(bytes).message(MODEL_GRAPH);
    return new ParsedFile("ONNX", new OnnxFile(name).draft(graph), null);
  }

  private ParsedNetwork draft(ProtoMessage graph) throws IOException {
    for (ProtoMessage tensor : graph.messages(GRAPH_INITIALIZER)) {
      tensors.put(OnnxTensor.name(tensor), OnnxTensor.read(tensor, name));
    }
    String input = input(graph);
    makers.put(input, input);
    List<ProtoMessage> nodes = graph.messages(GRAPH_NODE);
    ParsedNetwork.requireFew(name, nodes.size());
    for (ProtoMessage node : nodes) add(node);
    return new ParsedNetwork(name, input, layers);
  }

  private String input(ProtoMessage graph) throws IOException {
    List<String> inputs = new ArrayList<>();
    for (ProtoMessage value : graph.messages(GRAPH_INPUT)) {
      if (!tensors.containsKey(value.text(VALUE_NAME))) inputs.add(value.text(VALUE_NAME));
    }
    if (inputs.size() != 1) {
      throw wrong("it has the inputs " + inputs + "; exactly one, the picture, is required");
    }
    return inputs.get(0);
  }

  private void add(ProtoMessage node) throws IOException {
    List<String> outputs = node.texts(NODE_OUTPUT);
    String operator = node.text(NODE_OPERATOR);
    OnnxAttributes attributes = new OnnxAttributes(node.messages(NODE_ATTRIBUTE));
    if (outputs.isEmpty()) throw wrong("a node of the kind " + operator + " makes nothing");
    if (operator.equals("Constant") && attributes.tensor("value") != null) {
      tensors.put(outputs.get(0), OnnxTensor.read(attributes.tensor("value"), name));
      return;
    }
    String layer = layerName(node, outputs.get(0));
    Layer made = layer(layer, operator, node.texts(NODE_INPUT), attributes);
    layers.add(made);
    outputs.forEach(output -> makers.put(output, layer));
  }

  private String layerName(ProtoMessage node, String output) {
    String own = node.text(NODE_NAME);
    boolean taken = layers.stream().anyMatch(each -> each.name().equals(own));
    return own.isEmpty() || taken ? output : own;
  }

  private Layer layer(String layer, String operator, List<String> inputs, OnnxAttributes attributes)
      throws IOException {
    List<String> read = inputs.stream().filter(makers::containsKey).map(makers::get).toList();
    if (read.isEmpty()) return new Other(layer, List.of(), operator, true);
    String below = read.get(0);
    if (PASSES.contains(operator)) return new Pass(layer, below);
    return switch (operator) {
      case "Conv" -> convolution(layer, below, inputs, attributes);
      case "Relu" -> new Relu(layer, below);
      case "MaxPool", "AveragePool" -> pool(layer, below, operator, attributes);
      case "Concat" -> concatenation(layer, inputs, read, attributes);
      case "BatchNormalization" -> normalisation(layer, below, inputs, attributes);
      default -> new Other(layer, read, operator, HEADS.contains(operator));
    };
  }

  private Layer convolution(
      String layer, String below, List<String> inputs, OnnxAttributes attributes)
      throws IOException {
    if (attributes.integer("group", 1) != 1) {
      return new Other(layer, List.of(below), "Conv in groups", false);
    }
    WeightTensor weight = tensor(layer, inputs, 1);
    float[] bias =
        inputs.size() > 2 && !inputs.get(2).isEmpty()
            ? tensor(layer, inputs, 2).values()
            : new float[weight.shape()[0]];
    int[] shape = weight.shape();
    if (shape.length != 4) throw wrong("layer " + layer + " is not of two dimensions");
    int[] kernel = {shape[2], shape[3]};
    return new Convolution(
        layer, below, attributes.window(kernel, wrongly(layer)), weight, bias, false);
  }

  private Layer pool(String layer, String below, String operator, OnnxAttributes attributes)
      throws IOException {
    int[] kernel = attributes.pair("kernel_shape", 0);
    boolean ceil = attributes.integer("ceil_mode", 0) != 0;
    return new Pool(
        layer, below, attributes.window(kernel, wrongly(layer)), operator.equals("MaxPool"), ceil);
  }

  private Layer concatenation(
      String layer, List<String> inputs, List<String> read, OnnxAttributes attributes) {
    if (read.size() != inputs.size() || attributes.integer("axis", 1) != 1) {
      return new Other(layer, read, "Concat of something else than channels", true);
    }
    return new Concatenation(layer, read);
  }

  private Layer normalisation(
      String layer, String below, List<String> inputs, OnnxAttributes attributes) {
    double epsilon = attributes.real("epsilon", 1e-5f);
    return BatchNormalisation.scale(
        layer,
        below,
        tensor(layer, inputs, 1).values(),
        tensor(layer, inputs, 2).values(),
        tensor(layer, inputs, 3).values(),
        tensor(layer, inputs, 4).values(),
        epsilon);
  }

  private WeightTensor tensor(String layer, List<String> inputs, int place) {
    WeightTensor found = place < inputs.size() ? tensors.get(inputs.get(place)) : null;
    if (found == null) {
      throw wrong(
          "layer "
              + layer
              + " lacks the numbers of its input "
              + place
              + "; export them with the model");
    }
    if (found.values().length == 0) {
      throw wrong(
          "the numbers of layer "
              + layer
              + " are not float32 or float64; export the model in float32");
    }
    return found;
  }

  private String wrongly(String layer) {
    return name + ": layer " + layer;
  }

  private UserException wrong(String what) {
    return new UserException(name + ": " + what);
  }
}
