package org.impasto.network.importing.caffe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.BatchNormalisation;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.importing.parsed.ParsedFile;
import org.impasto.network.importing.parsed.ParsedNetwork;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Other;
import org.impasto.network.importing.parsed.ParsedNetwork.Pass;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;
import org.impasto.network.importing.parsed.ParsedNetwork.Relu;
import org.impasto.network.importing.parsed.ParsedNetwork.Scale;
import org.impasto.network.importing.parsed.ParsedNetwork.Window;
import org.impasto.network.importing.protobuf.ProtoText;

/**
 * Caffe networks: layers from the prototxt, old form or new, numbers from the caffemodel by the
 * layers' names. Names and defaults are those of caffe.proto.
 */
public final class CaffeFile {
  private static final Set<String> INPUTS =
      Set.of("INPUT", "DATA", "IMAGEDATA", "HDF5DATA", "MEMORYDATA", "DUMMYDATA", "WINDOWDATA");
  private static final Set<String> HEADS =
      Set.of(
          "INNERPRODUCT",
          "SOFTMAX",
          "SOFTMAXLOSS",
          "SOFTMAXWITHLOSS",
          "ACCURACY",
          "FLATTEN",
          "RESHAPE");

  private final String name;
  private final CaffeWeights weights;
  private final List<Layer> layers = new ArrayList<>();

  /** The layer that made a blob last; layers may work in place. */
  private final Map<String, String> makers = new HashMap<>();

  private String input;

  private CaffeFile(String name, CaffeWeights weights) {
    this.name = name;
    this.weights = weights;
  }

  /**
   * @param prototxt the text of the network's definition
   * @throws IOException where the weights are no Protocol Buffers message
   */
  public static ParsedFile read(String prototxt, byte[] caffemodel, String name)
      throws IOException {
    CaffeFile file = new CaffeFile(name, new CaffeWeights(caffemodel, name));
    ParsedNetwork draft = file.draft(ProtoText.parse(prototxt, name + ": its prototxt"));
    return new ParsedFile("Caffe", draft, InputScaling.CAFFE);
  }

  private ParsedNetwork draft(ProtoText net) throws IOException {
    net.texts("input").forEach(this::input);
    List<ProtoText> all = new ArrayList<>(net.messages("layer"));
    all.addAll(net.messages("layers"));
    ParsedNetwork.requireFew(name, all.size());
    for (ProtoText layer : all) {
      boolean training =
          layer.messages("include").stream().anyMatch(i -> i.text("phase", "").equals("TRAIN"));
      if (!training) add(layer);
    }
    if (input == null) throw wrong("its prototxt names no input");
    return new ParsedNetwork(name, input, layers);
  }

  private void input(String blob) {
    if (input == null) {
      input = blob;
      makers.put(blob, blob);
    } else {
      makers.put(blob, blob);
      layers.add(new Other(blob, List.of(), "a second input", true));
    }
  }

  private void add(ProtoText layer) throws IOException {
    String kind = layer.text("type", "").toUpperCase(Locale.ROOT).replace("_", "");
    if (INPUTS.contains(kind)) {
      layer.texts("top").forEach(this::input);
      return;
    }
    List<String> below = new ArrayList<>();
    for (String blob : layer.texts("bottom")) {
      if (!makers.containsKey(blob))
        throw wrong(own(layer) + " reads " + blob + ", which no layer makes");
      below.add(makers.get(blob));
    }
    if (below.isEmpty()) throw wrong(own(layer) + " reads nothing");
    layers.add(layer(layer, kind, below));
    layer.texts("top").forEach(top -> makers.put(top, own(layer)));
  }

  private static String own(ProtoText layer) {
    return layer.text("name", "without a name");
  }

  private Layer layer(ProtoText layer, String kind, List<String> below) throws IOException {
    String own = own(layer);
    String first = below.get(0);
    return switch (kind) {
      case "CONVOLUTION" -> convolution(layer, first);
      case "POOLING" -> pool(layer, first);
      case "CONCAT" ->
          layer.message("concat_param").integer("axis", 1) == 1
              ? new Concatenation(own, below)
              : new Other(own, below, "Concat of something else than channels", true);
      case "DROPOUT", "SPLIT" -> new Pass(own, first);
      case "BATCHNORM" -> normalisation(layer, first);
      case "SCALE" -> scale(own, first);
      case "RELU" ->
          layer.message("relu_param").real("negative_slope", 0) == 0
              ? new Relu(own, first)
              : new Other(own, below, "ReLU with a negative slope", false);
      default -> new Other(own, below, layer.text("type", "without a type"), HEADS.contains(kind));
    };
  }

  private Layer convolution(ProtoText layer, String below) throws IOException {
    ProtoText form = layer.message("convolution_param");
    if (form.integer("group", 1) != 1) {
      return new Other(own(layer), List.of(below), "Convolution in groups", false);
    }
    if (!weights.has(own(layer))) {
      return new Other(
          own(layer),
          List.of(below),
          "a Convolution that the caffemodel has no weights for",
          false);
    }
    Window window = window(form);
    int[] size = {form.integer("num_output", 0), 0, window.kernel()[0], window.kernel()[1]};
    WeightTensor weight = weights.kernel(own(layer), size);
    boolean biased = form.text("bias_term", "true").equals("true");
    float[] bias = biased ? weights.numbers(own(layer), 1) : new float[size[0]];
    return new Convolution(own(layer), below, window, weight, bias, false);
  }

  private Layer pool(ProtoText layer, String below) {
    ProtoText form = layer.message("pooling_param");
    String pooled = form.text("pool", "MAX");
    boolean whole = form.text("global_pooling", "false").equals("true");
    if (whole || pooled.equals("STOCHASTIC")) {
      return new Other(
          own(layer), List.of(below), whole ? "global Pooling" : "stochastic Pooling", whole);
    }
    boolean ceil = !form.text("round_mode", "CEIL").equals("FLOOR");
    return new Pool(own(layer), below, window(form), pooled.equals("MAX"), ceil);
  }

  private static Window window(ProtoText form) {
    int[] padding = both(form, "pad", "pad", 0);
    return new Window(
        both(form, "kernel_size", "kernel", 0),
        both(form, "stride", "stride", 1),
        padding,
        padding,
        both(form, "dilation", "dilation", 1));
  }

  /** One number for both ways, one for each, or two fields that end in _h and _w. */
  private static int[] both(ProtoText form, String field, String stem, int otherwise) {
    List<String> given = form.texts(field);
    int rows = given.isEmpty() ? otherwise : Integer.parseInt(given.get(0));
    int columns = given.size() > 1 ? Integer.parseInt(given.get(1)) : rows;
    return new int[] {form.integer(stem + "_h", rows), form.integer(stem + "_w", columns)};
  }

  private Layer normalisation(ProtoText layer, String below) throws IOException {
    double epsilon = layer.message("batch_norm_param").real("eps", 1e-5);
    float[] mean = weights.numbers(own(layer), 0).clone();
    float[] variance = weights.numbers(own(layer), 1).clone();
    float sum = weights.numbers(own(layer), 2)[0];
    for (int c = 0; c < mean.length; c++) {
      mean[c] = sum == 0 ? 0 : mean[c] / sum;
      variance[c] = sum == 0 ? 0 : variance[c] / sum;
    }
    float[] ones = BatchNormalisation.all(mean.length, 1);
    return BatchNormalisation.scale(
        own(layer), below, ones, new float[mean.length], mean, variance, epsilon);
  }

  private Layer scale(String own, String below) throws IOException {
    float[] factor = weights.numbers(own, 0);
    float[] shift = weights.count(own) > 1 ? weights.numbers(own, 1) : new float[factor.length];
    return new Scale(own, below, factor, shift);
  }

  private UserException wrong(String what) {
    return new UserException(name + ": " + what);
  }
}
