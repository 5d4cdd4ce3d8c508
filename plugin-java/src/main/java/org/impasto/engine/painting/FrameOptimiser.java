package org.impasto.engine.painting;

import java.nio.FloatBuffer;
import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.StepGains;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.recipe.PublishedDefaults;
import org.impasto.engine.recipe.Recipe;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.frame.Sharpening;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Adam;
import org.impasto.optimise.ColourMetric;
import org.impasto.optimise.GreyLevels;
import org.impasto.optimise.Lbfgs;
import org.impasto.optimise.LossFunction;
import org.impasto.optimise.PublishedLbfgs;
import org.impasto.optimise.Pyramid;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.optimise.StepMetric;
import org.impasto.optimise.Stopping;
import org.impasto.settings.Settings;

/** Pictures on their way into the optimiser and out of it. */
final class FrameOptimiser {
  private final Backend backend;

  FrameOptimiser(Backend backend) {
    this.backend = backend;
  }

  /** Sizes at which a first frame is painted, the coarsest first. */
  static List<Level> levels(Frame goal, Settings settings, double step) {
    return MethodSettings.coarseToFine(settings)
        ? Pyramid.levels(goal.width(), goal.height(), settings.strokeSize(), step)
        : List.of(new Level(goal.width(), goal.height()));
  }

  /** Makes of the source what a first frame starts from, in place. */
  void begin(PaintingTask subject, Frame source) {
    Settings settings = subject.settings();
    if (MethodSettings.firstStart(settings) == Settings.FirstStart.NOISE) {
      noise(subject, source);
    } else if (MethodSettings.coarseToFine(settings)) {
      Blending.addNoise(source, settings.seed(), Recipe.SEED_NOISE);
    }
  }

  /** Overwrites a picture with noise around the network's mean colour. */
  void noise(PaintingTask subject, Frame picture) {
    plain(subject, picture);
    double levels = subject.network().greyLevels();
    double deviation = subject.published() ? PublishedDefaults.NOISE / levels : Recipe.NOISE;
    Blending.addNoise(picture, subject.settings().seed(), deviation);
  }

  /** Overwrites a picture with the network's mean colour. */
  void plain(PaintingTask subject, Frame picture) {
    double[] colour = subject.network().meanColour();
    for (int channel = 0; channel < colour.length; channel++) {
      FloatBuffer plane = Planes.buffer(picture, channel);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, (float) colour[channel]);
      }
    }
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

  /**
   * Minimises from a start; returns the painting, clamped to [0,1].
   *
   * @param freedom [1,H,W], see {@link StepGains}; null where all of the frame is free
   */
  Frame minimise(
      PaintingTask subject,
      FrameObjective objective,
      Frame start,
      Frame freedom,
      int evaluations,
      double firstStep) {
    Level size = new Level(start.width(), start.height());
    double pixels = (double) size.width() * size.height();
    LossFunction loss = new ProgressLoss(objective, subject.steps(), pixels, evaluations);
    try (Tensor picture = upload(start)) {
      if (MethodSettings.optimiser(subject.settings()) == Settings.Optimiser.LBFGS) {
        guarded(subject, loss, picture, freedom, size, evaluations, firstStep);
      } else {
        published(subject, loss, picture, size, evaluations);
      }
      backend.clamp(0, 1, picture);
      return download(picture, size);
    }
  }

  private void guarded(
      PaintingTask subject,
      LossFunction loss,
      Tensor picture,
      Frame freedom,
      Level size,
      int evaluations,
      double firstStep) {
    Stopping stopping = MethodSettings.stopping(subject.settings());
    int pairs =
        subject.network().pairs(size.height(), size.width(), Math.min(Recipe.HISTORY, evaluations));
    Lbfgs.Options options =
        new Lbfgs.Options(
            evaluations, pairs, firstStep, Recipe.reach(subject.settings()), stopping);
    ColourMetric colours = subject.published() ? null : subject.regions().metric();
    try (Tensor gains = freedom == null ? null : upload(freedom);
        Lbfgs optimiser = new Lbfgs(backend, picture.elements(), new StepMetric(colours, gains))) {
      optimiser.minimise(loss, picture, options);
    }
  }

  /** In grey levels around the network's mean colour, as published. */
  private void published(
      PaintingTask subject, LossFunction loss, Tensor picture, Level size, int evaluations) {
    Stopping stopping = MethodSettings.stopping(subject.settings());
    try (Tensor origin = origin(subject, size);
        GreyLevels levels = new GreyLevels(backend, subject.network().greyLevels(), origin)) {
      levels.to(picture);
      if (MethodSettings.optimiser(subject.settings()) == Settings.Optimiser.ADAM) {
        try (Adam optimiser =
            new Adam(backend, picture.elements(), subject.settings().learningRate())) {
          optimiser.minimise(levels.of(loss), picture, evaluations, stopping);
        }
      } else {
        int pairs =
            subject
                .network()
                .pairs(size.height(), size.width(), Math.min(PublishedLbfgs.PAIRS, evaluations));
        try (PublishedLbfgs optimiser = new PublishedLbfgs(backend, picture.elements(), pairs)) {
          optimiser.minimise(levels.of(loss), picture, evaluations, stopping);
        }
      }
      levels.from(picture);
    }
  }

  private Tensor origin(PaintingTask subject, Level size) {
    try (Frame mean = Frame.allocate(size.width(), size.height(), 3)) {
      plain(subject, mean);
      return upload(mean);
    }
  }
}
