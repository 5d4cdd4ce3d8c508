package org.impasto.queue;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job's folder: {@code job.json}; {@code chunks.json} once it is split; claims; {@code NAME.done}
 * and {@code NAME.failed} for each piece of work; {@code cancelled}; the journal.
 */
public final class JobFolder {
  static final String SPLITTING = "splitting";
  static final String COMPLETION = "completion";

  private static final String JOB = "job.json";
  private static final String CHUNKS = "chunks.json";
  private static final String DONE = ".done";
  private static final String FAILED = ".failed";
  private static final String CANCELLED = "cancelled";

  private final Path folder;

  JobFolder(Path folder) {
    this.folder = folder;
  }

  static JobFolder create(Path folder, Job job) {
    Json.write(folder.resolve(JOB), job);
    return new JobFolder(folder);
  }

  Path path() {
    return folder;
  }

  /** As {@code impasto queue} knows it: 0001. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** False for a folder that is being made, or removed. */
  boolean whole() {
    return Files.exists(folder.resolve(JOB));
  }

  public Job job() {
    return Json.read(folder.resolve(JOB), Job.class);
  }

  Journal journal() {
    return new Journal(folder.resolve("journal"));
  }

  /** Empty until the job is split. */
  Optional<List<Chunk>> chunks() {
    Path file = folder.resolve(CHUNKS);
    return Files.exists(file)
        ? Optional.of(Json.read(file, new TypeToken<List<Chunk>>() {}.getType()))
        : Optional.empty();
  }

  void split(List<Chunk> chunks) {
    Json.write(folder.resolve(CHUNKS), chunks);
  }

  boolean isDone(String work) {
    return Files.exists(folder.resolve(work + DONE));
  }

  void done(String work) {
    Json.write(folder.resolve(work + DONE), WorkerName.here());
  }

  void failed(String work, String reason) {
    Json.write(folder.resolve(work + FAILED), reason);
  }

  /** Why work failed: one sentence each. */
  public List<String> failures() {
    return marks(FAILED).stream().map(file -> Json.<String>read(file, String.class)).toList();
  }

  public boolean isCancelled() {
    return Files.exists(folder.resolve(CANCELLED));
  }

  public boolean isComplete() {
    return isDone(COMPLETION);
  }

  /** Whether there may be work in it. */
  boolean isOpen() {
    return whole() && !isCancelled() && !isComplete() && marks(FAILED).isEmpty();
  }

  /** No worker begins anything of it any more; those at work stop within a moment. */
  public void cancel() {
    Json.write(folder.resolve(CANCELLED), WorkerName.here());
  }

  /** Forgets a cancellation and failures; what is painted stays. */
  public void retry() {
    marks(FAILED).forEach(JobFolder::delete);
    marks(DONE).forEach(JobFolder::delete); // looked at again, quickly
    delete(folder.resolve(CANCELLED));
  }

  /** Takes the job out of the queue. Its output stays, and so do the frames in the store. */
  public void remove() {
    delete(folder.resolve(JOB)); // first: nobody begins anything of it any more
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(JobFolder::delete);
    } catch (IOException e) {
      throw new QueueException(folder + " cannot be removed: " + e, e);
    }
  }

  private List<Path> marks(String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new QueueException(folder + " cannot be read: " + e + "; check the queue's folder", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new QueueException(file + " cannot be deleted: " + e, e);
    }
  }
}
