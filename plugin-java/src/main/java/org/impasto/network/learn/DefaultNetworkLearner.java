package org.impasto.network.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.impasto.network.learn.pictures.DeadLeaves;
import org.impasto.network.learn.pictures.FeatureMap;
import org.impasto.network.learn.pictures.SeededRandom;

/**
 * Learns the layers one after another. Each layer's filters are the sign-free k-means centres of
 * whitened patches of the layer below. Every channel then gets zero mean and unit variance before
 * its ReLU over the training pictures.
 */
final class DefaultNetworkLearner {
  /** Convolutions and channels of each block; 2x2 average pooling stands between blocks. */
  static final List<Block> BLOCKS = List.of(new Block(1, 32), new Block(2, 64), new Block(2, 96));

  /** Network input = (rgb - CENTRE) * GAIN, rgb in [0,1]. */
  static final double CENTRE = .45;

  static final double GAIN = 4;
  private static final long[] PICTURES = {1, 2};
  private static final long SEED = 1;
  private static final int SAMPLES = 12000;
  private static final double LEAST_DEVIATION = 1e-6;

  record Block(int convolutions, int channels) {}

  private final SeededRandom random = new SeededRandom(SEED);

  /** Patches of a layer: at most SAMPLES, as many from each map. */
  private final int samples;

  private final Consumer<String> listener;
  private List<FeatureMap> maps;

  private DefaultNetworkLearner(List<FeatureMap> maps, Consumer<String> listener) {
    this.maps = maps;
    this.listener = listener;
    samples = SAMPLES / maps.size() * maps.size();
  }

  static List<LearntLayer> learn() {
    return new DefaultNetworkLearner(trainingMaps(), layer -> {}).layers();
  }

  /**
   * Learns from RGB pictures in [0,1].
   *
   * @param listener told the name of each layer once it is learnt
   */
  static List<LearntLayer> learn(List<FeatureMap> pictures, Consumer<String> listener) {
    return new DefaultNetworkLearner(trainingMaps(pictures), listener).layers();
  }

  /** The preprocessed training pictures, each at full and at half size. */
  static List<FeatureMap> trainingMaps() {
    return trainingMaps(Arrays.stream(PICTURES).mapToObj(DeadLeaves::picture).toList());
  }

  private static List<FeatureMap> trainingMaps(List<FeatureMap> pictures) {
    List<FeatureMap> maps = new ArrayList<>();
    for (FeatureMap picture : pictures) {
      maps.add(preprocess(picture));
      maps.add(preprocess(picture.halved()));
    }
    return maps;
  }

  /** The name of convolution {@code j} of block {@code b}, both counted from 0. */
  static String layerName(int b, int j) {
    return "r" + (b + 1) + "_" + (j + 1);
  }

  private List<LearntLayer> layers() {
    List<LearntLayer> layers = new ArrayList<>();
    for (int b = 0; b < BLOCKS.size(); b++) {
      if (b > 0) maps = maps.stream().map(FeatureMap::halved).toList();
      for (int j = 0; j < BLOCKS.get(b).convolutions(); j++) {
        layers.add(layer(layerName(b, j), BLOCKS.get(b).channels()));
        listener.accept(layerName(b, j));
      }
    }
    return layers;
  }

  /** Learns one layer and moves the maps on to its output. */
  private LearntLayer layer(String name, int outputs) {
    int inputs = maps.get(0).channels();
    int dimension = Patches.dimension(inputs);
    float[] patches = Patches.sample(maps, samples, random);
    Whitening whitening = Whitening.of(patches, dimension, samples);
    float[] white = whitening.apply(Patches.sample(maps, samples, random), samples);
    int components = whitening.components();
    float[] centres = SphericalKMeans.centres(white, components, samples, outputs, random);
    float[] weights =
        Matrices.multiply(centres, whitening.matrix(), outputs, components, dimension);
    float[] bias = new float[outputs];
    List<FeatureMap> responses =
        maps.stream().map(x -> LearntLayer.response(x, weights, outputs)).toList();
    for (int o = 0; o < outputs; o++) standardise(o, dimension, responses, weights, bias);
    maps = responses;
    return new LearntLayer(name, inputs, outputs, weights, bias);
  }

  /** Gives channel o zero mean and unit variance, then applies the ReLU. */
  private static void standardise(
      int o, int dimension, List<FeatureMap> responses, float[] weights, float[] bias) {
    double count = 0;
    double sum = 0;
    double squares = 0;
    for (FeatureMap y : responses) {
      count += y.positions();
      for (int i = o * y.positions(); i < (o + 1) * y.positions(); i++) {
        sum += y.values()[i];
        squares += (double) y.values()[i] * y.values()[i];
      }
    }
    double mean = sum / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean)) + LEAST_DEVIATION;
    bias[o] = (float) (-mean / deviation);
    for (int i = o * dimension; i < (o + 1) * dimension; i++) weights[i] /= (float) deviation;
    for (FeatureMap y : responses) {
      for (int i = o * y.positions(); i < (o + 1) * y.positions(); i++) {
        y.values()[i] = (float) Math.max(0, (y.values()[i] - mean) / deviation);
      }
    }
  }

  private static FeatureMap preprocess(FeatureMap picture) {
    FeatureMap map = new FeatureMap(picture.channels(), picture.height(), picture.width());
    for (int i = 0; i < map.values().length; i++) {
      map.values()[i] = (float) ((picture.values()[i] - CENTRE) * GAIN);
    }
    return map;
  }
}
