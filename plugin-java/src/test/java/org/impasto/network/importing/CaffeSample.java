package org.impasto.network.importing;

/** The sample network as a prototxt and a caffemodel, in the new form or in the old one. */
final class CaffeSample {
  static final String PROTOTXT =
      """
      name: "sample"  # a comment
      input: "data"
      input_shape { dim: 1 dim: 3 dim: 32 dim: 32 }
      layer { name: "conv1" type: "Convolution" bottom: "data" top: "conv1"
        convolution_param { num_output: 4 kernel_size: 3 stride: 2 pad: 1 } }
      layer { name: "bn1" type: "BatchNorm" bottom: "conv1" top: "conv1" batch_norm_param { eps: 0.001 } }
      layer { name: "scale1" type: "Scale" bottom: "conv1" top: "conv1" scale_param { bias_term: true } }
      layer { name: "relu1" type: "ReLU" bottom: "conv1" top: "conv1" }
      layer { name: "pool1" type: "Pooling" bottom: "conv1" top: "pool1"
        pooling_param { pool: MAX kernel_size: 3 stride: 2 } }
      layer { name: "left" type: "Convolution" bottom: "pool1" top: "left"
        convolution_param { num_output: 3 kernel_size: 1 } }
      layer { name: "relu_left" type: "ReLU" bottom: "left" top: "left" }
      layer { name: "right" type: "Convolution" bottom: "pool1" top: "right"
        convolution_param { num_output: 5 kernel_size: 3 pad: 2 dilation: 2 } }
      layer { name: "relu_right" type: "ReLU" bottom: "right" top: "right" }
      layer { name: "joined" type: "Concat" bottom: "left" bottom: "right" top: "joined" }
      layer { name: "drop" type: "Dropout" bottom: "joined" top: "joined" }
      layer { name: "last" type: "Convolution" bottom: "joined" top: "last"
        convolution_param { num_output: 2 kernel_h: 1 kernel_w: 3 } }
      layer { name: "relu_last" type: "ReLU" bottom: "last" top: "last" }
      layer { name: "classes" type: "InnerProduct" bottom: "last" top: "classes" }
      """;

  private final ProtoWriter net = new ProtoWriter();
  private final boolean old;

  CaffeSample(boolean old) {
    this.old = old;
  }

  byte[] caffemodel(SampleNetwork n) {
    // Caffe keeps sums of means and variances and, as a third array, what they are the sum of.
    float[] twice = {2};
    layer("conv1", blob(n.first, 4, 3, 3, 3), blob(n.firstBias, 4));
    layer("bn1", blob(times(n.mean, 2), 4), blob(times(n.variance, 2), 4), blob(twice, 1));
    layer("scale1", blob(n.gamma, 4), blob(n.beta, 4));
    layer("left", blob(n.left, 3, 4, 1, 1), blob(n.leftBias, 3));
    layer("right", blob(n.right, 5, 4, 3, 3), blob(n.rightBias, 5));
    layer("last", blob(n.last, 2, 8, 1, 3), blob(n.lastBias, 2));
    return net.toBytes();
  }

  CaffeSample layer(String name, ProtoWriter... blobs) {
    ProtoWriter layer = new ProtoWriter().text(old ? 4 : 1, name);
    for (ProtoWriter blob : blobs) layer.message(old ? 6 : 7, blob);
    net.message(old ? 2 : 100, layer);
    return this;
  }

  byte[] bytes() {
    return net.toBytes();
  }

  ProtoWriter blob(float[] values, long... shape) {
    if (old && shape.length == 4) {
      ProtoWriter blob = new ProtoWriter();
      for (int i = 0; i < 4; i++) blob.integer(i + 1, shape[i]);
      return blob.reals(5, values);
    }
    return new ProtoWriter().message(7, new ProtoWriter().integer(1, shape)).reals(5, values);
  }

  private static float[] times(float[] values, float factor) {
    float[] times = values.clone();
    for (int i = 0; i < times.length; i++) times[i] *= factor;
    return times;
  }
}
