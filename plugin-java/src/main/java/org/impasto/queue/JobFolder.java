package org.impasto.queue;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.impasto.errors.ErrorText;
import org.impasto.files.Disk;
import org.impasto.files.Leftovers;

/**
 * A job's folder: {@code job.json}, the log {@code log.txt}, and {@code delivered.log}, which says
 * of every picture that was written how long it is and what its digest is.
 */
public final class JobFolder {
  private static final String JOB = "job.json";

  private final Disk disk;
  private final Path folder;

  JobFolder(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  public Disk disk() {
    return disk;
  }

  public Path path() {
    return folder;
  }

  /** As {@code impasto queue} shows it: 0001. */
  public String name() {
    return folder.getFileName().toString();
  }

  public int number() {
    return Integer.parseInt(name());
  }

  public Path log() {
    return folder.resolve("log.txt");
  }

  public Path delivered() {
    return folder.resolve("delivered.log");
  }

  /**
   * A painted shot, kept until the film is complete.
   *
   * @param shot from 0
   */
  public Path segment(int shot) {
    return folder.resolve("segments").resolve("%05d.mkv".formatted(shot + 1));
  }

  /** Removes all segments. */
  public void clearSegments() throws IOException {
    Path segments = folder.resolve("segments");
    if (Files.isDirectory(segments)) {
      try (Stream<Path> files = Files.list(segments)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(segments);
    }
  }

  /**
   * A small picture of the frame that was delivered last, for looking.
   *
   * @param what "painted" or "source"
   */
  public Path preview(String what) {
    return folder.resolve(what + ".jpg");
  }

  /**
   * The job.
   *
   * @throws QueueException where its description is damaged, or cannot be read
   */
  public Job read() {
    Path file = folder.resolve(JOB);
    String remedy = "; remove job " + name() + " and add it again";
    try {
      Job job = Json.read(file, Job.class);
      if (job.form() > Job.FORM) {
        throw new QueueException(
            file
                + " is of a newer Impasto (form "
                + job.form()
                + "; this one reads "
                + Job.FORM
                + "); run that one");
      }
      if (job.form() == 0 && job.arguments() != null) {
        throw new QueueException(
            file + " is of an older Impasto; 'impasto queue run' moves the queue over");
      }
      if (!job.isWhole()) {
        throw new QueueException(file + " lacks what a job has" + remedy);
      }
      return job;
    } catch (NoSuchFileException e) {
      throw new QueueException(folder + " holds no job (its " + JOB + " is missing)" + remedy, e);
    } catch (JsonParseException e) {
      throw new QueueException(file + " is damaged (" + ErrorText.reason(e) + ")" + remedy, e);
    } catch (IOException e) {
      throw new QueueException(file + " cannot be read: " + e + "; check the disk", e);
    }
  }

  void write(Job job) throws IOException {
    Json.write(disk, folder.resolve(JOB), job);
  }

  /** Whether it has a description: a folder without one is being made, or removed. */
  boolean isJob() {
    return Files.exists(folder.resolve(JOB));
  }

  /** Takes it out of the queue: what remains of the folder is no job. */
  void forget() throws IOException {
    disk.delete(folder.resolve(JOB));
    disk.syncFolder(folder);
  }

  /** Removes what a job leaves; what somebody else laid there stays. */
  void clear() throws IOException {
    Leftovers.sweep(folder);
    clearSegments();
    for (Path file :
        List.of(folder.resolve(JOB), log(), delivered(), preview("painted"), preview("source"))) {
      Files.deleteIfExists(file);
    }
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException somebodyElses) {
      // Nobody takes a folder without a description for a job.
    }
  }
}
