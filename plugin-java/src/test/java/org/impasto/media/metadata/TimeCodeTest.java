package org.impasto.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time codes go on as SMPTE 12M counts them. */
class TimeCodeTest {
  @ParameterizedTest
  @CsvSource({
    "10:00:00:05, 3, 25, 10:00:00:08",
    "10:00:59:24, 1, 25, 10:01:00:00",
    "23:59:59:23, 1, 23.976, 00:00:00:00",
    "00:00:00:00, -1, 24, 23:59:59:23",
    "00:00:59;29, 1, 29.97, 00:01:00;02",
    "00:09:59;29, 1, 29.97, 00:10:00;00",
    "00:00:00;00, 17982, 29.97, 00:10:00;00",
    "00:00:00;00, 107892, 29.97, 01:00:00;00",
    "00:00:59;59, 1, 59.94, 00:01:00;04",
    "00:00:59:00, 1, 0.1, 00:01:00:00",
    "00:00:00:00, 1001, 2147483647, 00:00:01:01"
  })
  void framesLater(String first, int later, double rate, String expected) {
    assertEquals(expected, TimeCode.parse(first).orElseThrow().plus(later, rate).toString());
  }

  @Test
  void packedFormIsThatOfOpenExr() {
    TimeCode code = TimeCode.parse("12:34:56:23").orElseThrow();
    assertEquals(0x12345623, code.packed());
    assertEquals(code, TimeCode.unpacked(0x12345623));
    assertTrue(TimeCode.unpacked(0x01020304 | 1 << 6).drop());
    assertTrue(TimeCode.parse("noon").isEmpty());
  }
}
