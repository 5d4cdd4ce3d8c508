package org.impasto.queue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** JSON files that are whole or not there: written beside and renamed. */
final class Json {
  static final Gson LINE = new Gson();
  private static final Gson PAGE =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  static void write(Path file, Object value) {
    Path beside = file.resolveSibling("." + file.getFileName() + "-" + WorkerName.here());
    try {
      Files.writeString(beside, PAGE.toJson(value) + "\n");
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new QueueException(file + " cannot be written: " + e + "; check the queue's folder", e);
    }
  }

  static <T> T read(Path file, Type type) {
    try {
      T value = PAGE.fromJson(Files.readString(file), type);
      if (value == null) {
        throw new QueueException(file + " is empty; remove the job and add it again");
      }
      return value;
    } catch (JsonParseException e) {
      throw new QueueException(
          file + " is damaged: " + e.getMessage() + "; remove the job and add it again", e);
    } catch (IOException e) {
      throw new QueueException(file + " cannot be read: " + e + "; check the queue's folder", e);
    }
  }
}
