package org.impasto.engine;

import java.util.List;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.network.Tap;
import org.impasto.objective.FrameObjective;
import org.impasto.objective.PublishedMethod;
import org.impasto.objective.StyleTarget;
import org.impasto.optimise.Pyramid;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.settings.Settings;

/** Puts a frame's loss together: our own, or the published one. */
final class Losses {
  private final Backend backend;
  private final StyleTargets styleTargets;

  Losses(Backend backend) {
    this.backend = backend;
    styleTargets = new StyleTargets(backend);
  }

  /**
   * Style and content; the caller closes it before it asks for another size.
   *
   * @param content picture whose features are kept, [3,H,W] of the level's size
   * @param contentWeight of our own loss
   */
  FrameObjective of(Subject subject, Level size, Tensor content, double contentWeight) {
    Map<String, StyleTarget> targets = styleTargets(subject, size);
    Plan plan = subject.network().plan(size.height(), size.width());
    FrameObjective objective = new FrameObjective(backend, plan, size.height(), size.width());
    plan.forward(content);
    if (subject.published()) {
      published(objective, subject, targets, plan);
    } else {
      ours(objective, subject, targets, plan, contentWeight);
    }
    return objective;
  }

  /** Weight of the temporal term at temporal strength 1; the published one is for the network's input range. */
  static double temporalWeight(Subject subject) {
    double inputScale = subject.network().inputScale();
    return subject.published()
        ? PublishedMethod.TEMPORAL_WEIGHT * inputScale * inputScale
        : Recipe.LOSS_SCALE * Recipe.TEMPORAL;
  }

  private Map<String, StyleTarget> styleTargets(Subject subject, Level size) {
    StylePicture style = subject.style();
    double scale = style.scaleTo(size.width(), size.height(), subject.settings().strokeSize());
    int height = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(style.picture().height() * scale));
    int width = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(style.picture().width() * scale));
    return styleTargets.at(subject.network(), style, height, width, subject.published());
  }

  private static void ours(
      FrameObjective objective, Subject subject, Map<String, StyleTarget> targets, Plan plan, double contentWeight) {
    List<Tap> styleTaps = subject.network().styleTaps();
    List<Tap> contentTaps = subject.network().contentTaps();
    double style = Recipe.LOSS_SCALE * subject.settings().styleStrength();
    double styleShare = style / PaintingNetwork.total(styleTaps);
    styleTaps.forEach(tap -> objective.style(tap.node(), targets.get(tap.node()), styleShare * tap.weight()));
    PaintingNetwork.COLOUR_TAPS.forEach(tap -> objective.style(tap, targets.get(tap), style * Recipe.COLOUR));
    double content = Recipe.LOSS_SCALE * subject.settings().contentStrength() * contentWeight;
    double contentShare = content / PaintingNetwork.total(contentTaps);
    contentTaps.forEach(
        tap -> objective.relativeContent(tap.node(), plan.capture(tap.node()), contentShare * tap.weight()));
    objective.range(Recipe.LOSS_SCALE * Recipe.RANGE);
  }

  private static void published(
      FrameObjective objective, Subject subject, Map<String, StyleTarget> targets, Plan plan) {
    Settings settings = subject.settings();
    for (Tap tap : subject.network().styleTaps()) {
      double weight = PublishedMethod.STYLE_WEIGHT * settings.styleStrength() * tap.weight();
      objective.style(tap.node(), targets.get(tap.node()), weight);
    }
    for (Tap tap : subject.network().contentTaps()) {
      double weight = PublishedMethod.CONTENT_WEIGHT * settings.contentStrength() * tap.weight();
      objective.meanContent(tap.node(), plan.capture(tap.node()), weight);
    }
    double inputScale = subject.network().inputScale();
    // The published gradient is that of half the sum of squares.
    objective.totalVariation(PublishedMethod.TOTAL_VARIATION_WEIGHT / 2 * inputScale * inputScale);
  }
}
