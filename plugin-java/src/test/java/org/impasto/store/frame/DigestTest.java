package org.impasto.store.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.store.TestFrames;
import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void isSha256OfLedFields() throws Exception {
    ByteBuffer fields = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    fields.put((byte) 't').putLong(1).put("p".getBytes(StandardCharsets.UTF_8));
    fields.put((byte) 't').putLong(3).put("\u20ac".getBytes(StandardCharsets.UTF_8));
    fields.put((byte) 'i').putLong(-5);
    fields.put((byte) 'r').putDouble(0.1);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(fields.flip());
    assertEquals(
        HexFormat.of().formatHex(sha256.digest()),
        Digest.of("p").text("\u20ac").integer(-5).real(0.1).build().hex());
  }

  @Test
  void fieldsNeverRunIntoEachOther() {
    ByteBuffer ab = ByteBuffer.wrap(new byte[] {'a', 'b'});
    Digest nested = Digest.of("p").build();
    List<Digest> different =
        List.of(
            Digest.of("p").text("ab").build(),
            Digest.of("p").text("a").text("b").build(),
            Digest.of("pa").text("b").build(),
            Digest.of("p").bytes(ab).build(),
            Digest.of("p").text("ab").text("").build(),
            Digest.of("p").integer(1).build(),
            Digest.of("p").truth(true).build(),
            Digest.of("p").real(Double.longBitsToDouble(1)).build(),
            Digest.of("p").digest(nested).build(),
            Digest.of("p").text(nested.hex()).build(),
            Digest.of("p").bytes(ByteBuffer.wrap(nested.bytes())).build());
    assertEquals(different.size(), new HashSet<>(different).size());
    assertEquals(2, ab.remaining());
  }

  @Test
  void frameCountsBySizeAndEveryBit() {
    try (Frame frame = TestFrames.frame(700, 600, 1);
        Frame same = frame.copy();
        Frame turned = TestFrames.frame(600, 700, 1)) {
      assertEquals(of(frame), of(same));
      assertNotEquals(of(frame), of(turned));
      int last = (int) frame.elements() - 1;
      TestFrames.bits(same).put(last, TestFrames.bits(same).get(last) ^ 1);
      assertNotEquals(of(frame), of(same));
    }
  }

  @Test
  void onlyADigestsDigitsMakeADigest() {
    Digest digest = Digest.of("p").build();
    assertEquals(digest, new Digest(digest.hex()));
    assertThrows(IllegalArgumentException.class, () -> new Digest("../../etc/passwd"));
    assertThrows(
        IllegalArgumentException.class, () -> new Digest(digest.hex().toUpperCase(Locale.ROOT)));
  }

  private static Digest of(Frame frame) {
    return Digest.of("frame").frame(frame).build();
  }
}
