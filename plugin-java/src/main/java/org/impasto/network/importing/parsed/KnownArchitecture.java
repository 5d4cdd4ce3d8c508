package org.impasto.network.importing.parsed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.LossTaps;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;
import org.impasto.network.importing.parsed.ParsedNetwork.Window;

/**
 * Networks whose layers are known, for files that hold weights alone. Channels are as many as the
 * weights have. Layers go by the names of their authors' Caffe files; weights are also found by
 * those that Keras and torchvision gave them.
 */
public enum KnownArchitecture {
  VGG16(2, 2, 3, 3, 3),
  VGG19(2, 2, 4, 4, 4),
  SQUEEZENET1_0(7, 1, 4, 8),
  SQUEEZENET1_1(3, 1, 3, 5);

  private static final int FIRES = 9;

  /**
   * Convolutions of each block of VGG; SqueezeNet's first kernel, then the stages that pools
   * follow.
   */
  private final int[] numbers;

  KnownArchitecture(int... numbers) {
    this.numbers = numbers;
  }

  /**
   * @throws UserException where there is none of that name
   */
  public static KnownArchitecture named(String name) {
    for (KnownArchitecture each : values()) {
      if (each.toString().equals(name.toLowerCase(Locale.ROOT))) return each;
    }
    throw new UserException(
        "'"
            + name
            + "' is no architecture that Impasto knows; choose one of: "
            + Arrays.stream(values())
                .map(KnownArchitecture::toString)
                .collect(Collectors.joining(", ")));
  }

  /** The one whose convolutions are all there, the deepest first; null where there is none. */
  public static KnownArchitecture of(Map<String, WeightTensor> weights) {
    for (KnownArchitecture each : List.of(VGG19, VGG16, SQUEEZENET1_0, SQUEEZENET1_1)) {
      if (each.fits(new NamedWeights("", weights))) return each;
    }
    return null;
  }

  /** As on the command line: vgg19, squeezenet1.0. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  public InputScaling scaling() {
    return isVgg() ? InputScaling.CAFFE : InputScaling.ROUNDED;
  }

  /**
   * Taps that serve better than {@link LossTaps#chosen}; null where there are none. SqueezeNet
   * shrinks its picture so early that its usual layer of content sees whole objects, and contours
   * are lost. With its last layer among those of style, strokes pull half as hard as content does.
   */
  public LossTaps taps() {
    return isVgg()
        ? null
        : new LossTaps(
            TapChoice.equal(
                List.of(
                    "relu_conv1", "fire2/concat", "fire3/concat", "fire4/concat", "fire5/concat")),
            TapChoice.equal(List.of("relu_conv1", "fire3/concat")),
            TapChoice.equal(List.of("fire2/concat", "fire5/concat")));
  }

  /**
   * The layers with their weights. VGG's last block may be missing in part.
   *
   * @throws UserException where a layer's weights are missing
   */
  public ParsedNetwork draft(String network, Map<String, WeightTensor> weights) {
    NamedWeights named = new NamedWeights(network, weights);
    name(named);
    List<Layer> layers = isVgg() ? vgg(named) : squeezeNet(named);
    return new ParsedNetwork(network, Graph.INPUT, layers);
  }

  private boolean isVgg() {
    return this == VGG16 || this == VGG19;
  }

  private boolean fits(NamedWeights weights) {
    name(weights);
    if (isVgg()) return weights.has("conv1_1") && weights.has("conv3_" + numbers[2]);
    return weights.has("fire2/squeeze1x1")
        && weights.has("conv1")
        && weights.kernel("conv1") == numbers[0];
  }

  /** Says by what names Keras and torchvision keep the layers. */
  private void name(NamedWeights weights) {
    if (isVgg()) {
      nameVgg(weights);
    } else {
      nameSqueezeNet(weights);
    }
  }

  private void nameVgg(NamedWeights weights) {
    int place = 0;
    for (int block = 1; block <= numbers.length; block++, place++) {
      for (int i = 1; i <= numbers[block - 1]; i++, place += 2) {
        weights.alsoNamed(
            "conv" + block + "_" + i, "block" + block + "_conv" + i, "features." + place);
      }
    }
  }

  private void nameSqueezeNet(NamedWeights weights) {
    weights.alsoNamed("conv1", "features.0");
    int place = 3;
    for (int stage = 2; stage <= FIRES; stage++, place++) {
      String layer = "fire" + stage + "/";
      weights.alsoNamed(layer + "squeeze1x1", "features." + place + ".squeeze");
      weights.alsoNamed(layer + "expand1x1", "features." + place + ".expand1x1");
      weights.alsoNamed(layer + "expand3x3", "features." + place + ".expand3x3");
      if (pooled(stage)) place++;
    }
  }

  private boolean pooled(int stage) {
    return Arrays.stream(numbers).skip(1).anyMatch(pool -> pool == stage);
  }

  private List<Layer> vgg(NamedWeights weights) {
    List<Layer> layers = new ArrayList<>();
    String below = Graph.INPUT;
    for (int block = 1; block <= numbers.length; block++) {
      for (int i = 1; i <= numbers[block - 1]; i++) {
        String name = block + "_" + i;
        if (!weights.has("conv" + name) && block == numbers.length) return layers;
        layers.add(convolution("relu" + name, "conv" + name, below, 1, 1, weights));
        below = "relu" + name;
      }
      layers.add(new Pool("pool" + block, below, Window.square(2, 2, 0), true, false));
      below = "pool" + block;
    }
    return layers;
  }

  private List<Layer> squeezeNet(NamedWeights weights) {
    List<Layer> layers = new ArrayList<>();
    layers.add(convolution("relu_conv1", "conv1", Graph.INPUT, 2, 0, weights));
    String below = "relu_conv1";
    for (int stage = 1; stage <= FIRES; stage++) {
      if (stage > 1) below = fire("fire" + stage, below, layers, weights);
      if (pooled(stage)) {
        layers.add(new Pool("pool" + stage, below, Window.square(3, 2, 0), true, true));
        below = "pool" + stage;
      }
    }
    return layers;
  }

  private static String fire(String name, String below, List<Layer> layers, NamedWeights weights) {
    String squeezed = name + "/relu_squeeze1x1";
    String one = name + "/relu_expand1x1";
    String three = name + "/relu_expand3x3";
    layers.add(convolution(squeezed, name + "/squeeze1x1", below, 1, 0, weights));
    layers.add(convolution(one, name + "/expand1x1", squeezed, 1, 0, weights));
    layers.add(convolution(three, name + "/expand3x3", squeezed, 1, 1, weights));
    layers.add(new Concatenation(name + "/concat", List.of(one, three)));
    return name + "/concat";
  }

  private static Convolution convolution(
      String name, String layer, String below, int stride, int padding, NamedWeights weights) {
    WeightTensor weight = weights.weight(layer);
    Window window = Window.square(weight.shape()[2], stride, padding);
    return new Convolution(name, below, window, weight, weights.bias(layer), true);
  }
}
