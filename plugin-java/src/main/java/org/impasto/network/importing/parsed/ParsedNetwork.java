package org.impasto.network.importing.parsed;

import java.util.List;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;

/**
 * The layers of another program's network, each after its inputs.
 *
 * @param name of the network, for messages
 * @param input the name that the picture goes by
 * @param layers inputs name earlier layers or {@code input}
 */
public record ParsedNetwork(String name, String input, List<Layer> layers) {
  private static final int MOST_LAYERS = 10_000;

  /**
   * @param count of layers that a file claims
   * @throws UserException where no network has so many
   */
  public static void requireFew(String name, int count) {
    if (count > MOST_LAYERS) {
      throw new UserException(
          name + " has " + count + " layers; at most " + MOST_LAYERS + " are read");
    }
  }

  /** One layer. */
  public sealed interface Layer {
    String name();

    List<String> inputs();
  }

  /**
   * How a window walks over the picture, each pair for rows and columns.
   *
   * @param before padding above and to the left
   * @param after padding below and to the right
   */
  public record Window(int[] kernel, int[] stride, int[] before, int[] after, int[] dilation) {
    /** With the same number both ways. */
    static Window square(int kernel, int stride, int padding) {
      return new Window(twice(kernel), twice(stride), twice(padding), twice(padding), twice(1));
    }

    private static int[] twice(int number) {
      return new int[] {number, number};
    }
  }

  /**
   * y = W * x + b.
   *
   * @param weight [O,I,KH,KW]
   * @param bias [O]
   */
  public record Convolution(
      String name, String input, Window window, WeightTensor weight, float[] bias, boolean relu)
      implements Layer {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  public record Pool(String name, String input, Window window, boolean max, boolean ceil)
      implements Layer {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** y = factor x + shift, a number a channel: batch normalisation once it is learnt. */
  public record Scale(String name, String input, float[] factor, float[] shift) implements Layer {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  public record Relu(String name, String input) implements Layer {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Zeros around the picture, for the convolution that follows. */
  public record Padding(String name, String input, int[] before, int[] after) implements Layer {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** What changes nothing once a network is learnt, such as dropout. */
  public record Pass(String name, String input) implements Layer {
    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  public record Concatenation(String name, List<String> inputs) implements Layer {}

  /**
   * What has no place in a perceptual network.
   *
   * @param kind as the file's program calls it
   * @param head whether it belongs to the classifier above the features, which is left out
   */
  public record Other(String name, List<String> inputs, String kind, boolean head)
      implements Layer {}
}
