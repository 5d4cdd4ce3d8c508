package org.impasto.engine.loss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.recipe.ContentWeights;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.recipe.PublishedDefaults;
import org.impasto.engine.recipe.Recipe;
import org.impasto.frame.Frame;
import org.impasto.network.LossTap;
import org.impasto.objective.FrameObjective;
import org.impasto.objective.GramTarget;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.ownership.Scope;

/** Puts a frame's loss together: our own, or the published one. */
public final class LossBuilder {
  private final Backend backend;
  private final StyleTargets styleTargets;
  private final StylePatches stylePatches;
  private final Map<String, NetworkBalance> balances = new HashMap<>();

  public LossBuilder(Backend backend) {
    this.backend = backend;
    styleTargets = new StyleTargets(backend);
    stylePatches = new StylePatches(backend);
  }

  /** As below, with patches that count everywhere. */
  public FrameObjective of(PaintingTask subject, Level size, Tensor content, ContentWeights hold) {
    return of(subject, size, content, hold, null);
  }

  /**
   * Style and content; to be closed before another size is asked for.
   *
   * @param content picture whose features are kept, [3,H,W] of the level's size; not needed
   *     afterwards
   * @param hold of our own loss
   * @param fresh [1,H,W] in [0,1], how much the patches of each pixel count; null for 1 everywhere
   */
  public FrameObjective of(
      PaintingTask subject, Level size, Tensor content, ContentWeights hold, Frame fresh) {
    NetworkBalance balance = balance(subject);
    subject.steps().check();
    StyleTerms styles = new StyleTerms(backend, styleTargets, subject, size);
    PatchTerms patches = new PatchTerms(backend, stylePatches, subject, size, fresh);
    Plan plan = subject.network().plan(size.height(), size.width());
    try (Scope scope = new Scope()) {
      FrameObjective objective =
          scope.own(new FrameObjective(backend, plan, size.height(), size.width()));
      plan.forward(content);
      subject.steps().check();
      if (subject.exact()) {
        exact(objective, subject, styles, plan);
      } else if (subject.published()) {
        published(objective, subject, styles, plan);
      } else {
        ours(objective, subject, styles, plan, hold.content(), balance);
        detail(objective, subject, content, hold.detail());
      }
      patches.add(objective, plan, patchWeight(subject, styles));
      smoothing(objective, subject, size);
      if (subject.settings().normaliseGradients()) {
        objective.normaliseGradients();
      }
      return scope.release(objective);
    }
  }

  /** Of our own loss; the published one's terms stay as they were published. */
  private NetworkBalance balance(PaintingTask subject) {
    PaintingNetwork network = subject.network();
    if (subject.published() || network.embedded()) {
      return NetworkBalance.NONE;
    }
    return balances.computeIfAbsent(
        network.digest(), digest -> NetworkBalance.of(backend, network));
  }

  /**
   * Adds the temporal term.
   *
   * @param previous [3,H,W]
   * @param reliability [H,W]
   */
  public static void temporal(
      FrameObjective objective, PaintingTask subject, Tensor previous, Tensor reliability) {
    double levels = subject.network().greyLevels();
    double weight =
        subject.settings().temporalStrength()
            * (subject.exact()
                ? PublishedDefaults.TEMPORAL * levels * levels
                : Recipe.LOSS_SCALE * Recipe.TEMPORAL);
    if (!MethodSettings.smoothTemporal(subject.settings())) {
      objective.temporal(previous, reliability, weight);
    } else if (subject.exact()) {
      // Half the square up to one grey level.
      objective.smoothTemporal(previous, reliability, weight / 2, 1 / levels);
    } else {
      objective.smoothTemporal(previous, reliability, weight, Recipe.SMOOTH_BEYOND);
    }
  }

  /**
   * Curvature of {@link #temporal}'s term where it is squared, relative to that of the plain
   * criterion.
   */
  static double temporalCurvature(PaintingTask subject) {
    return MethodSettings.smoothTemporal(subject.settings()) && subject.exact() ? 0.5 : 1;
  }

  private static void ours(
      FrameObjective objective,
      PaintingTask subject,
      StyleTerms styles,
      Plan plan,
      double contentWeight,
      NetworkBalance balance) {
    List<LossTap> taps = subject.network().styleTaps();
    double least = Recipe.LEAST_STATISTICS * subject.settings().styleStrength();
    double style = Recipe.LOSS_SCALE * Math.max(statisticsStrength(subject), least);
    double share = style * balance.style() / PaintingNetwork.total(taps);
    taps.forEach(tap -> styles.add(objective, plan, tap.node(), target -> share * tap.weight()));
    PaintingNetwork.COLOUR_TAPS.forEach(
        tap -> styles.add(objective, plan, tap, target -> style * Recipe.COLOUR));
    content(objective, subject, plan, contentWeight * balance.content());
    objective.range(Recipe.LOSS_SCALE * Recipe.RANGE);
  }

  /** Paint shall not alternate from pixel to pixel where the picture does not. */
  private static void detail(
      FrameObjective objective, PaintingTask subject, Tensor picture, double weight) {
    double strength = Recipe.LOSS_SCALE * subject.settings().contentStrength() * weight;
    if (strength > 0) {
      objective.detail(picture, strength);
    }
  }

  /**
   * The published terms. Their weights fit the features of VGG networks only; here each is relative
   * to the style picture and to the content's variation.
   */
  private static void published(
      FrameObjective objective, PaintingTask subject, StyleTerms styles, Plan plan) {
    List<LossTap> taps = subject.network().styleTaps();
    double share = Recipe.LOSS_SCALE * statisticsStrength(subject) / PaintingNetwork.total(taps);
    for (LossTap tap : taps) {
      styles.add(
          objective,
          plan,
          tap.node(),
          target -> share * tap.weight() / ((GramTarget) target).energy());
    }
    content(objective, subject, plan, Recipe.CONTENT_PUBLISHED);
  }

  /** The published terms with the published weights. */
  private static void exact(
      FrameObjective objective, PaintingTask subject, StyleTerms styles, Plan plan) {
    double style = PublishedDefaults.STYLE * statisticsStrength(subject);
    subject
        .network()
        .styleTaps()
        .forEach(tap -> styles.add(objective, plan, tap.node(), target -> style * tap.weight()));
    double content = PublishedDefaults.CONTENT * subject.settings().contentStrength();
    subject
        .network()
        .contentTaps()
        .forEach(
            tap -> objective.content(tap.node(), plan.capture(tap.node()), content * tap.weight()));
  }

  /** Style strength of the statistics, what the patches leave them. */
  private static double statisticsStrength(PaintingTask subject) {
    return subject.settings().styleStrength() * (1 - subject.settings().patchShare());
  }

  /** Of all taps together, relative to what the statistics weigh from none at all. */
  private static double patchWeight(PaintingTask subject, StyleTerms styles) {
    double strength =
        Recipe.PATCHES * subject.settings().styleStrength() * subject.settings().patchShare();
    if (!subject.exact()) {
      return strength * Recipe.LOSS_SCALE;
    }
    double whole = 0;
    for (LossTap tap : subject.network().styleTaps()) {
      whole += PublishedDefaults.STYLE * tap.weight() * styles.energy(tap.node());
    }
    return strength * whole;
  }

  private static void smoothing(FrameObjective objective, PaintingTask subject, Level size) {
    double levels = subject.network().greyLevels();
    double weight =
        subject.exact()
            ? PublishedDefaults.TOTAL_VARIATION * levels * levels / 2
            : Recipe.LOSS_SCALE * Recipe.TOTAL_VARIATION / ((double) size.width() * size.height());
    objective.totalVariation(
        weight * MethodSettings.smoothing(subject.settings()), !subject.published());
  }

  private static void content(
      FrameObjective objective, PaintingTask subject, Plan plan, double weight) {
    List<LossTap> taps = subject.network().contentTaps();
    double share =
        Recipe.LOSS_SCALE
            * subject.settings().contentStrength()
            * weight
            / PaintingNetwork.total(taps);
    taps.forEach(
        tap ->
            objective.relativeContent(tap.node(), plan.capture(tap.node()), share * tap.weight()));
  }
}
