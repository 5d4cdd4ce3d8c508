package org.impasto.network.importing;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;

/**
 * The sample network as Keras saves a whole model, and VGG's weights as Keras' applications have
 * them.
 */
final class KerasSample {
  private static final String MODEL =
      """
      {"class_name": "Functional", "config": {"name": "sample", "layers": [
       {"class_name": "InputLayer", "config": {"name": "picture"}, "name": "picture", "inbound_nodes": []},
       {"class_name": "ZeroPadding2D", "config": {"name": "pad1", "padding": [[1, 1], [1, 1]]}, "inbound_nodes": [[["picture", 0, 0, {}]]]},
       {"class_name": "Conv2D", "config": {"name": "conv1", "kernel_size": [3, 3], "strides": [2, 2], "padding": "valid", "activation": "linear", "use_bias": true}, "inbound_nodes": [[["pad1", 0, 0, {}]]]},
       {"class_name": "BatchNormalization", "config": {"name": "bn1", "epsilon": 0.001, "center": true, "scale": true}, "inbound_nodes": [[["conv1", 0, 0, {}]]]},
       {"class_name": "Activation", "config": {"name": "relu1", "activation": "relu"}, "inbound_nodes": [[["bn1", 0, 0, {}]]]},
       {"class_name": "MaxPooling2D", "config": {"name": "pool1", "pool_size": [3, 3], "strides": [2, 2], "padding": "valid"}, "inbound_nodes": [[["relu1", 0, 0, {}]]]},
       {"class_name": "Conv2D", "config": {"name": "relu_left", "kernel_size": [1, 1], "strides": [1, 1], "padding": "same", "activation": "relu"}, "inbound_nodes": [[["pool1", 0, 0, {}]]]},
       {"class_name": "Conv2D", "config": {"name": "relu_right", "kernel_size": [3, 3], "strides": [1, 1], "padding": "same", "dilation_rate": [2, 2], "activation": "relu"}, "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config": {"keras_history": ["pool1", 0, 0]}}], "kwargs": {}}]},
       {"class_name": "Concatenate", "config": {"name": "joined", "axis": -1}, "inbound_nodes": [[["relu_left", 0, 0, {}], ["relu_right", 0, 0, {}]]]},
       {"class_name": "Dropout", "config": {"name": "drop", "rate": 0.5}, "inbound_nodes": [[["joined", 0, 0, {}]]]},
       {"class_name": "Conv2D", "config": {"name": "relu_last", "kernel_size": [1, 3], "strides": [1, 1], "padding": "valid", "activation": "relu"}, "inbound_nodes": [[["drop", 0, 0, {}]]]},
       {"class_name": "GlobalAveragePooling2D", "config": {"name": "mean"}, "inbound_nodes": [[["relu_last", 0, 0, {}]]]},
       {"class_name": "Dense", "config": {"name": "classes"}, "inbound_nodes": [[["mean", 0, 0, {}]]]}
      ]}}
      """;

  private KerasSample() {}

  static void writeModel(Path file, SampleNetwork n) {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putAttribute("model_config", MODEL);
      WritableGroup weights = hdf.putGroup("model_weights");
      convolution(weights, "conv1", n.first, n.firstBias, 4, 3, 3, 3);
      WritableGroup bn = weights.putGroup("bn1").putGroup("bn1");
      bn.putDataset("gamma:0", n.gamma);
      bn.putDataset("beta:0", n.beta);
      bn.putDataset("moving_mean:0", n.mean);
      bn.putDataset("moving_variance:0", n.variance);
      convolution(weights, "relu_left", n.left, n.leftBias, 3, 4, 1, 1);
      convolution(weights, "relu_right", n.right, n.rightBias, 5, 4, 3, 3);
      convolution(weights, "relu_last", n.last, n.lastBias, 2, 8, 1, 3);
      weights.putGroup("classes").putGroup("classes").putDataset("kernel:0", new float[2][7]);
    }
  }

  private static void convolution(
      WritableGroup weights, String layer, float[] kernel, float[] bias, int... shape) {
    WritableGroup group = weights.putGroup(layer).putGroup(layer);
    group.putDataset("kernel:0", turned(kernel, shape));
    group.putDataset("bias:0", bias);
  }

  /**
   * VGG with made-up weights as Keras' applications keep them: groups block1_conv1 and so on with
   * arrays block1_conv1_W_1:0 and block1_conv1_b_1:0, and empty groups for the pools.
   *
   * @param convolutions of each block
   */
  static void writeVgg(Path file, int[] convolutions, int... channels) {
    java.util.Random random = new java.util.Random(3);
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      int inputs = 3;
      for (int block = 1; block <= convolutions.length; block++) {
        for (int i = 1; i <= convolutions[block - 1]; i++) {
          String layer = "block" + block + "_conv" + i;
          int outputs = channels[block - 1];
          WritableGroup group = hdf.putGroup(layer);
          float[][][][] kernel = new float[3][3][inputs][outputs];
          for (float[][][] row : kernel) {
            for (float[][] place : row) {
              for (float[] input : place) {
                for (int o = 0; o < outputs; o++) {
                  input[o] = (float) (random.nextGaussian() * Math.sqrt(2. / 9 / inputs));
                }
              }
            }
          }
          group.putDataset(layer + "_W_1:0", kernel);
          group.putDataset(layer + "_b_1:0", new float[outputs]);
          inputs = outputs;
        }
        hdf.putGroup("block" + block + "_pool");
      }
    }
  }

  /** [O,I,KH,KW] as [KH][KW][I][O]. */
  private static float[][][][] turned(float[] values, int... s) {
    float[][][][] turned = new float[s[2]][s[3]][s[1]][s[0]];
    for (int i = 0; i < values.length; i++) {
      int x = i % s[3];
      int y = i / s[3] % s[2];
      turned[y][x][i / (s[3] * s[2]) % s[1]][i / (s[3] * s[2] * s[1])] = values[i];
    }
    return turned;
  }
}
