package org.impasto.engine.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.impasto.engine.shot.Shots;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings.LongTermWeights;
import org.junit.jupiter.api.Test;

/** Weights of paint from several frames: three frames, four pixels. */
class TemporalTargetTest {
  private static final float[][] RELIABILITY = {
    {1, 0.25f, 0, 0}, {1, 0.5f, 0.5f, 0}, {0.5f, 1, 1, 0}
  };

  private static Frame frame(float... values) {
    Frame frame = Frame.allocate(values.length, 1, 1);
    frame.data().put(values);
    return frame;
  }

  private static List<TemporalTarget> weighed(LongTermWeights method) {
    List<TemporalTarget> all =
        List.of(
            new TemporalTarget(frame(1, 1, 1, 1), frame(RELIABILITY[0])),
            new TemporalTarget(frame(2, 2, 2, 2), frame(RELIABILITY[1])),
            new TemporalTarget(frame(4, 4, 4, 4), frame(RELIABILITY[2])));
    TemporalTarget.weigh(all, method);
    return all;
  }

  private static void assertTrust(float[][] expected, List<TemporalTarget> found) {
    for (int j = 0; j < expected.length; j++) {
      assertArrayEquals(expected[j], Shots.pixels(found.get(j).trust()), 1e-6f, "frame " + j);
    }
  }

  @Test
  void fartherFramesFillWhatCloserOnesLeave() {
    float[][] expected = {{1, 0.25f, 0, 0}, {0, 0.25f, 0.5f, 0}, {0, 0.25f, 0.5f, 0}};
    assertTrust(expected, weighed(LongTermWeights.CLOSEST_FIRST));
  }

  @Test
  void normalisedWeightsSumToOneAtMost() {
    float[][] expected = {
      {0.4f, 1 / 7f, 0, 0}, {0.4f, 2 / 7f, 1 / 3f, 0}, {0.2f, 4 / 7f, 2 / 3f, 0}
    };
    assertTrust(expected, weighed(LongTermWeights.NORMALISE));
  }

  @Test
  void togetherTheyAreTheirMeanAndTheSumOfTheirWeights() {
    try (TemporalTarget one = TemporalTarget.together(weighed(LongTermWeights.CLOSEST_FIRST))) {
      assertArrayEquals(new float[] {1, 7 / 3f, 3, 1}, Shots.pixels(one.painting()), 1e-6f);
      assertArrayEquals(new float[] {1, 0.75f, 1, 0}, Shots.pixels(one.trust()), 1e-6f);
    }
  }

  @Test
  void theSquaredDistanceToAllIsThatToTheirMeanAndAConstant() {
    List<TemporalTarget> all = weighed(LongTermWeights.NORMALISE);
    double offset = distance(all, 0.3) - distance(all, 0.9);
    try (TemporalTarget one = TemporalTarget.together(all)) {
      assertEquals(offset, distance(List.of(one), 0.3) - distance(List.of(one), 0.9), 1e-5);
    }
  }

  private static double distance(List<TemporalTarget> all, double x) {
    double sum = 0;
    for (TemporalTarget each : all) {
      for (int i = 0; i < each.trust().elements(); i++) {
        double difference = x - Planes.buffer(each.painting(), 0).get(i);
        sum += Planes.buffer(each.trust(), 0).get(i) * difference * difference;
      }
    }
    return sum;
  }
}
