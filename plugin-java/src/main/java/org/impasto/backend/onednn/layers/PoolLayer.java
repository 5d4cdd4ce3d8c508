package org.impasto.backend.onednn.layers;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.stream.Stream;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.impasto.backend.graph.Geometry.Padding;
import org.impasto.backend.graph.Graph.Pool;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Argument;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.providing.Layer;

/**
 * The largest or the mean of each window; an incomplete window's mean is taken over what is there.
 */
public final class PoolLayer implements Layer {
  private final OneDnnMap output;
  private final Window window;
  private final Call forward;
  private final Call backward;
  private final Call backwardToScratch;

  public PoolLayer(Pool node, Padding padding, OneDnnMap output, Window window, Library library) {
    this.output = output;
    this.window = window;
    algorithm kind =
        node.kind() == Pool.Kind.MAX
            ? algorithm.pooling_max
            : algorithm.pooling_avg_exclude_padding;
    memory.desc source = window.values().get_desc();
    memory.desc target = output.whole();
    long[] stride = {node.stride(), node.stride()};
    long[] kernel = {node.kernel(), node.kernel()};
    long[] dilation = {0, 0};
    long[] before = padding.before();
    long[] after = padding.after();
    pooling_forward.primitive_desc there =
        new pooling_forward.primitive_desc(
            library.engine,
            prop_kind.forward_training,
            kind,
            source,
            target,
            stride,
            kernel,
            dilation,
            before,
            after);
    pooling_backward.primitive_desc back =
        new pooling_backward.primitive_desc(
            library.engine, kind, source, target, stride, kernel, dilation, before, after, there);
    Argument[] workspace =
        there.workspace_desc().is_zero()
            ? new Argument[0]
            : new Argument[] {
              argument(DNNL_ARG_WORKSPACE, library.allocate(there.workspace_desc()))
            };
    forward =
        library.call(
            new pooling_forward(there),
            with(
                workspace,
                argument(DNNL_ARG_SRC, window.values()),
                argument(DNNL_ARG_DST, output.values())));
    backward = backward(library, back, workspace, window.directGradient());
    backwardToScratch = backward(library, back, workspace, window.scratchGradient());
  }

  private Call backward(
      Library library,
      pooling_backward.primitive_desc description,
      Argument[] workspace,
      memory gradient) {
    return library.call(
        new pooling_backward(description),
        with(
            workspace,
            argument(DNNL_ARG_DIFF_DST, output.gradient()),
            argument(DNNL_ARG_DIFF_SRC, gradient)));
  }

  private static Argument[] with(Argument[] workspace, Argument... arguments) {
    return Stream.of(arguments, workspace).flatMap(Stream::of).toArray(Argument[]::new);
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
    window.deliver(backward, backwardToScratch);
  }
}
