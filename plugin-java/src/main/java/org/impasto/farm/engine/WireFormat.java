package org.impasto.farm.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A message of protocol buffers (wire format of protobuf.dev, "Encoding"): the last value of each
 * field.
 */
final class WireFormat {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final Map<Integer, Object> fields = new HashMap<>();

  private WireFormat() {}

  /** Throws IllegalArgumentException where the bytes are no message. */
  static WireFormat of(byte[] message) {
    WireFormat read = new WireFormat();
    int[] at = {0};
    try {
      while (at[0] < message.length) {
        read.field(message, at);
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a message that is cut off", e);
    }
    return read;
  }

  private void field(byte[] message, int[] at) {
    long key = varint(message, at);
    int number = (int) (key >>> 3);
    switch ((int) (key & 7)) {
      case VARINT -> fields.put(number, varint(message, at));
      case FIXED_64 -> at[0] += 8;
      case FIXED_32 -> at[0] += 4;
      case BYTES -> {
        int length = Math.toIntExact(varint(message, at));
        if (length < 0 || length > message.length - at[0]) {
          throw new IllegalArgumentException("a message that is cut off");
        }
        fields.put(number, Arrays.copyOfRange(message, at[0], at[0] + length));
        at[0] += length;
      }
      default -> throw new IllegalArgumentException("no protocol buffer");
    }
  }

  private static long varint(byte[] message, int[] at) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = message[at[0]++];
      value |= (long) (next & 127) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Empty where the field is absent. */
  WireFormat message(int field) {
    return fields.get(field) instanceof byte[] bytes ? of(bytes) : new WireFormat();
  }

  /** Empty where the field is absent. */
  String text(int field) {
    return fields.get(field) instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : "";
  }

  /** 0 where the field is absent. */
  long number(int field) {
    return fields.get(field) instanceof Long number ? number : 0;
  }

  /** A message of one field of text. */
  static byte[] text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A message of one field of bytes, such as another message. */
  static byte[] bytes(int field, byte[] value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, (long) field << 3 | BYTES);
    write(out, value.length);
    out.writeBytes(value);
    return out.toByteArray();
  }

  /** A message of one field, a number. */
  static byte[] number(int field, long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, (long) field << 3 | VARINT);
    write(out, value);
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, long value) {
    long left = value;
    while ((left & ~127L) != 0) {
      out.write((int) (left & 127 | 128));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
