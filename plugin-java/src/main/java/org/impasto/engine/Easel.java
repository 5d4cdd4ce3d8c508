package org.impasto.engine;

import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.frame.Sharpening;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Lbfgs;
import org.impasto.optimise.Pyramid.Level;

/** Pictures on their way into the optimiser and out of it. */
final class Easel {
  private final Backend backend;

  Easel(Backend backend) {
    this.backend = backend;
  }

  Tensor upload(Frame frame) {
    Tensor tensor = backend.allocate(frame.elements());
    tensor.upload(frame.data());
    return tensor;
  }

  Frame download(Tensor picture, Level size) {
    int channels = (int) (picture.elements() / ((long) size.width() * size.height()));
    Frame frame = Frame.allocate(size.width(), size.height(), channels);
    picture.download(frame.data());
    return frame;
  }

  /**
   * The coarser painting enlarged, plus the detail of the source that it is too small to hold.
   *
   * @param sharpening amount of the unsharp mask on the enlarged painting
   */
  Frame refine(Frame source, Frame coarser, double sharpening) {
    try (Frame enlarged = Resampling.resize(coarser, source.width(), source.height());
        Frame small = Resampling.resize(source, coarser.width(), coarser.height());
        Frame blurred = Resampling.resize(small, source.width(), source.height());
        Tensor low = upload(blurred);
        Tensor whole = upload(source)) {
      Sharpening.unsharp(enlarged, sharpening);
      try (Tensor refined = upload(enlarged)) {
        backend.axpy(1, whole, refined);
        backend.axpy(-1, low, refined);
        backend.clamp(0, 1, refined);
        return download(refined, new Level(source.width(), source.height()));
      }
    }
  }

  /** Minimises from a start; returns the painting, clamped to [0,1]. */
  Frame paint(Subject subject, FrameObjective objective, Frame start, int evaluations, double firstStep) {
    Level size = new Level(start.width(), start.height());
    double pixels = (double) size.width() * size.height();
    Lbfgs.Options options = new Lbfgs.Options(evaluations, Recipe.HISTORY, firstStep, 0, 0);
    try (Tensor picture = upload(start);
        Lbfgs optimiser = new Lbfgs(backend, picture.elements(), subject.published() ? null : subject.regions().metric())) {
      optimiser.minimise(
          (x, gradient) -> {
            double loss = objective.evaluate(x, gradient);
            subject.steps().advance(pixels);
            return loss;
          },
          picture,
          options,
          used -> true);
      backend.clamp(0, 1, picture);
      return download(picture, size);
    }
  }
}
