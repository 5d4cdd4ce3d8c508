package org.impasto.backend.onednn.layers;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;
import org.impasto.backend.providing.Layer;

/** Copies each input to its channels of the output, and the output's gradient back. */
public final class ConcatenationLayer implements Layer {
  private record Part(Window window, Call forward, Call backward, Call backwardToScratch) {}

  private final OneDnnMap output;
  private final List<Part> parts = new ArrayList<>();

  public ConcatenationLayer(OneDnnMap output, List<Window> windows, Library library) {
    this.output = output;
    long channel = 0;
    for (Window window : windows) {
      memory.desc slice = slice(window.channels());
      memory values = output.values(slice, channel);
      memory gradient = output.gradient(slice, channel);
      parts.add(
          new Part(
              window,
              library.copy(window.values(), values, false),
              window.whole() ? library.copy(gradient, window.directGradient(), false) : null,
              library.copy(gradient, window.scratchGradient(), false)));
      channel += window.channels();
    }
  }

  /** Some channels of the output, everywhere. */
  private memory.desc slice(long channels) {
    long row = (long) output.shape.channels() * output.shape.columns().total();
    long rows = output.shape.rows().total();
    return Library.strided(
        output.type,
        new long[] {1, channels, rows, output.shape.columns().total()},
        new long[] {row * rows, 1, row, output.shape.channels()});
  }

  @Override
  public OneDnnMap output() {
    return output;
  }

  @Override
  public void forward() {
    for (Part part : parts) {
      part.window().gather();
      part.forward().run();
    }
  }

  @Override
  public void backward() {
    for (Part part : parts) {
      part.window().deliver(part.backward(), part.backwardToScratch());
    }
  }
}
