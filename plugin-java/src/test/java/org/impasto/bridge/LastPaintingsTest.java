package org.impasto.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.bridge.LastPaintings.Shown;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;

class LastPaintingsTest {
  private static final Settings SETTINGS = Settings.defaults();
  private static final long SOURCE = 17;

  private final LastPaintings paintings = new LastPaintings();

  private Shown remembered(String node, int time, Settings settings, boolean draft) {
    Shown shown = new Shown(time, settings, SOURCE, draft, null);
    paintings.remember(node, shown);
    return shown;
  }

  @Test
  void theFrameItselfElseTheNearestOfTheSameNodeStandsIn() {
    Shown early = remembered("node 1", 10, SETTINGS, false);
    Shown late = remembered("node 1", 16, SETTINGS, false);
    assertSame(early, paintings.nearest("node 1", 10).orElseThrow());
    assertSame(early, paintings.nearest("node 1", -5).orElseThrow());
    assertSame(early, paintings.nearest("node 1", 12).orElseThrow());
    assertSame(late, paintings.nearest("node 1", 14).orElseThrow());
    assertSame(late, paintings.nearest("node 1", 99).orElseThrow());
    assertTrue(paintings.nearest("node 2", 10).isEmpty());
  }

  @Test
  void aPaintingIsWhatIsAskedForOnlyWithItsSettingsTimeAndSource() {
    Shown shown = remembered("node", 3, SETTINGS.withMix(0.5), false);
    assertTrue(
        shown.of(3, SETTINGS.withInvertMask(true), () -> SOURCE),
        "what lies over the source is no matter of the painting");
    assertFalse(shown.of(3, SETTINGS.withStyleStrength(2), () -> SOURCE));
    assertFalse(shown.of(4, SETTINGS, () -> SOURCE));
    assertFalse(shown.of(3, SETTINGS, () -> SOURCE + 1));
  }

  @Test
  void aDraftDoesNotReplaceThePaintingThatItIsADraftOf() {
    Shown painting = remembered("node", 3, SETTINGS, false);
    remembered("node", 3, SETTINGS, true);
    assertSame(painting, paintings.nearest("node", 3).orElseThrow());
    Shown other = remembered("node", 3, SETTINGS.withStyleStrength(2), true);
    assertSame(other, paintings.nearest("node", 3).orElseThrow());
  }

  @Test
  void theNodesUsedLongestAgoAreForgotten() {
    for (int node = 0; node < 100; node++) {
      remembered("node " + node, 1, SETTINGS, false);
      remembered("node 0", 1, SETTINGS, false);
    }
    assertEquals(1, paintings.nearest("node 0", 1).orElseThrow().time());
    assertEquals(1, paintings.nearest("node 99", 1).orElseThrow().time());
    assertTrue(paintings.nearest("node 1", 1).isEmpty());
  }
}
