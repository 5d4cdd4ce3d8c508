package org.impasto.backend.onednn.layers;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.impasto.backend.onednn.library.Library.argument;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.impasto.backend.graph.Geometry.Padding;
import org.impasto.backend.graph.Graph.Convolution;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.providing.Layer;

/** y = max(W * x + b, 0); dx = W^T * (dy where y is positive). */
public final class ConvolutionLayer implements Layer {
  private final OneDnnMap output;
  private final Window window;
  private final Library library;
  private final Convolution node;
  private final memory.desc source;
  private final memory.desc target;
  private final memory.desc bias;
  private final long[] strides;
  private final long[] dilations;
  private final long[] before;
  private final long[] after;
  private final Call forward;
  private final Call maskNegative;
  private final Call backward;
  private final Call backwardToScratch;

  public ConvolutionLayer(
      Convolution node, Padding padding, OneDnnMap output, Window window, Library library) {
    this.node = node;
    this.output = output;
    this.window = window;
    this.library = library;
    source = window.values().get_desc();
    target = output.whole();
    bias = Library.dense(node.outputs());
    strides = new long[] {node.stride(), node.stride()};
    dilations = new long[] {node.dilation() - 1, node.dilation() - 1};
    before = padding.before();
    after = padding.after();
    long[] kernel = {node.outputs(), window.channels(), node.kernelHeight(), node.kernelWidth()};
    forward = forward(kernel);
    maskNegative = node.relu() ? maskNegative() : () -> {};
    if (NarrowGradient.fits(node, padding, window.channels())) {
      NarrowGradient narrow = new NarrowGradient(node, padding, output, window, library);
      backward = window.whole() ? narrow.into(window::directGradient) : () -> {};
      backwardToScratch = narrow.into(window::scratchGradient);
    } else {
      convolution_backward_data.primitive_desc description = backward(kernel);
      memory turned = weights(description.weights_desc(), kernel);
      backward = backward(description, turned, window.directGradient());
      backwardToScratch = backward(description, turned, window.scratchGradient());
    }
  }

  private convolution_forward.primitive_desc describe(long[] kernel, primitive_attr attributes) {
    return new convolution_forward.primitive_desc(
        library.engine,
        prop_kind.forward_training,
        algorithm.convolution_direct,
        source,
        free(kernel),
        bias,
        target,
        strides,
        dilations,
        before,
        after,
        attributes,
        false);
  }

  private Call forward(long[] kernel) {
    post_ops operations = new post_ops();
    if (node.relu()) {
      operations.append_eltwise(algorithm.eltwise_relu, 0, 0);
    }
    convolution_forward.primitive_desc description =
        describe(kernel, Library.attributes(operations));
    return library.call(
        new convolution_forward(description),
        argument(DNNL_ARG_SRC, window.values()),
        argument(DNNL_ARG_WEIGHTS, weights(description.weights_desc(), kernel)),
        argument(DNNL_ARG_BIAS, library.copyOf(bias, node.bias())),
        argument(DNNL_ARG_DST, output.values()));
  }

  private convolution_backward_data.primitive_desc backward(long[] kernel) {
    return new convolution_backward_data.primitive_desc(
        library.engine,
        algorithm.convolution_direct,
        window.gradientLayout(),
        free(kernel),
        target,
        strides,
        dilations,
        before,
        after,
        describe(kernel, new primitive_attr()));
  }

  private Call backward(
      convolution_backward_data.primitive_desc description, memory turned, memory gradient) {
    return library.call(
        new convolution_backward_data(description),
        argument(DNNL_ARG_DIFF_DST, output.gradient()),
        argument(DNNL_ARG_WEIGHTS, turned),
        argument(DNNL_ARG_DIFF_SRC, gradient));
  }

  private Call maskNegative() {
    eltwise_forward.primitive_desc hint =
        new eltwise_forward.primitive_desc(
            library.engine,
            prop_kind.forward_training,
            algorithm.eltwise_relu_use_dst_for_bwd,
            target,
            target,
            0f,
            0f);
    eltwise_backward.primitive_desc description =
        new eltwise_backward.primitive_desc(
            library.engine,
            algorithm.eltwise_relu_use_dst_for_bwd,
            target,
            target,
            target,
            0f,
            0f,
            hint);
    return library.call(
        new eltwise_backward(description),
        argument(DNNL_ARG_DST, output.values()),
        argument(DNNL_ARG_DIFF_DST, output.gradient()),
        argument(DNNL_ARG_DIFF_SRC, output.gradient()));
  }

  private memory.desc free(long[] kernel) {
    return Library.free(window.type(), kernel);
  }

  private memory weights(memory.desc layout, long[] kernel) {
    return library.arranged(layout, Library.dense(kernel), node.weights());
  }

  @Override
  public OneDnnMap output() {
    return output;
  }

  @Override
  public void forward() {
    window.gather();
    forward.run();
  }

  @Override
  public void backward() {
    if (!output.cut()) {
      maskNegative.run();
    }
    window.deliver(backward, backwardToScratch);
  }
}
