package org.impasto.network.importing.parsed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Other;
import org.impasto.network.importing.parsed.ParsedNetwork.Padding;
import org.impasto.network.importing.parsed.ParsedNetwork.Pass;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;
import org.impasto.network.importing.parsed.ParsedNetwork.Relu;
import org.impasto.network.importing.parsed.ParsedNetwork.Scale;
import org.impasto.network.importing.parsed.ParsedNetwork.Window;

/**
 * Makes a draft's layers convolutions, pools and concatenations: dropout goes, padding, batch
 * normalisation and ReLU move into the convolutions they stand beside, the classifier is left out.
 * A convolution that takes in its ReLU takes its name too; either name finds it.
 */
public final class LayerFolding {
  private final ParsedNetwork draft;

  /** Kept layers by name, each after its inputs; the name of a layer that moved is not here. */
  private final Map<String, Layer> kept = new LinkedHashMap<>();

  /** Where a name of the draft is found now. */
  private final Map<String, String> found = new HashMap<>();

  private final Map<String, Padding> paddings = new HashMap<>();
  private final Map<String, Other> others = new LinkedHashMap<>();

  /**
   * How many layers read a name of the draft, and what stands behind a layer that changes nothing.
   */
  private final Map<String, Integer> readers = new HashMap<>();

  private final Map<String, String> behind = new HashMap<>();

  public LayerFolding(ParsedNetwork draft) {
    this.draft = draft;
    found.put(draft.input(), draft.input());
    for (Layer layer : draft.layers()) {
      if (layer instanceof Pass pass) {
        behind.put(pass.name(), source(pass.input()));
      } else {
        layer.inputs().forEach(input -> readers.merge(source(input), 1, Integer::sum));
      }
    }
    draft.layers().forEach(this::fit);
  }

  private String source(String name) {
    return behind.getOrDefault(name, name);
  }

  /** The kept layers. */
  public List<Layer> layers() {
    return List.copyOf(kept.values());
  }

  /** The layers that are neither kept nor part of a classifier, by name. */
  public Map<String, Other> refused() {
    Map<String, Other> refused = new LinkedHashMap<>(others);
    refused.values().removeIf(Other::head);
    return refused;
  }

  /**
   * The kept layer that a name of the file stands for.
   *
   * @throws UserException where there is none
   */
  public String name(String wanted) {
    String name = found.get(wanted);
    if (name != null) return name;
    Other other = others.get(wanted);
    if (other != null) throw refused(other);
    throw new UserException(
        draft.name()
            + " has no layer named '"
            + wanted
            + "'; it has "
            + String.join(", ", kept.keySet()));
  }

  public UserException refused(Other other) {
    return new UserException(
        draft.name()
            + ": layer "
            + other.name()
            + " is "
            + other.kind()
            + "; convolutions, ReLU, batch normalisation after a convolution, max and average"
            + " pooling and concatenation are what Impasto runs. Choose taps below that layer, or"
            + " another network");
  }

  /** The layers that some of them need, in order. */
  public List<Layer> below(Set<String> names) {
    Set<String> needed = new HashSet<>(names);
    List<Layer> all = layers();
    List<Layer> below = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (needed.contains(all.get(i).name())) {
        below.add(0, all.get(i));
        needed.addAll(all.get(i).inputs());
      }
    }
    return below;
  }

  private void fit(Layer layer) {
    List<String> inputs = new ArrayList<>();
    for (String input : layer.inputs()) {
      if (others.containsKey(input)) {
        others.put(layer.name(), behind(layer, others.get(input)));
        return;
      }
      String name = found.get(input);
      if (name == null) {
        throw wrong(layer.name() + " reads " + input + ", which no earlier layer makes");
      }
      inputs.add(name);
    }
    if (layer instanceof Other other) {
      others.put(other.name(), other);
    } else if (layer instanceof Pass) {
      found.put(layer.name(), inputs.get(0));
      Padding padding = paddings.get(layer.inputs().get(0));
      if (padding != null) paddings.put(layer.name(), padding);
    } else {
      fit(layer, inputs);
    }
  }

  /** What reads a layer that cannot be kept is as that layer is. */
  private static Other behind(Layer layer, Other below) {
    return new Other(layer.name(), layer.inputs(), "above " + below.name(), true);
  }

  private void fit(Layer layer, List<String> inputs) {
    Padding around = paddings.get(layer.inputs().get(0));
    if (around != null && !(layer instanceof Convolution)) {
      throw wrong(
          "padding layer "
              + around.name()
              + " does not stand before a convolution but "
              + layer.name());
    }
    if (layer instanceof Convolution c) {
      Window window = around == null ? c.window() : padded(c.window(), around);
      keep(new Convolution(c.name(), inputs.get(0), window, c.weight(), c.bias(), c.relu()));
    } else if (layer instanceof Pool p) {
      keep(new Pool(p.name(), inputs.get(0), p.window(), p.max(), p.ceil()));
    } else if (layer instanceof Concatenation) {
      keep(new Concatenation(layer.name(), inputs));
    } else if (layer instanceof Padding padding) {
      paddings.put(padding.name(), padding);
      found.put(padding.name(), inputs.get(0));
    } else if (layer instanceof Scale scale) {
      scale(scale, inputs.get(0));
    } else if (layer instanceof Relu relu) {
      relu(relu, inputs.get(0));
    }
  }

  private void keep(Layer layer) {
    if (kept.putIfAbsent(layer.name(), layer) != null) {
      throw wrong("two layers are named " + layer.name());
    }
    found.put(layer.name(), layer.name());
  }

  private static Window padded(Window window, Padding padding) {
    return new Window(
        window.kernel(),
        window.stride(),
        sum(window.before(), padding.before()),
        sum(window.after(), padding.after()),
        window.dilation());
  }

  private static int[] sum(int[] a, int[] b) {
    return new int[] {a[0] + b[0], a[1] + b[1]};
  }

  private void scale(Scale scale, String input) {
    Convolution c = alone(scale, input, "batch normalisation");
    if (scale.factor().length != c.bias().length || scale.shift().length != c.bias().length) {
      throw wrong(
          scale.name()
              + " normalises "
              + scale.factor().length
              + " channels of "
              + c.bias().length);
    }
    float[] weights = c.weight().values().clone();
    float[] bias = c.bias().clone();
    int each = weights.length / bias.length;
    for (int o = 0; o < bias.length; o++) {
      for (int i = 0; i < each; i++) weights[o * each + i] *= scale.factor()[o];
      bias[o] = bias[o] * scale.factor()[o] + scale.shift()[o];
    }
    WeightTensor folded = new WeightTensor(c.weight().shape(), weights);
    kept.put(c.name(), new Convolution(c.name(), c.input(), c.window(), folded, bias, false));
    found.put(scale.name(), c.name());
  }

  private void relu(Relu relu, String input) {
    if (positive(input)) {
      found.put(relu.name(), input);
      return;
    }
    Convolution c = alone(relu, input, "ReLU");
    replace(c, new Convolution(relu.name(), c.input(), c.window(), c.weight(), c.bias(), true));
  }

  /** Whether a layer's values are never negative. */
  private boolean positive(String name) {
    Layer layer = kept.get(name);
    if (layer instanceof Convolution c) return c.relu();
    return layer != null && layer.inputs().stream().allMatch(this::positive);
  }

  /** The convolution that nothing but this layer reads. */
  private Convolution alone(Layer layer, String input, String what) {
    boolean single = readers.get(source(layer.inputs().get(0))) == 1;
    if (kept.get(input) instanceof Convolution c && single && !c.relu()) return c;
    throw apart(layer, input, what);
  }

  /** Puts a convolution of another name in the place of one. */
  private void replace(Convolution old, Convolution renamed) {
    Map<String, Layer> all = new LinkedHashMap<>(kept);
    kept.clear();
    for (Layer each : all.values()) {
      Layer layer = each == old ? renamed : each;
      kept.put(layer.name(), layer);
    }
    found.replaceAll((name, place) -> place.equals(old.name()) ? renamed.name() : place);
    found.put(renamed.name(), renamed.name());
  }

  private UserException apart(Layer layer, String input, String what) {
    return wrong(
        what
            + " "
            + layer.name()
            + " cannot move into a convolution: it reads "
            + input
            + ", which is none or is read by others too");
  }

  private UserException wrong(String what) {
    return new UserException(draft.name() + ": " + what);
  }
}
