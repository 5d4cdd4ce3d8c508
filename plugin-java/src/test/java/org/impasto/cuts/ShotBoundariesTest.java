package org.impasto.cuts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is a cut, what only looks like one, and what is none of its shot's. */
class ShotBoundariesTest {
  private static final double CUT = 0.5;

  /** The constants were chosen on seeds below 100; those from 200 on were never looked at. */
  private static final int[] SEEDS = {201, 202, 203};

  /** Steady footage in which single frames stand out. */
  private static final List<String> STANDING_OUT =
      List.of("flash", "strobe", "explosion", "passing", "credits");

  /** Found, missed, and footage in which there is a cut too many. */
  private static final class Count {
    int cuts;
    int found;
    int steady;
    int falsely;
    final List<String> wrong = new ArrayList<>();
  }

  static List<FrameSignature> signatures(Footage footage) {
    return footage.frames().stream().map(ShotBoundariesTest::signature).toList();
  }

  private static FrameSignature signature(float[][] frame) {
    return FrameSignature.of(frame[0], frame[1], frame[2], null, Camera.WIDTH, Camera.HEIGHT);
  }

  private static ShotBoundaries boundaries(Footage footage) {
    return new ShotBoundaries(Comparisons.of(signatures(footage)));
  }

  private static boolean begins(ShotBoundaries film, int time) {
    return !film.odd(time) && film.begins(time, CUT, Set.of());
  }

  private static void judge(Footage footage, Count count) {
    ShotBoundaries film = boundaries(footage);
    boolean falsely = false;
    for (int t = 1; t < footage.frames().size(); t++) {
      boolean cut = t == footage.cut();
      boolean right = begins(film, t) == cut;
      if (!right) {
        count.wrong.add(footage.kind() + " at " + t);
      }
      count.found += cut && right ? 1 : 0;
      falsely |= !cut && !right;
    }
    count.cuts += footage.cut() > 0 ? 1 : 0;
    count.steady += footage.cut() > 0 ? 0 : 1;
    count.falsely += falsely ? 1 : 0;
    if (!STANDING_OUT.contains(footage.kind())) {
      assertEquals(footage.odd(), odd(film, footage), footage.kind());
    }
  }

  private static List<Integer> odd(ShotBoundaries film, Footage footage) {
    return IntStream.range(1, footage.frames().size()).filter(film::odd).boxed().toList();
  }

  @Test
  void cutsAndOddFramesAreFoundAndOnlyThose() {
    Count count = new Count();
    for (long seed : SEEDS) {
      Footage.cuts(seed).forEach(each -> judge(each, count));
      Footage.steady(seed).forEach(each -> judge(each, count));
      Footage.odd(seed).forEach(each -> judge(each, count));
    }
    assertTrue(count.cuts >= 40 && count.steady >= 40);
    double recall = (double) count.found / count.cuts;
    double precision = (double) count.found / (count.found + count.falsely);
    assertTrue(recall > 0.97, "recall " + recall + ": " + count.wrong);
    assertTrue(precision > 0.97, "precision " + precision + ": " + count.wrong);
  }

  @Test
  void verdictsDoNotDependOnTheFrameThatIsAskedFirst() {
    List<Footage> several = new ArrayList<>(Footage.odd(201));
    several.addAll(Footage.cuts(201).subList(0, 3));
    Footage.steady(201).stream().filter(e -> e.kind().equals("strobe")).forEach(several::add);
    for (Footage footage : several) {
      List<Integer> times = new ArrayList<>(IntStream.range(1, 8).boxed().toList());
      ShotBoundaries forward = boundaries(footage);
      TreeSet<Integer> begins = new TreeSet<>();
      TreeSet<Integer> odd = new TreeSet<>();
      times.stream().filter(t -> begins(forward, t)).forEach(begins::add);
      times.stream().filter(forward::odd).forEach(odd::add);
      Collections.reverse(times);
      ShotBoundaries backward = boundaries(footage);
      for (int t : times) {
        assertEquals(begins.contains(t), begins(backward, t), footage.kind() + " begins at " + t);
        assertEquals(odd.contains(t), backward.odd(t), footage.kind() + " odd at " + t);
      }
    }
  }

  @Test
  void aSteadyShotIsToldWithoutLookingAhead() {
    List<FrameSignature> frames = signatures(Footage.steady(201).get(0));
    List<Integer> asked = new ArrayList<>();
    Comparisons film =
        new Comparisons()
            .reading(
                t -> {
                  asked.add(t);
                  return t < 0 ? null : frames.get(t);
                });
    assertFalse(begins(new ShotBoundaries(film), 4));
    assertEquals(4, Collections.max(asked));
  }

  @Test
  void barsAndWhatIsNotCoveredAreNotLookedAt() {
    Footage still = Footage.cuts(1).get(0);
    List<FrameSignature> plain = signatures(still);
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
    float[][] frame = still.frames().get(0);
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
}
