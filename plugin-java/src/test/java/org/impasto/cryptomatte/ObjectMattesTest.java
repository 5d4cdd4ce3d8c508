package org.impasto.cryptomatte;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectMattesTest {
  private static final int PIXELS = 500;
  private static final int SAMPLES = 9;
  private static final List<String> NAMES =
      List.of("boat", "boat_sail", "sky", "Boat", "mu\u0308ll/\u6d77", "tree.001", "tree.002");

  /** Objects of every pixel's samples, up to four of them in a pixel, some of them none. */
  private static int[][] samples() {
    Random random = new Random(5);
    int[][] samples = new int[PIXELS][SAMPLES];
    for (int[] pixel : samples) {
      int first = random.nextInt(NAMES.size());
      for (int s = 0; s < SAMPLES; s++) {
        int name = (first + random.nextInt(4)) % (NAMES.size() + 1);
        pixel[s] = name == NAMES.size() ? 0 : ObjectId.of(NAMES.get(name));
      }
    }
    return samples;
  }

  private static List<FloatBuffer> ranks(int[][] samples, int count) {
    List<FloatBuffer> planes =
        Stream.generate(() -> FloatBuffer.allocate(PIXELS)).limit(2L * count).toList();
    int[] ids = new int[count];
    float[] shares = new float[count];
    for (int p = 0; p < PIXELS; p++) {
      Ranking.of(samples[p], ids, shares);
      for (int r = 0; r < count; r++) {
        planes.get(2 * r).put(p, Float.intBitsToFloat(ids[r]));
        planes.get(2 * r + 1).put(p, shares[r]);
      }
    }
    return planes;
  }

  /** The share of a pixel's samples whose object has one of these names, counted one by one. */
  private static float[] counted(int[][] samples, String... names) {
    float[] shares = new float[PIXELS];
    for (int p = 0; p < PIXELS; p++) {
      int count = 0;
      for (int sample : samples[p]) {
        for (String name : names) {
          if (sample == ObjectId.of(name)) {
            count++;
          }
        }
      }
      shares[p] = (float) count / SAMPLES;
    }
    return shares;
  }

  private static List<float[]> decoded(
      List<FloatBuffer> ranks, Manifest manifest, String... patterns) {
    List<FloatBuffer> mattes =
        Stream.of(patterns).map(each -> FloatBuffer.allocate(PIXELS)).toList();
    new ObjectMattes(Stream.of(patterns).map(ObjectPattern::new).toList(), manifest)
        .decode(ranks, mattes);
    return mattes.stream().map(FloatBuffer::array).toList();
  }

  @Test
  void mattesAreTheSharesOfTheSamples() {
    int[][] samples = samples();
    List<float[]> mattes =
        decoded(ranks(samples, 6), Manifest.of(NAMES), "boat*", "sky", "tree.00?", "mu\u0308ll*");
    List<float[]> truths = new ArrayList<>();
    truths.add(counted(samples, "boat", "boat_sail"));
    truths.add(counted(samples, "sky"));
    truths.add(counted(samples, "tree.001", "tree.002"));
    truths.add(counted(samples, "mu\u0308ll/\u6d77"));
    IntStream.range(0, truths.size())
        .forEach(m -> assertArrayEquals(truths.get(m), mattes.get(m), 1e-6f));
  }

  @Test
  void anObjectThatTwoChooseIsTheFirstOnes() {
    int[][] samples = samples();
    List<float[]> mattes = decoded(ranks(samples, 6), Manifest.of(NAMES), "boat", "boat*");
    assertArrayEquals(counted(samples, "boat"), mattes.get(0), 1e-6f);
    assertArrayEquals(counted(samples, "boat_sail"), mattes.get(1), 1e-6f);
  }

  @Test
  void wholeNamesAreFoundWithoutAManifest() {
    int[][] samples = samples();
    List<float[]> mattes = decoded(ranks(samples, 6), null, "boat");
    assertArrayEquals(counted(samples, "boat"), mattes.get(0), 1e-6f);
  }

  /** A renderer may have more objects in a pixel than ranks: those that cover least are lost. */
  @Test
  void whatRanksDoNotHoldIsMissing() {
    int[] samples = {7, 7, 7, 5, 5, 0, 0, 0, 9};
    int[] ids = new int[2];
    float[] shares = new float[2];
    Ranking.of(samples, ids, shares);
    assertArrayEquals(new int[] {7, 5}, ids);
    assertArrayEquals(new float[] {3f / 9, 2f / 9}, shares, 1e-6f);
  }

  /** Where a data window does not reach there are no numbers. */
  @Test
  void noNumberCoversNothing() {
    FloatBuffer id = FloatBuffer.wrap(new float[] {Float.intBitsToFloat(ObjectId.of("sky"))});
    FloatBuffer none = FloatBuffer.wrap(new float[] {Float.NaN});
    FloatBuffer matte = FloatBuffer.allocate(1);
    ObjectMattes mattes = new ObjectMattes(List.of(new ObjectPattern("sky")), null);
    mattes.decode(List.of(id, none), List.of(matte));
    assertEquals(0, matte.get(0));
    mattes.decode(List.of(none, none), List.of(matte));
    assertEquals(0, matte.get(0));
  }
}
