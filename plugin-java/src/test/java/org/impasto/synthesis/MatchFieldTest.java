package org.impasto.synthesis;

import static org.impasto.synthesis.TestPictures.first;
import static org.impasto.synthesis.TestPictures.prepare;
import static org.impasto.synthesis.TestPictures.scene;
import static org.impasto.synthesis.TestPictures.texture;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class MatchFieldTest {
  @Test
  void encodingLosesNothing() {
    ExemplarSet set = prepare(ExemplarPicture.style(90, 70, texture(90, 70, 1)), 71, 53);
    float[] scene = scene(71, 53, 0);
    byte[] covered = new byte[71 * 53];
    java.util.Arrays.fill(covered, 200, covered.length, (byte) 1);
    MatchField field = first(set, new Target(71, 53, scene, scene, covered, null), 2).field();
    field.besideX()[700] = -100;
    field.besideY()[701] = 127;
    field.x()[300] = 65000 * 256 + 7;
    ByteBuffer bytes = ByteBuffer.allocate((int) MatchFieldCode.bytes(71, 53, 0));
    MatchFieldCode.encode(field, bytes);
    assertEquals(0, bytes.remaining());
    MatchField back = MatchFieldCode.decode(bytes.flip());
    assertArrayEquals(field.x(), back.x());
    assertArrayEquals(field.y(), back.y());
    assertArrayEquals(field.besideX(), back.besideX());
    assertArrayEquals(field.besideY(), back.besideY());
    assertArrayEquals(field.cost(), back.cost());
  }

  @Test
  void tooFewBytesAreRefused() {
    ByteBuffer bytes = ByteBuffer.allocate(40);
    bytes.order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(100).putInt(100).putInt(0).rewind();
    assertThrows(IllegalArgumentException.class, () -> MatchFieldCode.decode(bytes));
  }
}
