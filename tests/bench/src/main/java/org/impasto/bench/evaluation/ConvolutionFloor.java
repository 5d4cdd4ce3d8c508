package org.impasto.bench.evaluation;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Graph;

/**
 * What no evaluation can undercut: each convolution and its input gradient as a bare oneDNN
 * primitive, alone, in the layout that oneDNN likes best. Nothing around them is counted. One layer
 * at a time is in memory.
 */
final class ConvolutionFloor implements Competitor {
  private final String name;
  private final memory.data_type type;
  private final Geometry geometry;

  ConvolutionFloor(String name, Problem problem, boolean narrow) {
    this.name = name;
    type = narrow ? memory.data_type.bf16 : memory.data_type.f32;
    geometry = problem.geometry();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double seconds() {
    double seconds = 0;
    for (Graph.Node node : geometry.nodes()) {
      if (node instanceof Graph.Convolution convolution) {
        try (PointerScope scope = new PointerScope()) {
          seconds += new Layer(convolution).seconds();
        }
      }
    }
    return seconds;
  }

  private final class Layer {
    private final engine engine = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);
    private final stream stream = new stream(engine);
    private final convolution_forward.primitive_desc there;
    private final convolution_backward_data.primitive_desc back;

    Layer(Graph.Convolution node) {
      Shape from = geometry.window(node, node.input());
      Shape to = geometry.shape(node.name());
      Geometry.Padding padding = geometry.padding(node);
      memory.desc source = free(1, from.channels(), from.rows().total(), from.columns().total());
      memory.desc target = free(1, to.channels(), to.rows().total(), to.columns().total());
      memory.desc kernel =
          free(to.channels(), from.channels(), node.kernelHeight(), node.kernelWidth());
      long[] strides = {node.stride(), node.stride()};
      long[] dilations = {node.dilation() - 1, node.dilation() - 1};
      long[] before = {padding.top(), padding.left()};
      long[] after = {padding.bottom(), padding.right()};
      there =
          new convolution_forward.primitive_desc(
              engine,
              prop_kind.forward_training,
              algorithm.convolution_direct,
              source,
              kernel,
              free(to.channels()),
              target,
              strides,
              dilations,
              before,
              after,
              new primitive_attr(),
              false);
      back =
          new convolution_backward_data.primitive_desc(
              engine,
              algorithm.convolution_direct,
              source,
              kernel,
              target,
              strides,
              dilations,
              before,
              after,
              there);
    }

    double seconds() {
      IntMemoryMap forward = new IntMemoryMap();
      forward.put(DNNL_ARG_SRC, touched(there.src_desc()));
      forward.put(DNNL_ARG_WEIGHTS, touched(there.weights_desc()));
      forward.put(DNNL_ARG_BIAS, touched(there.bias_desc()));
      forward.put(DNNL_ARG_DST, touched(there.dst_desc()));
      IntMemoryMap backward = new IntMemoryMap();
      backward.put(DNNL_ARG_DIFF_DST, touched(back.diff_dst_desc()));
      backward.put(DNNL_ARG_WEIGHTS, touched(back.weights_desc()));
      backward.put(DNNL_ARG_DIFF_SRC, touched(back.diff_src_desc()));
      return seconds(new convolution_forward(there), forward)
          + seconds(new convolution_backward_data(back), backward);
    }

    /** After one run that builds its code. */
    private double seconds(primitive primitive, IntMemoryMap arguments) {
      primitive.execute(stream, arguments);
      long start = System.nanoTime();
      primitive.execute(stream, arguments);
      return (System.nanoTime() - start) / 1e9;
    }

    /** Memory that has been touched: all bytes 0x3c, a number near 0.01 in both formats. */
    private memory touched(memory.desc desc) {
      memory memory = new memory(desc, engine);
      Pointer.memset(memory.get_data_handle(), 0x3c, desc.get_size());
      return memory;
    }

    private memory.desc free(long... sizes) {
      return new memory.desc(sizes, type, memory.format_tag.any);
    }
  }

  @Override
  public double loss() {
    return Double.NaN;
  }

  @Override
  public void close() {
    // Each layer is freed as soon as it has been timed.
  }
}
