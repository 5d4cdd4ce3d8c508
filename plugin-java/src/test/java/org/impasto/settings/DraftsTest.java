package org.impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DraftsTest {
  private final Settings paintings = Settings.defaults().withFirstEvaluations(500).withPasses(3);

  @Test
  void areMadeWhereTheArtistOrTheHostWantsThem() {
    Settings draft = Drafts.apply(paintings.withDraft(Settings.Draft.ON), false);
    assertEquals(Settings.Quality.DRAFT, draft.quality());
    assertEquals(Settings.WorkingResolution.THIRD, draft.workingResolution());
    assertEquals(Settings.RandomAccess.AFRESH, draft.randomAccess());
    assertEquals(0, draft.firstEvaluations());
    assertEquals(1, draft.passes());
    assertEquals(draft, Drafts.apply(paintings, true));
  }

  @Test
  void inOrderFollowEachOther() {
    Settings draft = Drafts.inOrder(paintings.withDraft(Settings.Draft.ON));
    assertEquals(Settings.Quality.DRAFT, draft.quality());
    assertEquals(Settings.RandomAccess.CHAIN, draft.randomAccess());
    assertEquals(paintings, Drafts.inOrder(paintings));
  }

  @Test
  void areNotMadeOtherwise() {
    assertEquals(paintings, Drafts.apply(paintings, false));
    Settings off = paintings.withDraft(Settings.Draft.OFF);
    assertEquals(off, Drafts.apply(off, true));
  }

  @Test
  void areNeverLargerThanThePaintingAndNeverTakenForIt() {
    Settings small = paintings.withWorkingResolution(Settings.WorkingResolution.QUARTER);
    Settings draft = Drafts.apply(small, true);
    assertEquals(Settings.WorkingResolution.QUARTER, draft.workingResolution());
    assertNotEquals(small.paintingValues(), draft.paintingValues());
  }

  @Test
  void ofSmallFramesAreLarge() {
    assertEquals(
        Settings.WorkingResolution.FULL, Drafts.apply(paintings, true, 45).workingResolution());
    assertEquals(
        Settings.WorkingResolution.HALF, Drafts.apply(paintings, true, 135).workingResolution());
    assertEquals(
        Settings.WorkingResolution.THIRD, Drafts.apply(paintings, true, 270).workingResolution());
  }

  @Test
  void keepAChoiceThatPaintsNothing() {
    Settings held = paintings.withRandomAccess(Settings.RandomAccess.HOLD);
    assertEquals(Settings.RandomAccess.HOLD, Drafts.apply(held, true).randomAccess());
  }
}
