package org.impasto.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Tensor;
import org.junit.jupiter.api.Test;

class FineDetailTest {
  private static final int HEIGHT = 7;
  private static final int WIDTH = 9;
  private static final int PIXELS = HEIGHT * WIDTH;

  private interface Value {
    double at(int row, int column);
  }

  private static Tensor picture(Backend backend, Value value) {
    Tensor tensor = backend.allocate(3L * PIXELS);
    try (FloatPointer values = new FloatPointer(3L * PIXELS)) {
      for (int i = 0; i < 3 * PIXELS; i++) {
        values.put(i, (float) value.at(i % PIXELS / WIDTH, i % WIDTH));
      }
      tensor.upload(values);
    }
    return tensor;
  }

  private static double target(int row, int column) {
    return column < 4 ? .2 : .8;
  }

  private static double alternating(int row, int column) {
    return (row + column) % 2 == 0 ? .1 : -.1;
  }

  private static double distance(Value changed) {
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        Tensor target = picture(backend, FineDetailTest::target);
        Tensor x = picture(backend, changed);
        Tensor gradient = backend.allocate(3L * PIXELS);
        FineDetail detail = new FineDetail(backend, target, HEIGHT, WIDTH)) {
      return detail.of(x, 1, gradient);
    }
  }

  @Test
  void anotherBrightnessIsNoDetail() {
    assertEquals(0, distance((row, column) -> target(row, column) + .3), 1e-9);
  }

  /** Each pixel differs by 0.2 from all its neighbours: of which there are 2, 3 or 4. */
  @Test
  void colourThatAlternatesCountsMost() {
    double deviations = 0;
    double expected = 0;
    double mean = (4 * .2 + 5 * .8) / WIDTH;
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        int rows = row == 0 || row == HEIGHT - 1 ? 1 : 2;
        int columns = column == 0 || column == WIDTH - 1 ? 1 : 2;
        expected += Math.pow(.2 * (rows + columns), 2);
        deviations += Math.pow(target(row, column) - mean, 2);
      }
    }
    assertEquals(
        expected / deviations,
        distance((row, column) -> target(row, column) + alternating(row, column)),
        1e-4);
  }
}
