package org.impasto.queue;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One worker's right to a piece of work: a file that exactly one can create. {@code
 * chunk-0003.claim-2} is the second claim to that chunk. Whoever finds the highest claim given back
 * or its holder dead creates the next one; nothing is ever renamed or deleted, so that two who see
 * the same dead holder cannot both succeed, on network folders as on a disk.
 *
 * <p>The file holds the worker's name and, rewritten in place every few seconds, a count: the
 * heartbeat.
 */
final class Claim {
  private static final String RELEASED = "released";
  private static final int COUNT_DIGITS = 12;

  /**
   * What a claim's file says.
   *
   * @param beat the count, or "released"
   */
  record Holder(WorkerName worker, String beat) {
    boolean released() {
      return beat.equals(RELEASED);
    }
  }

  private final Path folder;
  private final String work;
  private final int generation;
  private final int offset;
  private long beats;

  private Claim(Path folder, String work, int generation, int offset) {
    this.folder = folder;
    this.work = work;
    this.generation = generation;
    this.offset = offset;
  }

  private static Path file(Path folder, String work, int generation) {
    return folder.resolve(work + ".claim-" + generation);
  }

  /** The number of the highest claim to some work; 0 where nobody ever had it. */
  static int highest(Path folder, String work) {
    Pattern name = Pattern.compile(Pattern.quote(work) + "\\.claim-(\\d{1,9})");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> name.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(match -> Integer.parseInt(match.group(1)))
          .max()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      throw new QueueException(folder + " cannot be read: " + e + "; check the queue's folder", e);
    }
  }

  /** Who made a claim; empty where its maker has not finished writing it. */
  static Optional<Holder> holder(Path folder, String work, int generation) {
    try {
      String[] lines = Files.readString(file(folder, work, generation)).split("\n");
      WorkerName worker = lines.length < 2 ? null : Json.LINE.fromJson(lines[0], WorkerName.class);
      return worker == null ? Optional.empty() : Optional.of(new Holder(worker, lines[1].strip()));
    } catch (IOException | JsonParseException unfinished) {
      return Optional.empty();
    }
  }

  /** The claim after the one of that number; empty where another was faster. */
  static Optional<Claim> after(int generation, Path folder, String work) {
    String first = Json.LINE.toJson(WorkerName.here()) + "\n";
    Claim claim =
        new Claim(folder, work, generation + 1, first.getBytes(StandardCharsets.UTF_8).length);
    Path file = claim.file();
    try {
      Files.writeString(
          file, first + count(0), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return Optional.of(claim);
    } catch (FileAlreadyExistsException another) {
      return Optional.empty();
    } catch (IOException e) {
      throw new QueueException(file + " cannot be written: " + e + "; check the queue's folder", e);
    }
  }

  private Path file() {
    return file(folder, work, generation);
  }

  private static String count(long beats) {
    return ("%0" + COUNT_DIGITS + "d\n").formatted(beats);
  }

  /** Says that this worker is alive. A folder that is away for a moment is no reason to stop. */
  synchronized void beat() {
    try {
      mark(count(++beats));
    } catch (IOException away) {
      // The claim may be taken over; held() then says so.
    }
  }

  /**
   * False where another took the work over, because this worker was silent for too long, or where
   * the job is gone.
   */
  boolean held() {
    return Files.exists(file()) && !Files.exists(file(folder, work, generation + 1));
  }

  /** Gives the work back. */
  synchronized void release() {
    try {
      mark(RELEASED + " ".repeat(COUNT_DIGITS - RELEASED.length()) + "\n");
    } catch (NoSuchFileException jobIsGone) {
      // Nothing is left to give back.
    } catch (IOException e) {
      throw new QueueException(
          file() + " cannot be written: " + e + "; check the queue's folder", e);
    }
  }

  private void mark(String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), offset);
    }
  }
}
