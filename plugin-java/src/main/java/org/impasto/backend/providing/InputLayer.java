package org.impasto.backend.providing;

/** The way from a planar picture [3,H,W] to the network's input and back. */
public interface InputLayer<W> {
  ComputedMap input();

  void forward(W image);

  /** Adds the input's gradient, which it may overwrite, to the picture's. */
  void backward(W imageGradient);
}
