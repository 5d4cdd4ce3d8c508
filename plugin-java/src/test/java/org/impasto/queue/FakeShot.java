package org.impasto.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.impasto.engine.AbortedException;

/**
 * A shot whose frames are empty files; arguments: folder, frames at which shots begin, milliseconds
 * a frame.
 */
final class FakeShot implements Shot {
  private final Path folder;
  private final Job job;

  FakeShot(Job job) {
    this.job = job;
    folder = Path.of(job.arguments().get(0));
  }

  static Job job(Path folder, int frames, String beginnings, int milliseconds) {
    return new Job(
        List.of(folder.toString(), beginnings, Integer.toString(milliseconds)),
        1,
        frames,
        "a shot -> a folder");
  }

  @Override
  public SortedSet<Integer> beginnings(BooleanSupplier stop) {
    SortedSet<Integer> found = new TreeSet<>();
    for (String each : job.arguments().get(1).split(",")) {
      found.add(Integer.parseInt(each));
    }
    return found;
  }

  private Path file(int time) {
    return folder.resolve("frame-" + time);
  }

  @Override
  public boolean inPlace(int time) {
    return Files.exists(file(time));
  }

  @Override
  public boolean paint(int time, BooleanSupplier stop) {
    if (Files.exists(folder.resolve("spoilt-" + time))) {
      throw new IllegalArgumentException("frame " + time + " is spoilt");
    }
    boolean stored = Files.exists(file(time));
    try {
      for (int i = 0; i < Integer.parseInt(job.arguments().get(2)); i += 5) {
        Thread.sleep(5);
        if (stop.getAsBoolean()) {
          throw new AbortedException();
        }
      }
      Files.writeString(file(time), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AbortedException();
    }
    return !stored;
  }

  @Override
  public void complete(BooleanSupplier stop) {}

  @Override
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (int time = job.first(); time <= job.last(); time++) {
      if (!inPlace(time)) {
        faults.add("frame " + time + " is missing");
      }
    }
    return faults;
  }

  @Override
  public void close() {}
}
