package org.impasto.backend.nd4j.layers;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.providing.Layer;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Joins channels. */
public final class ConcatenationLayer implements Layer {
  private final Nd4jMap output;
  private final List<Window> windows;
  private final List<BufferView> values = new ArrayList<>();
  private final List<BufferView> gradients = new ArrayList<>();

  public ConcatenationLayer(Nd4jMap output, List<Window> windows) {
    this.output = output;
    this.windows = windows;
    int first = 0;
    for (Window window : windows) {
      int end = first + window.shape().channels();
      values.add(channels(output.values, first, end));
      gradients.add(channels(output.gradient(), first, end));
      first = end;
    }
  }

  private static BufferView channels(BufferView map, int first, int end) {
    return map.get(
        NDArrayIndex.all(),
        NDArrayIndex.interval(first, end),
        NDArrayIndex.all(),
        NDArrayIndex.all());
  }

  @Override
  public Nd4jMap output() {
    return output;
  }

  @Override
  public void forward() {
    for (int i = 0; i < windows.size(); i++) {
      windows.get(i).gather();
      values.get(i).array().assign(windows.get(i).values().array());
    }
  }

  @Override
  public void backward() {
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      window.place().array().assign(gradients.get(i).array());
      window.deliver();
    }
  }
}
