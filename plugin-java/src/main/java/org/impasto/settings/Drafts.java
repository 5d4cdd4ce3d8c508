package org.impasto.settings;

/** Quick drafts instead of paintings, where the artist or the host asks for them. */
public final class Drafts {
  private Drafts() {}

  /**
   * The settings themselves, or those of a draft: small, of few iterations, in one pass, and afresh
   * where the frames before are not painted. They have other values that paint, so that a draft is
   * never taken for a painting.
   *
   * @param hostAsks whether the host is content with a draft
   */
  public static Settings apply(Settings settings, boolean hostAsks) {
    boolean wanted =
        switch (settings.draft()) {
          case OFF -> false;
          case ASKED -> hostAsks;
          case ON -> true;
        };
    return wanted ? drafted(settings).withDraft(Settings.Draft.OFF) : settings;
  }

  private static Settings drafted(Settings settings) {
    boolean chained = settings.randomAccess() == Settings.RandomAccess.CHAIN;
    return settings
        .withQuality(Settings.Quality.DRAFT)
        .withFirstEvaluations(0)
        .withFollowingEvaluations(0)
        .withWorkingResolution(smaller(settings.workingResolution()))
        .withPasses(1)
        .withRandomAccess(chained ? Settings.RandomAccess.AFRESH : settings.randomAccess());
  }

  private static Settings.WorkingResolution smaller(Settings.WorkingResolution chosen) {
    return chosen.compareTo(Settings.WorkingResolution.THIRD) < 0
        ? Settings.WorkingResolution.THIRD
        : chosen;
  }
}
