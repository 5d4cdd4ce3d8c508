package org.impasto.network.importing.parsed;

import java.util.Arrays;
import java.util.List;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;

/**
 * What a network wants its picture to be: input channel c = (scale x - mean[c]) / deviation[c],
 * where x in [0,1] is the picture's channel order[c].
 *
 * @param order which of R=0, G=1, B=2 stands at each input channel
 * @param mean in units of scale x, in the order of the input's channels
 * @param deviation not 0
 */
public record InputScaling(int[] order, double scale, double[] mean, double[] deviation) {
  private static final int[] RGB = {0, 1, 2};
  private static final int[] BGR = {2, 1, 0};
  private static final double[] ONE = {1, 1, 1};

  /** As VGG's authors did: blue first, 0 to 255, minus ImageNet's mean. */
  public static final InputScaling CAFFE =
      new InputScaling(BGR, 255, new double[] {103.939, 116.779, 123.68}, ONE);

  /** As torchvision does: red first, ImageNet's mean and deviation. */
  public static final InputScaling TORCH =
      new InputScaling(RGB, 1, new double[] {.485, .456, .406}, new double[] {.229, .224, .225});

  /** Red first, -1 to 1. */
  public static final InputScaling SIGNED = new InputScaling(RGB, 2, new double[] {1, 1, 1}, ONE);

  /** Red first, 0 to 1. */
  public static final InputScaling PLAIN = new InputScaling(RGB, 1, new double[3], ONE);

  /** As SqueezeNet's authors did: as CAFFE with rounded means. */
  static final InputScaling ROUNDED = new InputScaling(BGR, 255, new double[] {104, 117, 123}, ONE);

  /**
   * The part that the neutral graph does: one scale for all channels. What deviations differ by is
   * left to {@link #folded}.
   */
  public Graph.Preprocessing preprocessing() {
    double[] middle = new double[3];
    for (int c = 0; c < 3; c++) middle[c] = mean[c] / scale;
    return new Graph.Preprocessing(order, middle, scale / common());
  }

  /** Layers whose convolutions on the picture take in what channels' deviations differ by. */
  public List<Layer> folded(List<Layer> layers, String input) {
    if (deviation[0] == deviation[1] && deviation[1] == deviation[2]) return layers;
    return layers.stream()
        .map(layer -> layer.inputs().contains(input) ? folded(layer) : layer)
        .toList();
  }

  private Layer folded(Layer layer) {
    if (!(layer instanceof Convolution c)) {
      throw new UserException(
          "layer "
              + layer.name()
              + " reads the picture, whose channels have the deviations "
              + Arrays.toString(deviation)
              + "; only a convolution can take them in");
    }
    float[] weights = c.weight().values().clone();
    int[] shape = c.weight().shape();
    int area = shape[2] * shape[3];
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) (common() / deviation[i / area % shape[1]]);
    }
    return new Convolution(
        c.name(), c.input(), c.window(), new WeightTensor(shape, weights), c.bias(), c.relu());
  }

  private double common() {
    return (deviation[0] + deviation[1] + deviation[2]) / 3;
  }
}
