package org.impasto.queue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jobs of one queue, in the order in which they were added. */
public final class QueueFolder {
  /** Environment variable that names the folder. */
  public static final String VARIABLE = "IMPASTO_QUEUE";

  private final Path jobs;

  public QueueFolder(Path folder) {
    jobs = folder.toAbsolutePath().normalize().resolve("jobs");
  }

  /**
   * The queue of this user: {@link #VARIABLE}; else {@code impasto/queue} in XDG_STATE_HOME, or in
   * the home folder's {@code .local/state}.
   */
  public static Path place(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return Path.of(named);
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    return (Path.of(state).isAbsolute() ? Path.of(state) : home.resolve(".local/state"))
        .resolve("impasto/queue");
  }

  public Path path() {
    return jobs.getParent();
  }

  /**
   * This queue, whose folder must be there: a mistaken name would look like a queue without jobs.
   *
   * @throws QueueException where it is not
   */
  public QueueFolder required() {
    if (!Files.isDirectory(path())) {
      throw new QueueException(
          "there is no queue "
              + path()
              + "; check its name and that its disk is mounted, or add a job to it first");
    }
    return this;
  }

  /** Adds a job at the end. */
  public JobFolder add(Job job) {
    try {
      Files.createDirectories(jobs);
      for (int number = next(); ; number++) {
        try {
          return JobFolder.create(
              Files.createDirectory(jobs.resolve("%04d".formatted(number))), job);
        } catch (FileAlreadyExistsException another) {
          // Somebody else adds a job at this moment.
        }
      }
    } catch (IOException e) {
      throw new QueueException(
          "the queue " + path() + " cannot be written: " + e + "; choose another with --queue", e);
    }
  }

  private int next() {
    return names().stream().mapToInt(Integer::parseInt).max().orElse(0) + 1;
  }

  /** All jobs, in order. */
  public List<JobFolder> jobs() {
    return names().stream()
        .map(name -> new JobFolder(jobs.resolve(name)))
        .filter(JobFolder::whole)
        .toList();
  }

  /** Throws QueueException where there is none of that name. */
  public JobFolder job(String name) {
    return jobs().stream()
        .filter(
            job ->
                job.name().equals(name)
                    || job.name().equals("%4s".formatted(name).replace(' ', '0')))
        .findFirst()
        .orElseThrow(
            () ->
                new QueueException(
                    "there is no job "
                        + name
                        + " in "
                        + path()
                        + ", which has "
                        + (jobs().isEmpty()
                            ? "none"
                            : jobs().stream()
                                .map(JobFolder::name)
                                .collect(Collectors.joining(", ")))));
  }

  private List<String> names() {
    if (!Files.isDirectory(jobs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(jobs)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("\\d{4,9}"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new QueueException("the queue " + path() + " cannot be read: " + e, e);
    }
  }
}
