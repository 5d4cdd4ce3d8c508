package org.impasto.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasto.files.Disk;
import org.impasto.files.ProcessLock;
import org.impasto.files.RealDisk;

/**
 * A queue's folder: {@code jobs/0001} and so on, {@code requests}, {@code lock}, which the one
 * runner holds, and {@code runner.json}, which says what it is at.
 */
public final class QueueFolder {
  /** Environment variable that names the folder. */
  public static final String VARIABLE = "IMPASTO_QUEUE";

  private final Path folder;
  private final Disk disk;

  public QueueFolder(Path folder) {
    this(folder, RealDisk.INSTANCE);
  }

  /** On a disk that may fail. */
  public QueueFolder(Path folder, Disk disk) {
    this.folder = folder.toAbsolutePath().normalize();
    this.disk = disk;
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
    return folder;
  }

  public Path activity() {
    return folder.resolve("runner.json");
  }

  Path jobsFolder() {
    return folder.resolve("jobs");
  }

  Path lockFile() {
    return folder.resolve("lock");
  }

  Disk disk() {
    return disk;
  }

  Requests requests() {
    return new Requests(disk, folder.resolve("requests"));
  }

  /**
   * This queue, whose folder must be there: a mistaken name would look like a queue without jobs.
   *
   * @throws QueueException where it is not, or is no folder
   */
  public QueueFolder required() {
    if (!Files.isDirectory(folder)) {
      throw new QueueException(
          "there is no queue "
              + folder
              + (Files.exists(folder)
                  ? ", but a file of that name; name another"
                  : "; check its name and that its disk is mounted, or add a job to it first"));
    }
    return this;
  }

  /** Makes the folder where it is not there. */
  public QueueFolder made() {
    try {
      Files.createDirectories(jobsFolder());
      return this;
    } catch (FileAlreadyExistsException e) {
      throw new QueueException(
          folder + " is no queue: " + e.getMessage() + " is a file; name another folder", e);
    } catch (IOException e) {
      throw broken("cannot be made", e);
    }
  }

  /** Who runs it at this moment; empty where nobody does. */
  public Optional<String> holder() {
    try {
      return ProcessLock.holder(lockFile());
    } catch (IOException e) {
      throw broken("cannot be looked at", e);
    }
  }

  /** Folders of all jobs, by their numbers. */
  public List<JobFolder> jobs() {
    try (Stream<Path> folders = Files.list(jobsFolder())) {
      return folders
          .filter(each -> each.getFileName().toString().matches("\\d{4,9}"))
          .filter(Files::isDirectory)
          .map(each -> new JobFolder(disk, each))
          .sorted((a, b) -> Integer.compare(a.number(), b.number()))
          .toList();
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(folder)) {
        return List.of(); // nothing was ever added
      }
      throw broken("has vanished", e);
    } catch (NotDirectoryException e) {
      throw new QueueException(
          folder + " is no queue: " + jobsFolder() + " is a file; name another folder", e);
    } catch (UncheckedIOException e) {
      throw broken("cannot be read", e.getCause());
    } catch (IOException e) {
      throw broken("cannot be read", e);
    }
  }

  public JobFolder job(int number) {
    return new JobFolder(disk, jobsFolder().resolve("%04d".formatted(number)));
  }

  /** What is said of a fault of the disk. */
  public QueueException broken(String what, IOException cause) {
    return new QueueException(
        "the queue "
            + folder
            + " "
            + what
            + ": "
            + cause
            + "; check that its disk is mounted, has room and may be written to, or name another"
            + " with --queue",
        cause);
  }
}
