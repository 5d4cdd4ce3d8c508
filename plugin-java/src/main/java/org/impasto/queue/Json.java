package org.impasto.queue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.files.Disk;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;

/** JSON files that are whole or not there. */
public final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  /** Survives power loss. */
  static void write(Disk disk, Path file, Object value) throws IOException {
    NewFile.write(disk, file, GSON.toJson(value) + "\n");
  }

  /** For what is of no use after power loss. */
  public static void writeLoosely(Path file, Object value) throws IOException {
    try (NewFile whole = NewFile.create(file, Durability.UNSYNCED)) {
      whole.write(ByteBuffer.wrap(GSON.toJson(value).getBytes(StandardCharsets.UTF_8)));
      whole.commit();
    }
  }

  /** Throws JsonParseException where that is not what the file holds. */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    T value;
    try {
      value = GSON.fromJson(Files.readString(file), type);
    } catch (CharacterCodingException e) {
      throw new JsonParseException("no text", e);
    } catch (JsonParseException e) {
      throw e;
    } catch (RuntimeException e) {
      // A record's own check.
      throw new JsonParseException(String.valueOf(e.getMessage()), e);
    }
    if (value == null) {
      throw new JsonParseException("empty");
    }
    return value;
  }

  /** Null where the text is empty. Throws JsonParseException. */
  static <T> T parse(String text, Class<T> type) {
    return GSON.fromJson(text, type);
  }

  /** For pages. */
  public static String text(Object value) {
    return GSON.toJson(value);
  }
}
