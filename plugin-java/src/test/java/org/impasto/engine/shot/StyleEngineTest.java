package org.impasto.engine.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.impasto.engine.AbortedException;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.chain.ChainGapException;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of frames: exact under random access, after edits, aborts and damage. */
class StyleEngineTest {
  private static final int LAST = 4;

  @TempDir Path folder;
  private StyleEngine engine;
  private Frame style;
  private final Settings settings =
      Settings.defaults()
          .withBrushwork(0)
          .withQuality(Settings.Quality.DRAFT)
          .withFollowingEvaluations(3)
          .withFirstEvaluations(5);

  @BeforeEach
  void open() {
    engine = open("store");
    style = MovingShot.blobs(60, 60, 11, 0);
  }

  private StyleEngine open(String store) {
    return StyleEngine.create(new EngineOptions("auto", 1, folder.resolve(store)));
  }

  @AfterEach
  void close() {
    engine.close();
    style.close();
  }

  private float[] paint(StyleEngine engine, MovingShot shot, int time, Settings settings) {
    try (Painting painting =
        engine.paint(new PaintRequest("shot", shot, time, settings, style), Progress.NONE)) {
      float[] pixels = new float[(int) painting.picture().elements()];
      painting.picture().data().get(pixels);
      return pixels;
    }
  }

  private Map<Integer, float[]> inOrder() {
    Map<Integer, float[]> frames = new HashMap<>();
    try (StyleEngine quiet = open("quiet")) {
      MovingShot shot = new MovingShot(LAST, true);
      for (int time = 1; time <= LAST; time++) {
        frames.put(time, paint(quiet, shot, time, settings));
      }
    }
    return frames;
  }

  @Test
  void anyOrderGivesTheSameBits() {
    Map<Integer, float[]> expected = inOrder();
    MovingShot shot = new MovingShot(LAST, true);
    for (int time : new int[] {3, 1, 4, 2}) {
      assertArrayEquals(expected.get(time), paint(engine, shot, time, settings), "frame " + time);
    }
  }

  @Test
  void followingFrameDiffersFromItsSourceAndFromItsPredecessor() {
    Map<Integer, float[]> frames = inOrder();
    assertFalse(java.util.Arrays.equals(frames.get(1), frames.get(2)));
    try (Frame source = new MovingShot(LAST, true).frame(2)) {
      float[] pixels = new float[(int) source.elements()];
      source.data().get(pixels);
      assertFalse(java.util.Arrays.equals(pixels, frames.get(2)));
    }
  }

  @Test
  void aNewProcessContinuesFromTheStore() {
    Map<Integer, float[]> expected = inOrder();
    paint(engine, new MovingShot(LAST, true), 3, settings);
    engine.close();
    engine = open("store");
    try (Painting again =
        engine.paint(
            new PaintRequest("shot", new MovingShot(LAST, true), 3, settings, style),
            Progress.NONE)) {
      assertTrue(again.fromStore());
    }
    assertArrayEquals(expected.get(4), paint(engine, new MovingShot(LAST, true), 4, settings));
  }

  @Test
  void anEditOfAnEarlierFrameRenamesAllThatFollow() {
    MovingShot shot = new MovingShot(LAST, true);
    float[] before = paint(engine, shot, 4, settings);
    shot.edit(2);
    float[] second = paint(engine, shot, 2, settings);
    float[] after = paint(engine, shot, 4, settings);
    assertFalse(java.util.Arrays.equals(before, after));
    try (StyleEngine quiet = open("quiet")) {
      MovingShot edited = new MovingShot(LAST, true);
      edited.edit(2);
      assertArrayEquals(second, paint(quiet, edited, 2, settings));
      assertArrayEquals(after, paint(quiet, edited, 4, settings));
    }
  }

  @Test
  void damagedStoreFilesArePaintedAgain() throws IOException {
    Map<Integer, float[]> expected = inOrder();
    MovingShot shot = new MovingShot(LAST, true);
    paint(engine, shot, 3, settings);
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
      }
    }
    assertArrayEquals(expected.get(3), paint(engine, shot, 3, settings));
  }

  @Test
  void anAbortKeepsWhatIsFinished() {
    Map<Integer, float[]> expected = inOrder();
    MovingShot shot = new MovingShot(LAST, true);
    Progress untilThirdFrame = (fraction, what) -> !what.startsWith("painting frame 3");
    assertThrows(
        AbortedException.class,
        () -> engine.paint(new PaintRequest("shot", shot, 4, settings, style), untilThirdFrame));
    try (Painting second =
        engine.paint(new PaintRequest("shot", shot, 2, settings, style), Progress.NONE)) {
      assertTrue(second.fromStore());
    }
    assertArrayEquals(expected.get(4), paint(engine, shot, 4, settings));
  }

  /** In the middle of an evaluation, and between both ways of the motion, too. */
  @Test
  void anAbortAtAnyMomentLeavesNoTrace() {
    float[] expected = inOrder().get(2);
    MovingShot shot = new MovingShot(LAST, true);
    boolean finished = false;
    int aborts = 0;
    for (int most = 1; !finished; most += 5) {
      int[] left = {most};
      Progress some = (fraction, what) -> --left[0] > 0;
      try (Painting painting =
          engine.paint(new PaintRequest("shot", shot, 2, settings, style), some)) {
        finished = true;
      } catch (AbortedException stopped) {
        aborts++;
      }
    }
    assertTrue(aborts >= 5, aborts + " aborts");
    assertArrayEquals(expected, paint(engine, shot, 2, settings));
  }

  @Test
  void anEvaluationAsksBetweenItsPartsWhetherItIsWanted() {
    int[] asked = {0};
    List<Integer> perEvaluation = new ArrayList<>();
    Progress counting =
        new Progress() {
          @Override
          public boolean report(double fraction, String what) {
            asked[0]++;
            return true;
          }

          @Override
          public void evaluated(double pixels, double loss) {
            perEvaluation.add(asked[0]);
            asked[0] = 0;
          }
        };
    MovingShot shot = new MovingShot(LAST, true);
    engine.paint(new PaintRequest("shot", shot, 1, settings, style), counting).close();
    assertTrue(perEvaluation.size() > 4, perEvaluation.toString());
    assertTrue(perEvaluation.stream().allMatch(each -> each >= 3), perEvaluation.toString());
  }

  @Test
  void progressRisesToItsEnd() {
    double[] last = {0};
    int[] calls = {0};
    Progress rising =
        (fraction, what) -> {
          assertTrue(fraction >= last[0] - 1e-9 && fraction <= 1, what + " at " + fraction);
          last[0] = fraction;
          calls[0]++;
          return true;
        };
    engine
        .paint(new PaintRequest("shot", new MovingShot(LAST, true), 3, settings, style), rising)
        .close();
    assertEquals(1, last[0], 1e-6);
    assertTrue(calls[0] > 10);
  }

  @Test
  void withoutTemporalAccessTheLastFrameIsUsedOrThePaintingStartsAfreshAndSaysSo() {
    Map<Integer, float[]> expected = inOrder();
    MovingShot shot = new MovingShot(LAST, false);
    assertArrayEquals(expected.get(1), paint(engine, shot, 1, settings));
    assertArrayEquals(expected.get(2), paint(engine, shot, 2, settings));
    try (Painting skipped =
        engine.paint(new PaintRequest("shot", shot, 4, settings, style), Progress.NONE)) {
      assertTrue(skipped.note().contains("afresh"), skipped.note());
    }
    assertTrue(shot.read.stream().allMatch(time -> time == 1 || time == 2 || time == 4));
  }

  @Test
  void framesOfAShotWhoseRangeIsNotKnownFollowEachOther() {
    Map<Integer, float[]> expected = inOrder();
    MovingShot shot = MovingShot.ofUnknownRange();
    for (int time = 1; time <= LAST; time++) {
      assertArrayEquals(expected.get(time), paint(engine, shot, time, settings), "frame " + time);
    }
  }

  @Test
  void withoutTemporalAccessAnotherRecipeDoesNotContinueTheOldPaint() {
    MovingShot shot = new MovingShot(LAST, false);
    paint(engine, shot, 1, settings);
    Settings bolder = settings.withStyleStrength(2);
    try (Painting changed =
        engine.paint(new PaintRequest("shot", shot, 2, bolder, style), Progress.NONE)) {
      assertTrue(changed.note().contains("afresh"), changed.note());
    }
  }

  @Test
  void onRandomAccessTheArtistsChoiceIsKept() {
    MovingShot shot = new MovingShot(LAST, true);
    Settings error = settings.withRandomAccess(Settings.RandomAccess.ERROR);
    String message =
        assertThrows(ChainGapException.class, () -> paint(engine, shot, 3, error)).getMessage();
    assertTrue(message.contains("1 to 2"), message);
    float[] black = paint(engine, shot, 3, settings.withRandomAccess(Settings.RandomAccess.BLACK));
    assertArrayEquals(new float[black.length], black);
    float[] first = paint(engine, shot, 1, error);
    assertArrayEquals(
        first, paint(engine, shot, 3, settings.withRandomAccess(Settings.RandomAccess.HOLD)));
    Settings afresh = settings.withRandomAccess(Settings.RandomAccess.AFRESH);
    try (Painting start =
        engine.paint(new PaintRequest("shot", shot, 3, afresh, style), Progress.NONE)) {
      assertTrue(start.note().contains("afresh at frame 3"), start.note());
    }
  }

  @Test
  void everyViewHasTheFramesSize() {
    MovingShot shot = new MovingShot(LAST, true);
    Settings half = settings.withWorkingResolution(Settings.WorkingResolution.HALF);
    for (Settings.View view : Settings.View.values()) {
      assertEquals(
          MovingShot.WIDTH * MovingShot.HEIGHT * 3,
          paint(engine, shot, 2, half.withView(view)).length);
    }
  }

  @Test
  void whatCannotBePaintedIsSaid() {
    MovingShot shot = new MovingShot(LAST, true);
    Settings tiny = settings.withWorkingResolution(Settings.WorkingResolution.QUARTER);
    assertMessage("at least 16 px", () -> paint(engine, shot, 1, tiny));
    assertMessage("outside the shot", () -> paint(engine, shot, 9, settings));
    assertMessage("default", () -> paint(engine, shot, 1, settings.withNetwork("nonesuch")));
    assertMessage(
        "no style picture",
        () ->
            engine.paint(new PaintRequest("shot", shot, 1, settings, (Frame) null), Progress.NONE));
    assertMessage(
        "weights of all style pictures are 0",
        () -> paint(engine, shot, 1, settings.withStyleWeight1(0)));
    try (Frame pixel = Frame.allocate(1, 1, 3)) {
      assertMessage(
          "style picture 1 is 1x1 px",
          () -> engine.paint(new PaintRequest("shot", shot, 1, settings, pixel), Progress.NONE));
    }
  }

  private static void assertMessage(String part, org.junit.jupiter.api.function.Executable action) {
    String message = assertThrows(RuntimeException.class, action).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void stylePicturesAreBlendedByTheirWeights() {
    MovingShot shot = new MovingShot(LAST, true);
    try (Frame other = dark(60, 40)) {
      float[] alone = paint(engine, shot, 1, settings);
      assertArrayEquals(alone, blended(shot, other, settings.withStyleWeight2(0)));
      double[] means = new double[3];
      for (int i = 0; i < 3; i++) {
        means[i] =
            mean(
                blended(
                    shot, other, settings.withStyleWeight1(1 - i / 2.0).withStyleWeight2(i / 2.0)));
      }
      assertTrue(
          means[0] - 0.05 > means[1] && means[1] - 0.05 > means[2],
          java.util.Arrays.toString(means));
      assertArrayEquals(
          blended(shot, other, settings),
          blended(shot, other, settings.withStyleWeight1(3).withStyleWeight2(3)));
    }
  }

  private float[] blended(MovingShot shot, Frame other, Settings settings) {
    PaintRequest request =
        new PaintRequest("shot", shot, 1, time -> settings, java.util.Arrays.asList(style, other));
    try (Painting painting = engine.paint(request, Progress.NONE)) {
      float[] pixels = new float[(int) painting.picture().elements()];
      painting.picture().data().get(pixels);
      return pixels;
    }
  }

  private static Frame dark(int width, int height) {
    Frame frame = MovingShot.blobs(width, height, 3, 0);
    for (long i = 0; i < frame.elements(); i++) {
      frame.data().put(i, frame.data().get(i) * 0.3f);
    }
    return frame;
  }

  private static double mean(float[] pixels) {
    double sum = 0;
    for (float value : pixels) {
      sum += value;
    }
    return sum / pixels.length;
  }

  @Test
  void theReferenceObjectivePaintsToo() {
    MovingShot shot = new MovingShot(LAST, true);
    Settings reference = settings.withObjective(Settings.Objective.REFERENCE);
    float[] painted = paint(engine, shot, 2, reference);
    assertFalse(java.util.Arrays.equals(painted, paint(engine, shot, 2, settings)));
    for (float value : painted) {
      assertTrue(value >= 0 && value <= 1);
    }
  }
}
