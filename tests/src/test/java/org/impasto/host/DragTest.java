package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A slider that is dragged: the last painting answers, and reaches no render that is not a draft.
 */
class DragTest {
  private static final Pattern FRAME =
      Pattern.compile("frame (\\d+) ok [\\d.]+ s crc ([0-9a-f]{8})");
  private static final String NOTE = "the last painting of frame 1, while the new one is painted";
  // So many that no frame is painted within the moment that a stored one is waited for.
  private static final int EVALUATIONS = 40;

  @TempDir static Path folder;
  private static String pattern;
  private static Map<Integer, String> before;
  private static Map<Integer, String> after;

  @BeforeAll
  static void paintBothWays() throws Exception {
    pattern = SmallShot.write(folder);
    before = run("before").with("--frames", "1-2").run().sums();
    after = run("after").with("--frames", "1-2").parameter("impastoStyleStrength", 2).run().sums();
    assertNotEquals(before, after);
  }

  private static HostRun run(String name) throws IOException {
    return SmallShot.run(Files.createDirectories(folder.resolve(name)), pattern)
        .parameter("impastoFirstEvaluations", EVALUATIONS)
        .parameter("impastoFollowingEvaluations", EVALUATIONS);
  }

  /** What a run said in its part from one line to another. */
  private static String part(HostRun.Outcome outcome, String from, String to) {
    String text = outcome.text();
    int begin = text.indexOf(from);
    int end = text.indexOf(to, begin);
    assertTrue(begin >= 0 && end > begin, text);
    return text.substring(begin, end);
  }

  private static List<String> sums(String part) {
    return FRAME.matcher(part).results().map(found -> found.group(2)).toList();
  }

  @Test
  void theLastPaintingIsShownUntilTheSliderIsLetGo() throws Exception {
    HostRun.Outcome outcome =
        run("drag")
            .parameter("impastoDraft", "Off")
            .with("--frames", "1-2", "--drag", "impastoStyleStrength=0.5,2", "--strict")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    String dragged = part(outcome, "drag impastoStyleStrength=0.5", "drag impastoStyleStrength=2");
    assertEquals(List.copyOf(before.values()), sums(dragged), outcome.text());
    assertTrue(dragged.contains(NOTE), outcome.text());
    assertEquals(after, outcome.sums(), "frames after the slider was let go");

    // Nothing that was shown meanwhile was stored under the new settings' names.
    HostRun.Outcome again =
        run("drag").with("--frames", "2-1").parameter("impastoStyleStrength", 2).run();
    assertEquals(after, again.sums());
  }

  @Test
  void aSliderThatOnlyLaysThePaintingOverShowsItAtOnce() throws Exception {
    HostRun.Outcome outcome =
        run("mix").with("--frames", "1-2", "--drag", "impastoMix=0.5", "--strict").run();
    assertEquals(0, outcome.status(), outcome.text());
    String dragged = part(outcome, "drag impastoMix", "let go");
    assertEquals(List.copyOf(outcome.sums().values()), sums(dragged), outcome.text());
    assertFalse(dragged.contains("last painting"), outcome.text());
  }

  @Test
  void whoeverWantsToWaitGetsADraft() throws Exception {
    HostRun.Outcome outcome =
        run("wait")
            .parameter("impastoWhileAdjusting", "Wait for a draft")
            .with("--frames", "1", "--drag", "impastoStyleStrength=2", "--strict")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    String dragged = part(outcome, "drag impastoStyleStrength", "let go");
    assertFalse(dragged.contains("last painting"), outcome.text());
    assertNotEquals(List.of(before.get(1)), sums(dragged));
    assertNotEquals(List.of(after.get(1)), sums(dragged));
    assertEquals(after.get(1), outcome.sums().get(1));
  }

  /** Natron keeps drafts under keys of their own for such nodes alone. */
  @Test
  void theNodeDeclaresThatItHasDrafts() throws Exception {
    HostRun.Outcome natron = run("describe").with("--personality", "Natron", "--describe").run();
    assertTrue(natron.text().contains(", drafts 1"), natron.text());
  }

  @Test
  void aHostWithoutDraftsAlwaysWaits() throws Exception {
    HostRun.Outcome outcome =
        run("nuke")
            .with(
                "--personality",
                "Nuke",
                "--frames",
                "1",
                "--drag",
                "impastoStyleStrength=2",
                "--strict")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    assertFalse(outcome.text().contains("last painting"), outcome.text());
  }
}
