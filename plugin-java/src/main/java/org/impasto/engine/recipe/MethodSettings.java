package org.impasto.engine.recipe;

import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Stopping;
import org.impasto.settings.Settings;
import org.impasto.settings.Settings.FirstStart;
import org.impasto.settings.Settings.FollowingStart;
import org.impasto.settings.Settings.Optimiser;

/** What the settings of the method come to where they leave it to the objective. */
public final class MethodSettings {
  private static final Stopping PUBLISHED_STOPPING = new Stopping(0.0001, 50);

  private MethodSettings() {}

  /** Whether the losses are the published ones. */
  public static boolean published(Settings settings) {
    return settings.objective() == Settings.Objective.REFERENCE;
  }

  /**
   * Whether the published losses are minimised our way: from closer starts, with a guarded
   * optimiser, in fewer evaluations.
   */
  public static boolean guardedReference(Settings settings) {
    return published(settings) && optimiser(settings) == Optimiser.LBFGS;
  }

  /** Whether a first frame is painted from a thumbnail up. */
  public static boolean coarseToFine(Settings settings) {
    return switch (settings.schedule()) {
      case AUTOMATIC -> !published(settings);
      case COARSE_TO_FINE -> true;
      case FULL_SIZE -> false;
    };
  }

  /** NOISE under Reference alone: our own losses do not find the composition again. */
  public static FirstStart firstStart(Settings settings) {
    boolean noise = settings.firstStart() == FirstStart.NOISE;
    if (settings.firstStart() != FirstStart.AUTOMATIC && (!noise || published(settings))) {
      return settings.firstStart();
    }
    return published(settings) && !guardedReference(settings)
        ? FirstStart.NOISE
        : FirstStart.SOURCE;
  }

  /** Whether a first frame starts from something else than what its content is compared with. */
  public static boolean startsRecoloured(Settings settings) {
    return guardedReference(settings) && settings.firstStart() == FirstStart.AUTOMATIC;
  }

  /**
   * AUTOMATIC under Impasto: the warped painting with fresh paint in it. NOISE as for first frames.
   */
  public static FollowingStart followingStart(Settings settings) {
    boolean automatic = settings.followingStart() == FollowingStart.AUTOMATIC;
    if (settings.followingStart() == FollowingStart.NOISE && !published(settings)) {
      return FollowingStart.AUTOMATIC;
    }
    return automatic && published(settings)
        ? FollowingStart.PREVIOUS_WARPED
        : settings.followingStart();
  }

  /**
   * Where gradients are normalised they are no longer those of the loss, and a guard would only
   * stand in the way.
   */
  public static Optimiser optimiser(Settings settings) {
    return switch (settings.optimiser()) {
      case AUTOMATIC ->
          published(settings) || settings.normaliseGradients()
              ? Optimiser.LBFGS_PUBLISHED
              : Optimiser.LBFGS;
      case LBFGS -> settings.normaliseGradients() ? Optimiser.LBFGS_PUBLISHED : Optimiser.LBFGS;
      default -> settings.optimiser();
    };
  }

  public static Stopping stopping(Settings settings) {
    if (settings.stopBelow() < 0) {
      return published(settings) ? PUBLISHED_STOPPING : Stopping.NEVER;
    }
    return new Stopping(settings.stopBelow() / 100, settings.stopInterval());
  }

  /** Weight of total variation relative to the published. */
  public static double smoothing(Settings settings) {
    if (settings.smoothing() >= 0) {
      return settings.smoothing();
    }
    return published(settings) ? 1 : 0;
  }

  /** Whether frames are also held smoothly: see {@link FrameObjective#smoothTemporal}. */
  public static boolean smoothTemporal(Settings settings) {
    return settings.temporalCriterion() == Settings.TemporalCriterion.SMOOTH_L1;
  }
}
