package org.impasto.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.impasto.Mutants;
import org.impasto.errors.UserException;

/**
 * A process that reads damaged files, one after another: what ends it leaves its file behind. It
 * says what is wrong with a reader: an exception that is no refusal, more time or memory than a
 * damaged file is worth.
 *
 * <p>{@code FOLDER SEED COUNT SECONDS}: so many mutants, in no more time; or {@code FOLDER
 * FILE...}: these files, in every way that pictures, videos and networks are read.
 */
public final class ReadProcess {
  private static final double MOST_SECONDS = 30;
  private static final long MOST_BYTES = 600L << 20;

  private final Path folder;
  private int faults;

  private ReadProcess(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    ReadProcess process = new ReadProcess(Path.of(arguments[0]));
    if (arguments.length == 4 && arguments[1].matches("\\d+")) {
      process.fuzz(
          Long.parseLong(arguments[1]),
          Integer.parseInt(arguments[2]),
          Double.parseDouble(arguments[3]));
    } else {
      for (String file : List.of(arguments).subList(1, arguments.length)) {
        for (Kind kind : List.of(Kind.PICTURE, Kind.STYLE, Kind.NUMBERS, Kind.NETWORK)) {
          System.out.println(process.read(kind, Path.of(file)) + " " + kind + " " + file);
        }
      }
    }
    System.exit(process.faults == 0 ? 0 : 1);
  }

  private void fuzz(long seed, int count, double seconds) throws IOException {
    List<Corpus.Seed> corpus = Corpus.write(Files.createDirectories(folder.resolve("sound")));
    for (Corpus.Seed sound : corpus) {
      sound.kind().read(sound.file()); // what is refused whole is no corpus
    }
    Random random = new Random(seed);
    double end = System.nanoTime() / 1e9 + seconds;
    int done = 0;
    for (; done < count && System.nanoTime() / 1e9 < end; done++) {
      Corpus.Seed sound = corpus.get(random.nextInt(corpus.size()));
      Path file = folder.resolve("mutant-" + seed + "-" + done + sound.ending());
      Files.write(file, new Mutants(sound.bytes(), random.nextLong()).next());
      if (sound.ending().equals(".caffemodel")) {
        Files.copy(
            folder.resolve("sound/network.prototxt"),
            folder.resolve("mutant-" + seed + "-" + done + ".prototxt"));
      }
      int before = faults;
      String outcome = read(sound.kind(), file);
      if (faults > before) {
        System.out.println(outcome + " " + sound.kind() + " " + file);
      } else {
        Files.delete(file);
      }
      Files.deleteIfExists(folder.resolve("mutant-" + seed + "-" + done + ".prototxt"));
    }
    System.out.println(done + " mutants of seed " + seed + ", " + faults + " faults");
  }

  /** What came of it. */
  private String read(Kind kind, Path file) throws IOException {
    Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    long start = System.nanoTime();
    String outcome;
    boolean fault = false;
    try {
      kind.read(file);
      outcome = "read";
    } catch (UserException | IOException | UncheckedIOException refusal) {
      fault = refusal.getMessage() == null || refusal.getMessage().isBlank();
      outcome = "refused: " + refusal.getMessage();
    } catch (Throwable thrown) {
      fault = true;
      outcome = thrown + " at " + List.of(thrown.getStackTrace()).stream().limit(6).toList();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = peak();
    fault |= seconds > MOST_SECONDS || peak > MOST_BYTES;
    faults += fault ? 1 : 0;
    return "%s %.1f s, %d MB, %s"
        .formatted(
            fault ? "FAULT" : "ok", seconds, peak >> 20, outcome.replaceAll("\\p{Cntrl}", "?"));
  }

  private static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }
}
