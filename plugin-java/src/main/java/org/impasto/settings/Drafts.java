package org.impasto.settings;

/** Quick drafts instead of paintings, where the artist or the host asks for them. */
public final class Drafts {
  /** A draft is not made smaller than this, px on its shorter side: it would show nothing. */
  private static final int LEAST_SIDE = 64;

  private Drafts() {}

  /**
   * The settings themselves, or those of a draft: small, of few iterations or of strokes without
   * the network, in one pass, and afresh where the frames before are not painted. They have other
   * values that paint, so that a draft is never taken for a painting.
   *
   * @param hostAsks whether the host is content with a draft
   * @param shorterSide of the frames, px: small ones, as in a host's previews, are not reduced
   */
  public static Settings apply(Settings settings, boolean hostAsks, int shorterSide) {
    boolean wanted =
        switch (settings.draft()) {
          case OFF -> false;
          case ASKED -> hostAsks;
          case ON -> true;
        };
    return wanted ? drafted(settings, shorterSide).withDraft(Settings.Draft.OFF) : settings;
  }

  /**
   * As {@link #apply} where no host asks and frames are painted in their order: a draft has its own
   * chain, as a painting has.
   */
  public static Settings inOrder(Settings settings) {
    return apply(settings, false).withRandomAccess(settings.randomAccess());
  }

  /** Of frames that are not known to be small. */
  public static Settings apply(Settings settings, boolean hostAsks) {
    return apply(settings, hostAsks, Integer.MAX_VALUE);
  }

  private static Settings drafted(Settings settings, int shorterSide) {
    boolean chained = settings.randomAccess() == Settings.RandomAccess.CHAIN;
    return settings
        .withQuality(Settings.Quality.DRAFT)
        .withFirstEvaluations(0)
        .withFollowingEvaluations(0)
        .withWorkingResolution(smaller(settings.workingResolution(), shorterSide))
        .withPasses(1)
        .withFreedom(settings.brushwork() > 0 ? 0 : settings.freedom())
        .withRandomAccess(chained ? Settings.RandomAccess.AFRESH : settings.randomAccess());
  }

  private static Settings.WorkingResolution smaller(
      Settings.WorkingResolution chosen, int shorterSide) {
    Settings.WorkingResolution reduced =
        shorterSide >= 3 * LEAST_SIDE
            ? Settings.WorkingResolution.THIRD
            : shorterSide >= 2 * LEAST_SIDE
                ? Settings.WorkingResolution.HALF
                : Settings.WorkingResolution.FULL;
    return chosen.compareTo(reduced) < 0 ? reduced : chosen;
  }
}
