package org.impasto.queue.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Progress;
import org.impasto.errors.UserException;
import org.impasto.farm.Film;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;
import org.impasto.media.io.FrameRange;
import org.impasto.queue.Job;

/**
 * A film whose paintings are small texts. Arguments: folder, frames at which shots begin,
 * milliseconds a frame, "pictures" or "video". Folder {@code store} is its store; file {@code
 * painted} says which frames were painted, in order; a frame named {@code spoilt-N} cannot be.
 */
public final class FakeFilm implements Film {
  private final Path folder;
  private final Job job;

  public FakeFilm(Job job) {
    this.job = job;
    folder = Path.of(job.arguments().get(0));
    if (!Files.isDirectory(folder)) {
      throw new UserException("there is no film " + folder);
    }
  }

  public static Job job(Path folder, int frames, String beginnings, int milliseconds) {
    return job(folder, frames, beginnings, milliseconds, "pictures");
  }

  public static Job job(
      Path folder, int frames, String beginnings, int milliseconds, String output) {
    return Job.of(
        List.of(folder.toString(), beginnings, Integer.toString(milliseconds), output),
        new FrameRange(1, frames),
        folder.getFileName() + " -> " + output,
        0);
  }

  @Override
  public FrameRange range() {
    return job.range();
  }

  @Override
  public SortedSet<Integer> beginnings(Progress progress) {
    return Arrays.stream(job.arguments().get(1).split(","))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Optional<Path> picture(int time) {
    return job.arguments().get(3).equals("pictures")
        ? Optional.of(folder.resolve("out/" + time))
        : Optional.empty();
  }

  @Override
  public boolean paint(int time, Progress progress) {
    if (Files.exists(folder.resolve("spoilt-" + time))) {
      throw new IllegalArgumentException("frame " + time + " is spoilt");
    }
    Path stored = folder.resolve("store/" + time);
    if (Files.exists(stored)) {
      return false;
    }
    pause(progress);
    write(stored, "painting of frame " + time);
    note(time);
    return true;
  }

  private void pause(Progress progress) {
    int milliseconds = Integer.parseInt(job.arguments().get(2));
    try {
      int gone = 0;
      do {
        if (!progress.report((double) gone / (milliseconds + 1), "painting")) {
          throw new AbortedException();
        }
        Thread.sleep(Math.min(5, milliseconds));
        gone += 5;
      } while (gone < milliseconds);
    } catch (InterruptedException e) {
      throw new AbortedException();
    }
  }

  private void note(int time) {
    try {
      Files.writeString(
          folder.resolve("painted"),
          time + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean stored(int time, Progress progress) {
    return Files.exists(folder.resolve("store/" + time));
  }

  @Override
  public boolean deliver(int time, Progress progress) {
    boolean painted = paint(time, progress);
    write(picture(time).orElseThrow(), "picture of frame " + time);
    return painted;
  }

  @Override
  public List<Path> complete(Progress progress) {
    if (picture(1).isPresent()) {
      return List.of();
    }
    Path video = folder.resolve("out/film");
    StringBuilder all = new StringBuilder();
    for (int time = job.first(); time <= job.last(); time++) {
      paint(time, progress);
      all.append("picture of frame ").append(time).append('\n');
    }
    write(video, all.toString());
    return List.of(video);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      NewFile.write(RealDisk.INSTANCE, file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
