package org.impasto.queue;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Queue folders of the older form, which several machines shared by claims: their jobs are moved
 * over once. What was done counts as done; what failed, as failed; all else waits and is looked at
 * anew, and what is in the store is not painted again.
 */
final class OldForm {
  private static final long ALIVE_MILLISECONDS = 120_000;

  /** As it stands in an old job.json. */
  private record OldJob(List<String> arguments, int first, int last, String title) {}

  /** The first line of a claim. */
  private record Worker(String machine, long process) {}

  private OldForm() {}

  /** Throws QueueException where a worker of the older form is at it. */
  static void moveOver(QueueFolder queue) throws IOException {
    List<JobFolder> old = queue.jobs().stream().filter(OldForm::isOld).toList();
    for (JobFolder each : old) {
      refuseWhileWorkedOn(queue, each);
    }
    for (JobFolder each : old) {
      moveOver(each);
    }
  }

  private static boolean isOld(JobFolder folder) {
    Path file = folder.path().resolve("job.json");
    try {
      return Files.exists(file)
          && Files.readString(file).contains("\"arguments\"")
          && !Files.readString(file).contains("\"form\"");
    } catch (IOException unreadable) {
      return false; // said where it is read
    }
  }

  private static void refuseWhileWorkedOn(QueueFolder queue, JobFolder folder) throws IOException {
    for (Path claim : files(folder.path(), ".*\\.claim-\\d+")) {
      List<String> lines = Files.readAllLines(claim);
      boolean released = lines.size() > 1 && lines.get(1).startsWith("released");
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(claim).toMillis();
      if (!released && age < ALIVE_MILLISECONDS) {
        throw new QueueException(
            "the queue "
                + queue.path()
                + " is of an older Impasto, and a worker of that one"
                + name(lines)
                + " is painting job "
                + folder.name()
                + "; stop it (two minutes after its end at the latest the queue is moved over), or"
                + " name another queue with --queue");
      }
    }
  }

  private static String name(List<String> lines) {
    try {
      return Optional.ofNullable(Json.parse(lines.isEmpty() ? "" : lines.get(0), Worker.class))
          .map(worker -> " (process " + worker.process + " on " + worker.machine + ")")
          .orElse("");
    } catch (JsonParseException unfinished) {
      return "";
    }
  }

  private static void moveOver(JobFolder folder) throws IOException {
    OldJob old;
    try {
      old = Json.read(folder.path().resolve("job.json"), OldJob.class);
    } catch (JsonParseException damaged) {
      return; // said where it is read
    }
    Job job =
        new Job(
            Job.FORM,
            "",
            old.arguments,
            old.first,
            old.last,
            old.title,
            0,
            folder.number() * Job.STEP,
            state(folder),
            null,
            List.of(),
            failure(folder),
            Job.now(),
            "");
    if (!job.isWhole()) {
      return;
    }
    folder.write(job);
    for (Path each :
        files(folder.path(), ".*\\.(claim-\\d+|done|failed)|chunks\\.json|cancelled")) {
      Files.deleteIfExists(each);
    }
    Path journal = folder.path().resolve("journal");
    if (Files.isDirectory(journal)) {
      for (Path each : files(journal, ".*\\.jsonl")) {
        Files.deleteIfExists(each);
      }
      Files.deleteIfExists(journal);
    }
  }

  private static JobState state(JobFolder folder) throws IOException {
    if (Files.exists(folder.path().resolve("completion.done"))) {
      return JobState.DONE;
    }
    if (Files.exists(folder.path().resolve("cancelled"))) {
      return JobState.CANCELLED;
    }
    return files(folder.path(), ".*\\.failed").isEmpty() ? JobState.WAITING : JobState.FAILED;
  }

  private static String failure(JobFolder folder) throws IOException {
    List<Path> failed = files(folder.path(), ".*\\.failed");
    try {
      return failed.isEmpty() ? "" : Json.read(failed.get(0), String.class);
    } catch (JsonParseException damaged) {
      return "it failed under an older Impasto";
    }
  }

  private static List<Path> files(Path folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(pattern)).sorted().toList();
    }
  }
}
