package org.impasto.bench.evaluation;

import static org.bytedeco.pytorch.global.torch.avg_pool2d;
import static org.bytedeco.pytorch.global.torch.cat;
import static org.bytedeco.pytorch.global.torch.conv2d;
import static org.bytedeco.pytorch.global.torch.index_select;
import static org.bytedeco.pytorch.global.torch.max_pool2d;
import static org.bytedeco.pytorch.global.torch.reflection_pad2d;
import static org.bytedeco.pytorch.global.torch.relu_;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.impasto.backend.graph.Extent;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Graph;

/** A graph in libtorch, computing the same positions of each node as our backends do. */
final class TorchNetwork implements AutoCloseable {
  private final Graph graph;
  private final Geometry geometry;
  private final List<Tensor> kept = new ArrayList<>();
  private final Map<String, Tensor> weights = new HashMap<>();
  private final Map<String, Tensor> biases = new HashMap<>();
  private final Tensor order;
  private final Tensor mean;

  TorchNetwork(Graph graph, Geometry geometry) {
    this.graph = graph;
    this.geometry = geometry;
    try (PointerScope scope = new PointerScope()) {
      for (Graph.Node node : geometry.nodes()) {
        if (node instanceof Graph.Convolution c) {
          long inputs = geometry.shape(c.input()).channels();
          weights.put(
              c.name(), keep(c.weights(), c.outputs(), inputs, c.kernelHeight(), c.kernelWidth()));
          biases.put(c.name(), keep(c.bias(), c.outputs()));
        }
      }
      float[] means = new float[3];
      long[] channels = new long[3];
      for (int c = 0; c < 3; c++) {
        means[c] = (float) graph.preprocessing().mean()[c];
        channels[c] = graph.preprocessing().order()[c];
      }
      mean = keep(means, 1, 3, 1, 1);
      TensorOptions whole = new TensorOptions(torch.ScalarType.Long);
      order = keep(torch.from_blob(new LongPointer(channels), new long[] {3}, whole).clone());
    }
  }

  /** A copy that lives until this is closed. */
  Tensor keep(float[] values, long... sizes) {
    return keep(torch.from_blob(new FloatPointer(values), sizes).clone());
  }

  Tensor keep(Tensor tensor) {
    tensor.retainReference();
    kept.add(tensor);
    return tensor;
  }

  /**
   * The features of all nodes, inside the picture alone.
   *
   * @param picture [1,3,H,W] in [0,1]
   */
  Map<String, Tensor> features(Tensor picture) {
    Map<String, Tensor> values = new HashMap<>();
    values.put(Graph.INPUT, continued(preprocessed(picture)));
    geometry.nodes().forEach(node -> values.put(node.name(), value(node, values)));
    values.replaceAll(
        (name, value) -> part(value, geometry.shape(name), geometry.shape(name).inside()));
    return values;
  }

  private Tensor preprocessed(Tensor picture) {
    return index_select(picture, 1, order).sub(mean).mul(new Scalar(graph.preprocessing().scale()));
  }

  private Tensor continued(Tensor picture) {
    Shape shape = geometry.shape(Graph.INPUT);
    Extent rows = shape.rows();
    Extent columns = shape.columns();
    return graph.border() == Graph.Border.ZERO
        ? picture
        : reflection_pad2d(picture, columns.before(), columns.after(), rows.before(), rows.after());
  }

  private Tensor value(Graph.Node node, Map<String, Tensor> values) {
    List<Tensor> inputs = new ArrayList<>();
    for (String input : node.inputs()) {
      inputs.add(part(values.get(input), geometry.shape(input), geometry.window(node, input)));
    }
    if (node instanceof Graph.Convolution convolution) {
      return convolve(convolution, inputs.get(0));
    }
    if (node instanceof Graph.Pool pool) {
      return pool(pool, inputs.get(0));
    }
    return cat(new TensorVector(inputs.toArray(Tensor[]::new)), 1);
  }

  private Tensor convolve(Graph.Convolution c, Tensor input) {
    Geometry.Padding padding = geometry.padding(c);
    long[] stride = {c.stride(), c.stride()};
    long[] around = {padding.top(), padding.left()};
    long[] dilation = {c.dilation(), c.dilation()};
    TensorOptional bias = new TensorOptional(biases.get(c.name()));
    Tensor result = conv2d(input, weights.get(c.name()), bias, stride, around, dilation, 1);
    return c.relu() ? relu_(result) : result;
  }

  private static Tensor pool(Graph.Pool p, Tensor input) {
    long[] kernel = {p.kernel(), p.kernel()};
    long[] stride = {p.stride(), p.stride()};
    long[] none = {0, 0};
    return p.kind() == Graph.Pool.Kind.MAX
        ? max_pool2d(input, kernel, stride, none, new long[] {1, 1}, p.ceil())
        : avg_pool2d(input, kernel, stride, none, p.ceil(), false, new LongOptional());
  }

  private static Tensor part(Tensor whole, Shape shape, Shape part) {
    return narrow(narrow(whole, 2, shape.rows(), part.rows()), 3, shape.columns(), part.columns());
  }

  private static Tensor narrow(Tensor whole, int dimension, Extent extent, Extent part) {
    return extent.equals(part)
        ? whole
        : whole.narrow(dimension, extent.before() - part.before(), part.total());
  }

  @Override
  public void close() {
    kept.forEach(Tensor::releaseReference);
    kept.clear();
  }
}
