package org.impasto.queue;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.impasto.files.Disk;

/**
 * The folder of requests: whoever wants something of a queue lays a file there, which whoever holds
 * the queue's lock takes up and answers.
 */
final class Requests {
  private static final String REQUEST = ".request.json";
  private static final String ANSWER = ".answer.json";
  private static final long ANSWERS_LIVE_MILLISECONDS = 60_000;

  private final Disk disk;
  private final Path folder;

  Requests(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Lays one down; returns its name. */
  String lay(Request request) throws IOException {
    Files.createDirectories(folder);
    String name =
        "%013d-%s"
            .formatted(
                System.currentTimeMillis(),
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    Json.write(disk, folder.resolve(name + REQUEST), request);
    return name;
  }

  /** What came of it, once; empty where it is not taken up yet. */
  Optional<Request.Answer> answer(String name) throws IOException {
    Path file = folder.resolve(name + ANSWER);
    try {
      Request.Answer answer = Json.read(file, Request.Answer.class);
      Files.deleteIfExists(file);
      return Optional.of(answer);
    } catch (NoSuchFileException notYet) {
      return Optional.empty();
    }
  }

  /**
   * Takes up all that lie there, in their order. What is no request is answered so and taken away.
   *
   * @param taking by name and request; may be asked twice with one name, where the first time was
   *     cut off
   */
  void takeUp(BiFunction<String, Request, Request.Answer> taking) throws IOException {
    for (Path file : files(REQUEST)) {
      String name = file.getFileName().toString().replace(REQUEST, "");
      Json.writeLoosely(folder.resolve(name + ANSWER), taken(file, name, taking));
      disk.delete(file);
    }
  }

  private static Request.Answer taken(
      Path file, String name, BiFunction<String, Request, Request.Answer> taking)
      throws IOException {
    try {
      Request request = Json.read(file, Request.class);
      if (request.isWhole()) {
        return taking.apply(name, request);
      }
    } catch (JsonParseException garbage) {
      // Answered below.
    }
    return new Request.Answer(false, List.of(file + " is no request; give it again"), List.of());
  }

  /** Removes answers that nobody came for. */
  void clean() throws IOException {
    for (Path file : files(ANSWER)) {
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
      if (age > ANSWERS_LIVE_MILLISECONDS) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> files(String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ending)) {
      all.forEach(files::add);
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.removeIf(file -> file.getFileName().toString().startsWith("."));
    files.sort(null);
    return files;
  }
}
