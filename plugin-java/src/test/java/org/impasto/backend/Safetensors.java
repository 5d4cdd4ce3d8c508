package org.impasto.backend;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Reads float tensors of a safetensors file: an eight-byte length, a JSON header, then the data.
 */
final class Safetensors {
  private final ByteBuffer data;
  private final JsonObject header;

  private Safetensors(byte[] file) {
    ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(all.getLong());
    header =
        JsonParser.parseString(new String(file, 8, length, StandardCharsets.UTF_8))
            .getAsJsonObject();
    data = all.slice(8 + length, file.length - 8 - length).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Safetensors read(Path file) throws IOException {
    return new Safetensors(Files.readAllBytes(file));
  }

  /**
   * A file of the reference material: in the folder that impasto.reference names, or in
   * shared/reference above.
   */
  static Optional<Path> reference(String name) {
    String named = System.getProperty("impasto.reference");
    if (named != null) {
      return Optional.of(Path.of(named, name)).filter(Files::exists);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/reference").resolve(name);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  Set<String> names() {
    return header.keySet();
  }

  int[] shape(String name) {
    JsonArray shape = header.getAsJsonObject(name).getAsJsonArray("shape");
    int[] sizes = new int[shape.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape.get(i).getAsInt();
    }
    return sizes;
  }

  double[] values(String name) {
    JsonObject entry = header.getAsJsonObject(name);
    JsonArray offsets = entry.getAsJsonArray("data_offsets");
    int start = offsets.get(0).getAsInt();
    boolean wide = entry.get("dtype").getAsString().equals("F64");
    int size = wide ? Double.BYTES : Float.BYTES;
    double[] values = new double[(offsets.get(1).getAsInt() - start) / size];
    for (int i = 0; i < values.length; i++) {
      values[i] = wide ? data.getDouble(start + i * size) : data.getFloat(start + i * size);
    }
    return values;
  }

  float[] floats(String name) {
    double[] values = values(name);
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
