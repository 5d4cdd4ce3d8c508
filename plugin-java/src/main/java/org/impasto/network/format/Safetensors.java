package org.impasto.network.format;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;

/**
 * The safetensors container for float32 arrays: a little-endian 64-bit header length, a JSON header
 * that gives each tensor's dtype, shape and byte range, then the values, little-endian, without
 * gaps.
 */
public final class Safetensors {
  private static final int LENGTH_BYTES = 8;
  private static final int ALIGNMENT = 8;
  private static final String METADATA = "__metadata__";

  private Safetensors() {}

  /** The file's bytes, tensors in the map's order. */
  public static byte[] write(Map<String, WeightTensor> tensors) {
    JsonObject header = new JsonObject();
    long end = 0;
    for (Map.Entry<String, WeightTensor> tensor : tensors.entrySet()) {
      long begin = end;
      end = Math.addExact(begin, 4L * tensor.getValue().values().length);
      header.add(tensor.getKey(), entry(tensor.getValue().shape(), begin, end));
    }
    byte[] text = padded(header.toString()).getBytes(StandardCharsets.UTF_8);
    ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(LENGTH_BYTES + text.length + end));
    file.order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text);
    for (WeightTensor tensor : tensors.values()) {
      for (float value : tensor.values()) file.putFloat(value);
    }
    return file.array();
  }

  /**
   * Reads a whole file.
   *
   * @param where names the file in messages
   * @throws UserException where header and data do not fit together
   */
  public static Map<String, WeightTensor> read(byte[] file, String where) {
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    JsonObject header = header(buffer, where);
    ByteBuffer data = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    Map<String, WeightTensor> tensors = new LinkedHashMap<>();
    long covered = 0;
    for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
      if (entry.getKey().equals(METADATA)) continue;
      WeightTensor tensor = tensor(data, entry.getValue(), where + ", tensor " + entry.getKey());
      covered += 4L * tensor.values().length;
      tensors.put(entry.getKey(), tensor);
    }
    if (covered != data.capacity()) {
      throw damaged(
          where, "its tensors take " + covered + " bytes but it holds " + data.capacity());
    }
    return tensors;
  }

  private static JsonObject entry(int[] shape, long begin, long end) {
    JsonArray sizes = new JsonArray();
    for (int size : shape) sizes.add(size);
    JsonArray offsets = new JsonArray();
    offsets.add(begin);
    offsets.add(end);
    JsonObject entry = new JsonObject();
    entry.addProperty("dtype", "F32");
    entry.add("shape", sizes);
    entry.add("data_offsets", offsets);
    return entry;
  }

  private static String padded(String header) {
    int bytes = header.getBytes(StandardCharsets.UTF_8).length;
    return header + " ".repeat((ALIGNMENT - bytes % ALIGNMENT) % ALIGNMENT);
  }

  /** Reads the header and leaves the buffer at the first value. */
  private static JsonObject header(ByteBuffer buffer, String where) {
    if (buffer.remaining() < LENGTH_BYTES) {
      throw damaged(where, "it ends after " + buffer.remaining() + " bytes, within its header");
    }
    long length = buffer.getLong();
    if (length < 2 || length > buffer.remaining()) {
      throw damaged(
          where, "its header claims " + length + " bytes where " + buffer.remaining() + " follow");
    }
    byte[] text = new byte[(int) length];
    buffer.get(text);
    try {
      return JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw damaged(where, "its header is not JSON");
    }
  }

  private static WeightTensor tensor(ByteBuffer data, JsonElement element, String where) {
    Entry entry = Entry.of(element, where);
    if (entry.begin < 0 || entry.end > data.capacity() || entry.begin > entry.end) {
      throw damaged(
          where, "bytes " + entry.begin + " to " + entry.end + " are wanted of " + data.capacity());
    }
    long bytes = entry.end - entry.begin;
    if (bytes != entry.bytes) {
      throw damaged(where, "its shape needs " + entry.bytes + " bytes, its range has " + bytes);
    }
    float[] values = new float[(int) (bytes / 4)];
    data.slice((int) entry.begin, (int) bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    return new WeightTensor(entry.shape, values);
  }

  private record Entry(int[] shape, long bytes, long begin, long end) {
    static Entry of(JsonElement element, String where) {
      try {
        JsonObject object = element.getAsJsonObject();
        String dtype = object.get("dtype").getAsString();
        if (!dtype.equals("F32")) {
          throw new UserException(
              where + ": found numbers of type " + dtype + ", F32 is required; convert the file");
        }
        JsonArray sizes = object.getAsJsonArray("shape");
        int[] shape = new int[sizes.size()];
        for (int i = 0; i < shape.length; i++) shape[i] = positive(sizes.get(i).getAsInt());
        long bytes = Math.multiplyExact(4L, WeightTensor.elements(shape));
        JsonArray offsets = object.getAsJsonArray("data_offsets");
        return new Entry(shape, bytes, offsets.get(0).getAsLong(), offsets.get(1).getAsLong());
      } catch (ArithmeticException
          | IllegalStateException
          | NullPointerException
          | ClassCastException
          | IndexOutOfBoundsException
          | UnsupportedOperationException
          | NumberFormatException e) {
        throw damaged(where, "its dtype, shape or data_offsets is missing or malformed");
      }
    }

    private static int positive(int size) {
      if (size < 1) throw new NumberFormatException("A size of " + size);
      return size;
    }
  }

  private static UserException damaged(String where, String what) {
    return new UserException(where + " is damaged: " + what + "; install the network again");
  }
}
