package org.impasto.backend.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.impasto.backend.nd4j.CudaGpus.Gpu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which GPUs run machine code for 3.7 to 8.6 without PTX. */
class CudaGpusTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "3, 5, Kepler GK110, false", "3, 7, Kepler GK210, true", "6, 1, Pascal, true",
        "8, 6, Ampere, true",
    "8, 9, Ada, true", "9, 0, Hopper, false", "10, 0, Blackwell, false", "12, 0, Blackwell, false"
  })
  void generationsAreServedOrNot(int major, int minor, String name, boolean served) {
    assertEquals(served, CudaGpus.obstacle(List.of(new Gpu(major, minor))).isEmpty());
  }

  @Test
  void theMessageSaysWhatIsServedAndWhatWasFound() {
    String none = CudaGpus.obstacle(List.of());
    assertTrue(none.contains("3.7 to 8.9") && none.contains("no NVIDIA GPU"), none);
    String hopper = CudaGpus.obstacle(List.of(new Gpu(9, 0)));
    assertTrue(hopper.contains("Kepler to Ada") && hopper.contains("9.0"), hopper);
  }
}
