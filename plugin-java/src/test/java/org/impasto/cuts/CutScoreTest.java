package org.impasto.cuts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a cut, and what only looks like one, on footage made by program. */
class CutScoreTest {
  private static final double CUT = 0.5;

  /** Found, missed, and footage in which there is a cut too many. */
  private static final class Count {
    int cuts;
    int found;
    int steady;
    int falsely;
    final List<String> wrong = new ArrayList<>();
  }

  static List<FrameSignature> signatures(Footage footage) {
    return footage.frames().stream().map(CutScoreTest::signature).toList();
  }

  private static FrameSignature signature(float[][] frame) {
    return FrameSignature.of(frame[0], frame[1], frame[2], null, Camera.WIDTH, Camera.HEIGHT);
  }

  private static void judge(Footage footage, Count count) {
    List<FrameSignature> frames = signatures(footage);
    int begin = 0;
    boolean falsely = false;
    for (int t = 1; t < frames.size(); t++) {
      List<FrameSignature> before = frames.subList(Math.max(begin, t - CutScore.BEFORE), t);
      List<FrameSignature> after = frames.subList(t + 1, Math.min(frames.size(), t + 2));
      double score = CutScore.of(before, frames.get(t), after);
      boolean right = score > CUT == (t == footage.cut());
      if (!right) {
        count.wrong.add(String.format("%s at %d: %.2f", footage.kind(), t, score));
      }
      count.found += t == footage.cut() && right ? 1 : 0;
      falsely |= t != footage.cut() && !right;
      begin = t == footage.cut() ? t : begin;
    }
    count.cuts += footage.cut() > 0 ? 1 : 0;
    count.steady += footage.cut() > 0 ? 0 : 1;
    count.falsely += falsely ? 1 : 0;
  }

  /** The constants were chosen on seeds below 100; those from 200 on were never looked at. */
  @ParameterizedTest
  @ValueSource(longs = {1, 201})
  void cutsAreFoundAndOnlyCuts(long first) {
    Count count = new Count();
    for (long seed = first; seed < first + 3; seed++) {
      Footage.cuts(seed).forEach(each -> judge(each, count));
      Footage.steady(seed).forEach(each -> judge(each, count));
    }
    assertTrue(count.cuts >= 40 && count.steady >= 40);
    double recall = (double) count.found / count.cuts;
    double precision = (double) count.found / (count.found + count.falsely);
    assertTrue(recall > 0.97, "recall " + recall + ": " + count.wrong);
    assertTrue(precision > 0.97, "precision " + precision + ": " + count.wrong);
  }

  @Test
  void barsAndWhatIsNotCoveredAreNotLookedAt() {
    List<FrameSignature> plain = signatures(Footage.cuts(1).get(0));
    List<FrameSignature> barred = new ArrayList<>();
    for (float[][] frame : Footage.cuts(1).get(0).frames()) {
      for (float[] plane : frame) {
        Arrays.fill(plane, 0, 10 * Camera.WIDTH, 0);
        Arrays.fill(plane, 62 * Camera.WIDTH, plane.length, 0);
      }
      barred.add(signature(frame));
    }
    double with = CutScore.of(barred.subList(1, 4), barred.get(4), barred.subList(5, 6));
    assertTrue(with > CUT, "a cut between bars " + with);
    assertTrue(CutScore.of(plain.subList(1, 4), plain.get(4), List.of()) > CUT);
    float[][] frame = Footage.cuts(1).get(0).frames().get(0);
    float[] coverage = new float[frame[0].length];
    Arrays.fill(coverage, 0, coverage.length / 2, 1);
    byte[] clean = covered(frame, coverage);
    Arrays.fill(frame[1], coverage.length / 2, coverage.length, Float.NaN);
    assertArrayEquals(clean, covered(frame, coverage));
  }

  private static byte[] covered(float[][] frame, float[] coverage) {
    return FrameSignature.of(frame[0], frame[1], frame[2], coverage, Camera.WIDTH, Camera.HEIGHT)
        .encode();
  }

  @Test
  void emptyFramesBeginNoShotAndOtherSizesDo() {
    float[] none = new float[64 * 36];
    FrameSignature black = FrameSignature.of(none, none, none, null, 64, 36);
    FrameSignature wide = FrameSignature.of(none, none, none, null, 36, 64);
    assertEquals(0, CutScore.of(List.of(black), black, List.of()));
    assertEquals(1, CutScore.of(List.of(black), wide, List.of()));
    assertTrue(signatures(Footage.cuts(1).get(0)).get(0).encode().length < 9 << 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 201})
  void oddFramesAreFoundAndOnlyThose(long seed) {
    for (Footage footage : Footage.odd(seed)) {
      assertEquals(footage.odd(), odd(footage), footage.kind());
    }
    for (Footage footage : Footage.cuts(seed)) {
      assertEquals(List.of(), odd(footage), footage.kind());
    }
    List<String> havingSome = List.of("flash", "strobe", "passing", "credits");
    for (Footage footage : Footage.steady(seed)) {
      if (!havingSome.contains(footage.kind())) {
        assertEquals(List.of(), odd(footage), footage.kind());
      }
    }
  }

  private static List<Integer> odd(Footage footage) {
    List<FrameSignature> frames = signatures(footage);
    List<Integer> found = new ArrayList<>();
    for (int t = 1; t < frames.size(); t++) {
      int last = Math.min(frames.size(), t + OddFrames.MOST + 1);
      int run = OddFrames.run(frames.get(t - 1), frames.subList(t, last));
      for (int i = 0; i < run; i++) {
        found.add(t + i);
      }
      t += Math.max(0, run - 1);
    }
    return found;
  }
}
