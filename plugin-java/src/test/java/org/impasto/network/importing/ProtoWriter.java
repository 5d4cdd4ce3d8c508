package org.impasto.network.importing;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a Protocol Buffers message by field numbers. */
final class ProtoWriter {
  private interface Step {
    void write(CodedOutputStream out) throws IOException;
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private ProtoWriter step(Step step) {
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      step.write(out);
      out.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProtoWriter integer(int field, long... values) {
    for (long value : values) step(out -> out.writeInt64(field, value));
    return this;
  }

  ProtoWriter real(int field, float value) {
    return step(out -> out.writeFloat(field, value));
  }

  ProtoWriter text(int field, String... values) {
    for (String value : values) bytes(field, value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  ProtoWriter bytes(int field, byte[] value) {
    return step(out -> out.writeByteArray(field, value));
  }

  ProtoWriter message(int field, ProtoWriter value) {
    return bytes(field, value.toBytes());
  }

  /** Packed, or as raw little-endian bytes, which are the same. */
  ProtoWriter reals(int field, float[] values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return bytes(field, raw.array());
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
