package org.impasto.network.importing.keras;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.BatchNormalisation;
import org.impasto.network.importing.parsed.ParsedNetwork;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Other;
import org.impasto.network.importing.parsed.ParsedNetwork.Padding;
import org.impasto.network.importing.parsed.ParsedNetwork.Pass;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;
import org.impasto.network.importing.parsed.ParsedNetwork.Relu;
import org.impasto.network.importing.parsed.ParsedNetwork.Window;
import org.impasto.network.importing.parsed.SamePadding;

/** The layers of a Keras model, sequential or functional, as Keras 2 and 3 write them into HDF5. */
final class KerasModel {
  private static final Set<String> PASSES = Set.of("Dropout", "SpatialDropout2D", "GaussianNoise");
  private static final Set<String> HEADS =
      Set.of(
          "Flatten", "Dense", "GlobalAveragePooling2D", "GlobalMaxPooling2D", "Reshape", "Softmax");

  private final String name;
  private final JsonObject model;
  private final Map<String, Map<String, WeightTensor>> arrays;
  private final List<Layer> layers = new ArrayList<>();
  private String input;

  /**
   * @param json the attribute model_config
   * @param arrays arrays by layer and name
   */
  KerasModel(String name, String json, Map<String, Map<String, WeightTensor>> arrays) {
    this.name = name;
    this.arrays = arrays;
    try {
      model = JsonParser.parseString(json).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new UserException(name + ": its model_config is not JSON", e);
    }
  }

  ParsedNetwork draft() {
    try {
      boolean sequential = model.get("class_name").getAsString().equals("Sequential");
      JsonElement all = model.get("config");
      JsonArray entries =
          all.isJsonArray() ? all.getAsJsonArray() : all.getAsJsonObject().getAsJsonArray("layers");
      if (sequential) input = "input";
      String below = input;
      ParsedNetwork.requireFew(name, entries.size());
      for (JsonElement entry : entries) {
        String made = add(entry.getAsJsonObject(), sequential ? List.of(below) : null);
        below = made == null ? below : made;
      }
    } catch (NullPointerException
        | IllegalStateException
        | ClassCastException
        | NumberFormatException e) {
      throw new UserException(name + ": its model_config is not as Keras writes it", e);
    }
    return new ParsedNetwork(name, input, layers);
  }

  /** The name that the layer's output goes by; null for an input layer. */
  private String add(JsonObject entry, List<String> below) {
    String kind = entry.get("class_name").getAsString();
    JsonObject config = entry.getAsJsonObject("config");
    String layer = config.get("name").getAsString();
    if (kind.equals("InputLayer")) {
      if (below == null && input != null) {
        layers.add(new Other(layer, List.of(), "a second input", true));
      } else if (below == null) {
        input = layer;
      }
      return null;
    }
    List<String> inputs = new ArrayList<>();
    if (below != null) {
      inputs.addAll(below);
    } else {
      collect(entry.get("inbound_nodes"), inputs);
    }
    Layer made = layer(layer, kind, config, inputs);
    layers.add(made);
    return activation(layer, kind, config, made);
  }

  /** Keras 2 writes ["name", 0, 0, {}], Keras 3 {"keras_history": ["name", 0, 0]}. */
  private static void collect(JsonElement node, List<String> names) {
    if (node == null || node.isJsonNull() || node.isJsonPrimitive()) return;
    if (node.isJsonObject()) {
      node.getAsJsonObject().entrySet().forEach(each -> collect(each.getValue(), names));
      return;
    }
    JsonArray array = node.getAsJsonArray();
    if (array.size() >= 3
        && isText(array.get(0))
        && isNumber(array.get(1))
        && isNumber(array.get(2))) {
      names.add(array.get(0).getAsString());
    } else {
      array.forEach(each -> collect(each, names));
    }
  }

  private static boolean isText(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
  }

  private static boolean isNumber(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
  }

  private Layer layer(String layer, String kind, JsonObject config, List<String> inputs) {
    if (PASSES.contains(kind)) return new Pass(layer, inputs.get(0));
    return switch (kind) {
      case "Conv2D" -> convolution(layer, config, inputs.get(0));
      case "MaxPooling2D" -> pool(layer, config, inputs.get(0), true);
      case "AveragePooling2D" -> pool(layer, config, inputs.get(0), false);
      case "Concatenate" -> new Concatenation(layer, inputs);
      case "ZeroPadding2D" -> padding(layer, config, inputs.get(0));
      case "BatchNormalization" -> normalisation(layer, config, inputs.get(0));
      case "Activation" -> activated(layer, inputs.get(0), text(config, "activation", "linear"));
      case "ReLU" ->
          plain(config)
              ? new Relu(layer, inputs.get(0))
              : other(layer, inputs, "ReLU with a limit");
      default -> new Other(layer, inputs, kind, HEADS.contains(kind));
    };
  }

  private static Layer other(String layer, List<String> inputs, String kind) {
    return new Other(layer, inputs, kind, false);
  }

  private static boolean plain(JsonObject config) {
    boolean unlimited = !config.has("max_value") || config.get("max_value").isJsonNull();
    return unlimited && number(config, "negative_slope") == 0 && number(config, "threshold") == 0;
  }

  private static double number(JsonObject config, String field) {
    return config.has(field) && isNumber(config.get(field)) ? config.get(field).getAsDouble() : 0;
  }

  private static Layer activated(String layer, String below, String activation) {
    return switch (activation) {
      case "relu" -> new Relu(layer, below);
      case "linear" -> new Pass(layer, below);
      default ->
          new Other(
              layer, List.of(below), "the activation " + activation, activation.equals("softmax"));
    };
  }

  /** Convolutions may hold an activation that is not ReLU. */
  private String activation(String layer, String kind, JsonObject config, Layer made) {
    String activation = text(config, "activation", "linear");
    if (made instanceof Convolution && !Set.of("relu", "linear").contains(activation)) {
      layers.remove(made);
      layers.add(
          new Other(
              layer, made.inputs(), "a " + kind + " with the activation " + activation, false));
    }
    return layer;
  }

  private Layer convolution(String layer, JsonObject config, String below) {
    if (number(config, "groups") > 1) return other(layer, List.of(below), "Conv2D in groups");
    WeightTensor kernel = array(layer, "kernel", "_W");
    if (kernel.shape().length != 4)
      throw wrong("layer " + layer + " has a kernel of " + kernel.shape().length + " sizes");
    WeightTensor weight = turned(kernel);
    boolean biased = !config.has("use_bias") || config.get("use_bias").getAsBoolean();
    float[] bias = biased ? array(layer, "bias", "_b").values() : new float[weight.shape()[0]];
    boolean relu = text(config, "activation", "linear").equals("relu");
    return new Convolution(layer, below, window(layer, config, "kernel_size"), weight, bias, relu);
  }

  private Layer pool(String layer, JsonObject config, String below, boolean max) {
    return new Pool(layer, below, window(layer, config, "pool_size"), max, false);
  }

  private Layer padding(String layer, JsonObject config, String below) {
    JsonElement padding = config.get("padding");
    int[] rows = pair(padding.isJsonArray() ? padding.getAsJsonArray().get(0) : padding);
    int[] columns = pair(padding.isJsonArray() ? padding.getAsJsonArray().get(1) : padding);
    return new Padding(
        layer, below, new int[] {rows[0], columns[0]}, new int[] {rows[1], columns[1]});
  }

  private Layer normalisation(String layer, JsonObject config, String below) {
    float[] mean = array(layer, "moving_mean", "running_mean").values();
    float[] variance = array(layer, "moving_variance", "running_std").values();
    boolean centred = !config.has("center") || config.get("center").getAsBoolean();
    boolean scaled = !config.has("scale") || config.get("scale").getAsBoolean();
    float[] gamma =
        scaled ? array(layer, "gamma", "gamma").values() : BatchNormalisation.all(mean.length, 1);
    float[] beta = centred ? array(layer, "beta", "beta").values() : new float[mean.length];
    double epsilon = config.has("epsilon") ? config.get("epsilon").getAsDouble() : 1e-3;
    return BatchNormalisation.scale(layer, below, gamma, beta, mean, variance, epsilon);
  }

  private Window window(String layer, JsonObject config, String size) {
    if (text(config, "data_format", "channels_last").equals("channels_first")) {
      throw wrong("layer " + layer + " has its channels first; channels_last is required");
    }
    int[] kernel = pair(config.get(size));
    JsonElement strides = config.get("strides");
    int[] stride = strides == null || strides.isJsonNull() ? kernel : pair(strides);
    int[] dilation =
        config.has("dilation_rate") ? pair(config.get("dilation_rate")) : new int[] {1, 1};
    int[] pads = new int[4];
    if (text(config, "padding", "valid").equals("same")) {
      pads = SamePadding.of(kernel, stride, dilation, name + ": layer " + layer);
    }
    return new Window(
        kernel, stride, new int[] {pads[0], pads[1]}, new int[] {pads[2], pads[3]}, dilation);
  }

  private static int[] pair(JsonElement element) {
    if (!element.isJsonArray()) return new int[] {element.getAsInt(), element.getAsInt()};
    JsonArray both = element.getAsJsonArray();
    return new int[] {both.get(0).getAsInt(), both.get(1).getAsInt()};
  }

  private static String text(JsonObject config, String field, String otherwise) {
    JsonElement value = config.get(field);
    return value == null || !isText(value) ? otherwise : value.getAsString();
  }

  /** The array whose name has one of two parts. */
  private WeightTensor array(String layer, String part, String older) {
    for (Map.Entry<String, WeightTensor> each : arrays.getOrDefault(layer, Map.of()).entrySet()) {
      if (each.getKey().contains(part) || each.getKey().contains(older)) return each.getValue();
    }
    throw wrong("layer " + layer + " has no " + part + " in the file");
  }

  /** [KH,KW,I,O] as TensorFlow keeps it, turned into [O,I,KH,KW]. */
  static WeightTensor turned(WeightTensor kernel) {
    int[] s = kernel.shape();
    float[] turned = new float[kernel.values().length];
    int from = 0;
    for (int area = 0; area < s[0] * s[1]; area++) {
      for (int i = 0; i < s[2]; i++) {
        for (int o = 0; o < s[3]; o++)
          turned[(o * s[2] + i) * s[0] * s[1] + area] = kernel.values()[from++];
      }
    }
    return new WeightTensor(new int[] {s[3], s[2], s[0], s[1]}, turned);
  }

  private UserException wrong(String what) {
    return new UserException(name + ": " + what);
  }
}
