package org.impasto.network.importing.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.network.importing.caffe.CaffeFile;
import org.impasto.network.importing.onnx.OnnxFile;

/**
 * A Protocol Buffers message read without its schema: field numbers and wire values. ONNX and Caffe
 * publish their schemas; the numbers that are read stand as constants in {@link OnnxFile} and
 * {@link CaffeFile}.
 */
public final class ProtoMessage {
  private final Map<Integer, List<Object>> fields = new HashMap<>();

  private ProtoMessage() {}

  public static ProtoMessage of(byte[] bytes) throws IOException {
    return of(UnsafeByteOperations.unsafeWrap(bytes));
  }

  /**
   * @throws IOException where the bytes are no message
   */
  private static ProtoMessage of(ByteString bytes) throws IOException {
    ProtoMessage message = new ProtoMessage();
    CodedInputStream in = bytes.newCodedInput();
    in.enableAliasing(true);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      message.fields.computeIfAbsent(tag >>> 3, each -> new ArrayList<>()).add(value(in, tag));
    }
    return message;
  }

  private static Object value(CodedInputStream in, int tag) throws IOException {
    return switch (tag & 7) {
      case WireFormat.WIRETYPE_VARINT -> in.readRawVarint64();
      case WireFormat.WIRETYPE_FIXED64 -> in.readRawLittleEndian64();
      case WireFormat.WIRETYPE_FIXED32 -> in.readRawLittleEndian32();
      case WireFormat.WIRETYPE_LENGTH_DELIMITED -> in.readBytes();
      default -> throw new IOException("a field of an unknown kind, " + tag);
    };
  }

  public boolean has(int field) {
    return fields.containsKey(field);
  }

  private List<Object> all(int field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The last value, as the format wants it. */
  private Object last(int field) {
    List<Object> all = all(field);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  public String text(int field) {
    return last(field) instanceof ByteString bytes ? bytes.toStringUtf8() : "";
  }

  public List<String> texts(int field) {
    return all(field).stream().map(each -> ((ByteString) each).toStringUtf8()).toList();
  }

  public byte[] bytes(int field) {
    return last(field) instanceof ByteString bytes ? bytes.toByteArray() : new byte[0];
  }

  public long integer(int field, long otherwise) {
    return last(field) instanceof Long number ? number : otherwise;
  }

  public float real(int field, float otherwise) {
    return last(field) instanceof Integer bits ? Float.intBitsToFloat(bits) : otherwise;
  }

  public ProtoMessage message(int field) throws IOException {
    return last(field) instanceof ByteString bytes ? of(bytes) : new ProtoMessage();
  }

  public List<ProtoMessage> messages(int field) throws IOException {
    List<ProtoMessage> messages = new ArrayList<>();
    for (Object each : all(field)) {
      if (!(each instanceof ByteString bytes))
        throw new IOException("field " + field + " is no message");
      messages.add(of(bytes));
    }
    return messages;
  }

  /** Repeated integers, packed or not. */
  public long[] integers(int field) throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (Object each : all(field)) {
      if (each instanceof ByteString packed) {
        CodedInputStream in = packed.newCodedInput();
        while (!in.isAtEnd()) numbers.add(in.readRawVarint64());
      } else {
        numbers.add((Long) each);
      }
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  /** Repeated floats, packed or not. */
  public float[] reals(int field) throws IOException {
    int count = 0;
    for (Object each : all(field))
      count += each instanceof ByteString packed ? packed.size() / 4 : 1;
    float[] numbers = new float[count];
    int at = 0;
    for (Object each : all(field)) {
      if (each instanceof ByteString packed) {
        CodedInputStream in = packed.newCodedInput();
        while (!in.isAtEnd()) numbers[at++] = Float.intBitsToFloat(in.readRawLittleEndian32());
      } else {
        numbers[at++] = Float.intBitsToFloat((Integer) each);
      }
    }
    return numbers;
  }
}
