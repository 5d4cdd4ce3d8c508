package org.impasto.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiddleburyFlowTest {
  private static final float TAG = 202021.25f;

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = folder.resolve("field.flo");
    float[] motion = {0, 1.5f, -2.25f, 3, Float.NaN, 5, 6, -7, 8, 9, Float.NaN, 11};
    try (FlowField field = FlowField.allocate(3, 2)) {
      field.frame().data().put(motion);
      MiddleburyFlow.write(file, field);
    }
    try (FlowField read = MiddleburyFlow.read(file)) {
      float[] found = new float[motion.length];
      read.frame().data().get(found);
      assertEquals(3, read.width());
      assertArrayEquals(motion, found);
    }
  }

  @Test
  void theFileIsLaidOutAsPublished() throws IOException {
    Path file = folder.resolve("field.flo");
    try (FlowField field = FlowField.allocate(2, 1)) {
      field.frame().data().put(1, 2, 3, 4);
      MiddleburyFlow.write(file, field);
    }
    byte[] expected = bytes(TAG, 2, 1, 1, 3, 2, 4);
    assertArrayEquals(expected, Files.readAllBytes(file));
    assertArrayEquals("PIEH".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(expected, 4));
  }

  @Test
  void faultyFilesAreRefusedWithWhatIsWrong() throws IOException {
    assertRefused("too-little-data.flo", bytes(TAG, 2, 2, 1, 2), "32 bytes after the header");
    assertRefused("too-much-data.flo", bytes(TAG, 1, 1, 1, 2, 3), "but 12 are there");
    assertRefused("wrong-tag.flo", bytes(1, 1, 1, 1, 2), "tag 202021.25");
    assertRefused("no-header.flo", new byte[7], "ends before its header");
    assertRefused("negative-width.flo", bytes(TAG, -3, 1), "-3x1");
    assertRefused("absurd-size.flo", bytes(TAG, 1 << 30, 1 << 30), "1073741824x1073741824");
  }

  @Test
  void aMissingFileIsNamed() {
    IOException refusal =
        assertThrows(IOException.class, () -> MiddleburyFlow.read(folder.resolve("none.flo")));
    assertTrue(refusal.getMessage().contains("none.flo; check the path"));
  }

  private void assertRefused(String name, byte[] bytes, String reason) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    IOException refusal = assertThrows(IOException.class, () -> MiddleburyFlow.read(file));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
  }

  private static byte[] bytes(float tag, int width, int height, float... motion) {
    ByteBuffer bytes = ByteBuffer.allocate(12 + 4 * motion.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(tag).putInt(width).putInt(height);
    for (float value : motion) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }
}
