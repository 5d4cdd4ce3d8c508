package org.impasto.backend.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.providing.Layer;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Joins channels. */
final class ConcatenationLayer implements Layer {
  private final FeatureMap output;
  private final List<Window> windows;
  private final List<Part> values = new ArrayList<>();
  private final List<Part> gradients = new ArrayList<>();

  ConcatenationLayer(FeatureMap output, List<Window> windows) {
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

  private static Part channels(Part map, int first, int end) {
    return map.get(
        NDArrayIndex.all(),
        NDArrayIndex.interval(first, end),
        NDArrayIndex.all(),
        NDArrayIndex.all());
  }

  @Override
  public FeatureMap output() {
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
