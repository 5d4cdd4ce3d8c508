package org.impasto.bridge.host;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SpaceGuessTest {
  private static FloatBuffer picture(int levels, DoubleUnaryOperator change) {
    Random random = new Random(1);
    FloatBuffer pixels = FloatBuffer.allocate(4 * 3000);
    for (int i = 0; i < pixels.capacity(); i++) {
      double value = random.nextInt(levels) / (levels - 1.0);
      pixels.put(i, i % 4 == 3 ? 0.37f : (float) change.applyAsDouble(value));
    }
    return pixels;
  }

  private static double half(double value) {
    double unit = Math.pow(2, Math.floor(Math.log(Math.max(value, 1e-4)) / Math.log(2)) - 10);
    return Math.round(value / unit) * unit;
  }

  @Test
  void eightBitsThatNobodyMadeLinearAreFound() {
    assertTrue(SpaceGuess.contradictsLight(picture(256, value -> value)));
    assertTrue(SpaceGuess.contradictsLight(picture(256, SpaceGuessTest::half)));
  }

  @Test
  void lightIsLeftInPeace() {
    assertFalse(SpaceGuess.contradictsLight(picture(256, value -> Math.pow(value, 2.2))));
    assertFalse(SpaceGuess.contradictsLight(picture(256, value -> half(Math.pow(value, 2.2)))));
    assertFalse(SpaceGuess.contradictsLight(picture(1024, value -> value)));
    assertFalse(SpaceGuess.contradictsLight(picture(256, value -> 3 * value)));
    assertFalse(SpaceGuess.contradictsLight(picture(2, value -> value)), "a matte");
    assertFalse(SpaceGuess.contradictsLight(picture(256, value -> Double.NaN)));
  }
}
