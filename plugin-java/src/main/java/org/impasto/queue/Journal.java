package org.impasto.queue;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was done for a job: one line of JSON an event, in a file of each worker's own, so that no
 * two append to one file. A line that a killed worker left unfinished is skipped.
 */
final class Journal {
  static final String PAINTED = "painted";
  static final String STORED = "stored";

  /**
   * @param at when, by the worker's clock
   * @param what happened: "painted", "stored" (the frame was in the store), "began", "done",
   *     "failed", "stopped"
   * @param work chunk or other work
   * @param frame its number; -1 where no frame is meant
   * @param text for people; may be empty
   */
  record Event(String at, String worker, String what, String work, int frame, String text) {
    boolean isFrame() {
      return what.equals(PAINTED) || what.equals(STORED);
    }
  }

  private static final String ENDING = ".jsonl";

  private final Path folder;

  Journal(Path folder) {
    this.folder = folder;
  }

  void add(String what, String work, int frame, String text) {
    Event event =
        new Event(Instant.now().toString(), WorkerName.here().toString(), what, work, frame, text);
    Path file = folder.resolve(WorkerName.here() + ENDING);
    byte[] line = (Json.LINE.toJson(event) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new QueueException(file + " cannot be written: " + e + "; check the queue's folder", e);
    }
  }

  /** All events, each worker's in their order. */
  List<Event> events() {
    List<Event> events = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return events;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
        Files.readString(file).lines().forEach(line -> read(line, events));
      }
      return events;
    } catch (IOException e) {
      throw new QueueException(folder + " cannot be read: " + e + "; check the queue's folder", e);
    }
  }

  private static void read(String line, List<Event> events) {
    try {
      Event event = Json.LINE.fromJson(line, Event.class);
      if (event != null && event.what() != null && event.worker() != null) {
        events.add(event);
      }
    } catch (JsonParseException unfinished) {
      // The worker was killed while it wrote.
    }
  }
}
