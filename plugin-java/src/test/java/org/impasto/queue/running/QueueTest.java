package org.impasto.queue.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.impasto.files.QuickFolder;
import org.impasto.queue.Desk;
import org.impasto.queue.Job;
import org.impasto.queue.JobStatus;
import org.impasto.queue.Ledger;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A queue in a folder, with films of texts. */
abstract class QueueTest {
  @TempDir(factory = QuickFolder.class)
  Path temporary;

  QueueFolder queue;
  final List<String> told = new ArrayList<>();

  @BeforeEach
  void makeQueue() {
    queue = new QueueFolder(temporary.resolve("queue")).made();
  }

  Path film(String name) {
    try {
      return Files.createDirectories(temporary.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int add(Job job) {
    return ask(Request.add(job)).jobs().get(0);
  }

  Request.Answer ask(Request request) {
    return new Desk(queue, "a test", Duration.ofSeconds(10)).ask(request).orElseThrow();
  }

  Runner.End run() {
    return run(() -> false);
  }

  Runner.End run(BooleanSupplier stop) {
    try (Ledger ledger = Ledger.open(queue, "the runner").orElseThrow()) {
      return new Runner(
              ledger,
              "the runner",
              FakeFilm::new,
              Duration.ofMillis(10),
              stop,
              told::add,
              activity -> {})
          .run(false, () -> told.add("idle"));
    }
  }

  JobStatus status(int number) {
    return JobStatus.of(queue).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** Frames that were painted, in order. */
  static List<Integer> painted(Path film) throws IOException {
    return Files.exists(film.resolve("painted"))
        ? Files.readAllLines(film.resolve("painted")).stream().map(Integer::valueOf).toList()
        : List.of();
  }

  static List<Integer> frames(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** What stands in the output's folder, by name. */
  static Map<String, String> output(Path film) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (var files = Files.list(film.resolve("out"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        all.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return all;
  }
}
