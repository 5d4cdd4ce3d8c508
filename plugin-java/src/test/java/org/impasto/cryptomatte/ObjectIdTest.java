package org.impasto.cryptomatte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectIdTest {
  /** The specification's own samples, section "Metadata". */
  @ParameterizedTest
  @CsvSource({"bunny, 13851a76", "default, 42c9679f", "bunny_porcelain_mat, b24b26d4"})
  void namesHaveTheSpecificationsNumbers(String name, String id) {
    assertEquals(id, ObjectId.text(ObjectId.of(name)));
  }

  /** Known values of MurmurHash3 x86 32, seed 0. */
  @ParameterizedTest
  @CsvSource({"'', 00000000", "hello, 248bfa47", "'hello, world', 149bbb7f"})
  void hashesAreThoseOfMurmurHash3(String text, String hash) {
    assertEquals(hash, ObjectId.text(MurmurHash3.of(text.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @CsvSource({
    "00000001, 00800001",
    "80000000, 80800000",
    "7f800000, 7f000000",
    "ffc00001, ff400001",
    "3f800000, 3f800000"
  })
  void exponentsOfDenormalNumbersAndOfInfinityAreMoved(String hash, String bits) {
    int converted = ObjectId.converted(ObjectId.parse(hash));
    assertEquals(bits, ObjectId.text(converted));
    float number = Float.intBitsToFloat(converted);
    assertTrue(Float.isFinite(number) && Math.abs(number) >= Float.MIN_NORMAL);
  }
}
