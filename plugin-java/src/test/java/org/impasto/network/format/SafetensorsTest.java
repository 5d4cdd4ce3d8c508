package org.impasto.network.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  private static byte[] twoTensors() {
    Map<String, WeightTensor> tensors = new LinkedHashMap<>();
    tensors.put("z", new WeightTensor(new int[] {2, 3}, new float[] {1, -2, 3, -4, 5, 1e-30f}));
    tensors.put("a", new WeightTensor(new int[] {1}, new float[] {Float.MAX_VALUE}));
    return Safetensors.write(tensors);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, WeightTensor> read = Safetensors.read(twoTensors(), "file");
    assertEquals(List.of("z", "a"), List.copyOf(read.keySet()));
    assertArrayEquals(new int[] {2, 3}, read.get("z").shape());
    assertArrayEquals(new float[] {1, -2, 3, -4, 5, 1e-30f}, read.get("z").values());
    assertArrayEquals(new float[] {Float.MAX_VALUE}, read.get("a").values());
  }

  @Test
  void valuesStandLittleEndianAfterAHeaderOfAMultipleOfEightBytes() {
    byte[] file = twoTensors();
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int header = (int) buffer.getLong();
    assertEquals(0, header % 8);
    assertEquals(8 + header + 7 * 4, file.length);
    assertEquals(-2f, buffer.getFloat(8 + header + 4));
  }

  @Test
  void aFileCutAnywhereIsRefused() {
    byte[] file = twoTensors();
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      String message = refusal(cut);
      assertTrue(message.contains("damaged") && message.contains("install"), message);
    }
  }

  @Test
  void halfPrecisionIsRefusedByName() {
    String message = refusal(file("{'a':{'dtype':'F16','shape':[2],'data_offsets':[0,4]}}", 4));
    assertTrue(
        message.contains("tensor a") && message.contains("F16") && message.contains("F32"),
        message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[1, 2]",
        "{'a':7}",
        "{'a':{'dtype':'F32','shape':[2]}}",
        "{'a':{'dtype':'F32','shape':['x'],'data_offsets':[0,8]}}",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0]}}",
        "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}}",
        "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}}",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}}",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[-4,4]}}",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}",
        "{'a':{'dtype':'F32','shape':[2147483647,2147483647,2147483647],'data_offsets':[0,8]}}"
      })
  void aHeaderThatDoesNotFitEightBytesOfDataIsRefused(String header) {
    String message = refusal(file(header, 8));
    assertTrue(message.contains("damaged"), message);
  }

  private static String refusal(byte[] file) {
    return assertThrows(UserException.class, () -> Safetensors.read(file, "weights")).getMessage();
  }

  private static byte[] file(String header, int dataBytes) {
    byte[] text = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ByteBuffer file = ByteBuffer.allocate(8 + text.length + dataBytes);
    return file.order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text).array();
  }
}
