package org.impasto.engine;

import java.util.List;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.frame.Blending;
import org.impasto.frame.ColourStatistics;
import org.impasto.frame.Frame;
import org.impasto.frame.Recolouring;
import org.impasto.frame.Resampling;
import org.impasto.frame.Sharpening;
import org.impasto.network.Tap;
import org.impasto.objective.FrameObjective;
import org.impasto.objective.PublishedMethod;
import org.impasto.objective.StyleTarget;
import org.impasto.optimise.Lbfgs;
import org.impasto.optimise.Pyramid;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.settings.Settings;

/**
 * Paints one frame: a first frame from a thumbnail to full size, a following frame from the warped painting of the
 * frame before it.
 *
 * <p>Departures from Ruder et al.: a first frame is painted coarse to fine, each level held to the enlarged painting
 * of the level before plus the source's detail of that octave, so that strokes of several sizes stay; a following frame
 * is held to the warped painting where motion is reliable and to the recoloured source elsewhere, so that a dozen
 * evaluations are enough.
 */
final class FramePainter {
  private final Backend backend;
  private final StyleTargets styleTargets;

  FramePainter(Backend backend) {
    this.backend = backend;
    styleTargets = new StyleTargets(backend);
  }

  /** One frame's subject: what is painted, how, and who listens. */
  record Subject(Frame source, StylePicture style, PaintingNetwork network, Settings settings, Steps steps) {
    boolean published() {
      return settings.objective() == Settings.Objective.REFERENCE;
    }
  }

  /** The painted frame, [0,1]; the caller closes it. */
  Frame first(Subject subject) {
    try (Frame goal = contentGoal(subject)) {
      List<Level> levels =
          Pyramid.levels(goal.width(), goal.height(), subject.settings.strokeSize());
      subject.steps.plan(cost(levels, subject.settings));
      Frame painted = null;
      for (int i = 0; i < levels.size(); i++) {
        Frame finer = level(subject, goal, painted, i, levels);
        if (painted != null) {
          painted.close();
        }
        painted = finer;
      }
      return painted;
    }
  }

  /**
   * @param warped the painting of the frame before, moved to this frame
   * @param reliability of that motion, [1,H,W] in [0,1]
   */
  Frame following(Subject subject, Frame warped, Frame reliability) {
    int evaluations = Recipe.followingEvaluations(subject.settings);
    subject.steps.plan((double) evaluations * warped.width() * warped.height());
    try (Frame goal = contentGoal(subject);
        Frame target = subject.published() ? goal.copy() : Blending.mix(warped, goal, reliability);
        Tensor content = upload(target);
        Tensor previous = upload(warped);
        Tensor trust = upload(reliability);
        Tensor painting = upload(warped)) {
      Level size = new Level(warped.width(), warped.height());
      double weight = subject.settings.temporalStrength();
      try (FrameObjective objective = objective(subject, size, content, Recipe.CONTENT_REFINING)) {
        objective.temporal(previous, trust, weight * temporalWeight(subject));
        minimise(subject, objective, painting, size, evaluations, Recipe.FIRST_STEP_FOLLOWING);
      }
      return download(painting, size);
    }
  }

  private static double cost(List<Level> levels, Settings settings) {
    double cost = 0;
    for (int i = 0; i < levels.size(); i++) {
      int evaluations = Recipe.firstEvaluations(settings, i, i == levels.size() - 1);
      cost += (double) evaluations * levels.get(i).width() * levels.get(i).height();
    }
    return cost;
  }

  /** What content is compared with: the source in the style's colours, or as published the source itself. */
  private static Frame contentGoal(Subject subject) {
    if (subject.published()) {
      return subject.source.copy();
    }
    return new Recolouring(ColourStatistics.of(subject.source), subject.style.colours()).apply(subject.source);
  }

  private Frame level(Subject subject, Frame goal, Frame coarser, int index, List<Level> levels) {
    Level size = levels.get(index);
    boolean finest = index == levels.size() - 1;
    int evaluations = Recipe.firstEvaluations(subject.settings, index, finest);
    try (Frame source = Resampling.resize(goal, size.width(), size.height());
        Tensor start = coarser == null ? thumbnail(source, subject.settings) : refined(source, coarser, size);
        Tensor content = coarser == null || subject.published() ? upload(source) : copy(start)) {
      double weight = coarser == null ? Recipe.CONTENT_PLACING : Recipe.CONTENT_REFINING;
      try (FrameObjective objective = objective(subject, size, content, weight)) {
        minimise(subject, objective, start, size, evaluations, Recipe.FIRST_STEP);
      }
      return download(start, size);
    }
  }

  private Tensor thumbnail(Frame source, Settings settings) {
    try (Frame start = source.copy()) {
      Blending.addNoise(start, settings.seed(), Recipe.SEED_NOISE);
      return upload(start);
    }
  }

  /** The coarser painting enlarged and sharpened, plus the detail of the source that it is too small to hold. */
  private Tensor refined(Frame source, Frame coarser, Level size) {
    try (Frame enlarged = Resampling.resize(coarser, size.width(), size.height());
        Frame small = Resampling.resize(source, coarser.width(), coarser.height());
        Frame blurred = Resampling.resize(small, size.width(), size.height());
        Tensor low = upload(blurred);
        Tensor whole = upload(source)) {
      Sharpening.unsharp(enlarged, Recipe.SHARPENING);
      Tensor start = upload(enlarged);
      backend.axpy(1, whole, start);
      backend.axpy(-1, low, start);
      backend.clamp(0, 1, start);
      return start;
    }
  }

  private FrameObjective objective(Subject subject, Level size, Tensor content, double contentWeight) {
    Map<String, StyleTarget> targets = styleTargets(subject, size);
    PaintingNetwork network = subject.network;
    Plan plan = network.plan(size.height(), size.width());
    FrameObjective objective = new FrameObjective(backend, plan, size.height(), size.width());
    plan.forward(content);
    if (subject.published()) {
      published(objective, subject, targets, plan);
    } else {
      ours(objective, subject, targets, plan, contentWeight);
    }
    return objective;
  }

  private Map<String, StyleTarget> styleTargets(Subject subject, Level size) {
    StylePicture style = subject.style;
    double scale = style.scaleTo(size.width(), size.height(), subject.settings.strokeSize());
    int height = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(style.picture().height() * scale));
    int width = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(style.picture().width() * scale));
    return styleTargets.at(subject.network, style, height, width, subject.published());
  }

  private static void ours(
      FrameObjective objective, Subject subject, Map<String, StyleTarget> targets, Plan plan, double contentWeight) {
    List<Tap> styleTaps = subject.network.styleTaps();
    List<Tap> contentTaps = subject.network.contentTaps();
    double style = Recipe.LOSS_SCALE * subject.settings.styleStrength();
    double styleShare = style / PaintingNetwork.total(styleTaps);
    styleTaps.forEach(tap -> objective.style(tap.node(), targets.get(tap.node()), styleShare * tap.weight()));
    PaintingNetwork.COLOUR_TAPS.forEach(tap -> objective.style(tap, targets.get(tap), style * Recipe.COLOUR));
    double content = Recipe.LOSS_SCALE * subject.settings.contentStrength() * contentWeight;
    double contentShare = content / PaintingNetwork.total(contentTaps);
    contentTaps.forEach(
        tap -> objective.relativeContent(tap.node(), plan.capture(tap.node()), contentShare * tap.weight()));
    objective.range(Recipe.LOSS_SCALE * Recipe.RANGE);
  }

  private static void published(
      FrameObjective objective, Subject subject, Map<String, StyleTarget> targets, Plan plan) {
    Settings settings = subject.settings;
    for (Tap tap : subject.network.styleTaps()) {
      double weight = PublishedMethod.STYLE_WEIGHT * settings.styleStrength() * tap.weight();
      objective.style(tap.node(), targets.get(tap.node()), weight);
    }
    for (Tap tap : subject.network.contentTaps()) {
      double weight = PublishedMethod.CONTENT_WEIGHT * settings.contentStrength() * tap.weight();
      objective.meanContent(tap.node(), plan.capture(tap.node()), weight);
    }
    double inputScale = subject.network.inputScale();
    objective.totalVariation(PublishedMethod.TOTAL_VARIATION_WEIGHT / 2 * inputScale * inputScale);
  }

  /** The published weight is for pictures in the network's input range. */
  private static double temporalWeight(Subject subject) {
    double inputScale = subject.network.inputScale();
    return subject.published()
        ? PublishedMethod.TEMPORAL_WEIGHT * inputScale * inputScale
        : Recipe.LOSS_SCALE * Recipe.TEMPORAL;
  }

  private void minimise(
      Subject subject, FrameObjective objective, Tensor picture, Level size, int evaluations, double firstStep) {
    double pixels = (double) size.width() * size.height();
    int pairs = subject.published() ? PublishedMethod.HISTORY : Recipe.HISTORY;
    Lbfgs.Options options = new Lbfgs.Options(evaluations, pairs, firstStep, 0, 0);
    try (Lbfgs optimiser =
        new Lbfgs(backend, picture.elements(), subject.published() ? null : subject.style.metric())) {
      optimiser.minimise(
          (x, gradient) -> {
            double loss = objective.evaluate(x, gradient);
            subject.steps.advance(pixels);
            return loss;
          },
          picture,
          options,
          used -> true);
    }
    backend.clamp(0, 1, picture);
  }

  private Tensor upload(Frame frame) {
    Tensor tensor = backend.allocate(frame.elements());
    tensor.upload(frame.data());
    return tensor;
  }

  private Tensor copy(Tensor tensor) {
    Tensor copy = backend.allocate(tensor.elements());
    backend.copy(tensor, copy);
    return copy;
  }

  private static Frame download(Tensor tensor, Level size) {
    Frame frame = Frame.allocate(size.width(), size.height(), (int) (tensor.elements() / size.width() / size.height()));
    tensor.download(frame.data());
    return frame;
  }
}
