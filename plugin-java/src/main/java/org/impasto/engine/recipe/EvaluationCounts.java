package org.impasto.engine.recipe;

import java.util.List;
import org.impasto.settings.Settings;

/** How often the loss is evaluated: the part of our {@link Recipe} that takes the time. */
public final class EvaluationCounts {
  private static final List<Integer> STANDARD = List.of(40, 34, 30, 28);

  /** Of the published losses, minimised our way: in Draft, Standard and Best. */
  private static final List<Integer> REFERENCE_FIRST = List.of(50, 200, 400);

  private static final List<Integer> REFERENCE_FOLLOWING = List.of(12, 50, 100);

  private static final List<Integer> ANEW = List.of(5, 8, 12);

  private EvaluationCounts() {}

  /**
   * Evaluations of the loss on one level of a first frame; levels beyond the fourth take the last
   * number.
   */
  public static int first(Settings settings, int level, boolean finest) {
    if (finest && settings.firstEvaluations() > 0) {
      return settings.firstEvaluations();
    }
    if (MethodSettings.guardedReference(settings)) {
      return REFERENCE_FIRST.get(settings.quality().ordinal());
    }
    if (MethodSettings.published(settings)) {
      return published(settings, PublishedDefaults.FIRST_EVALUATIONS);
    }
    int standard = STANDARD.get(Math.min(level, STANDARD.size() - 1));
    return switch (settings.quality()) {
      case DRAFT -> standard / 2;
      case STANDARD -> standard;
      case BEST -> standard * 2;
    };
  }

  /**
   * Evaluations on a coarse level where a following frame is painted anew: fewest on the finest of
   * them, which takes up the largest share of the time and has the full size after it.
   *
   * @param finer coarse levels that come after it
   */
  public static int anew(int finer) {
    return ANEW.get(Math.min(finer, ANEW.size() - 1));
  }

  /** Evaluations of the loss for a following frame. */
  public static int following(Settings settings) {
    if (settings.followingEvaluations() > 0) {
      return settings.followingEvaluations();
    }
    if (MethodSettings.guardedReference(settings)) {
      return REFERENCE_FOLLOWING.get(settings.quality().ordinal());
    }
    if (MethodSettings.published(settings)) {
      return published(settings, PublishedDefaults.FOLLOWING_EVALUATIONS);
    }
    return switch (settings.quality()) {
      case DRAFT -> 6;
      case STANDARD -> 11;
      case BEST -> 20;
    };
  }

  private static int published(Settings settings, int evaluations) {
    return switch (settings.quality()) {
      case DRAFT -> evaluations / 10;
      case STANDARD -> evaluations;
      case BEST -> evaluations * 2;
    };
  }

  /** Evaluations of the loss for a frame of a later pass. */
  public static int pass(Settings settings) {
    return settings.passEvaluations() > 0 ? settings.passEvaluations() : following(settings);
  }
}
