package org.impasto;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/**
 * A valid file with bytes flipped, cut, doubled, put in or replaced; the same mutants in every run.
 */
public final class Mutants {
  /** What a mutant is given to. Anything that is thrown but an accepted refusal fails the test. */
  @FunctionalInterface
  public interface Reader {
    void read(byte[] mutant) throws Exception;
  }

  private static final String[] PIECES = {
    "null",
    "-1",
    "0",
    "1e999",
    "-1e-999",
    "2147483648",
    "99999999999999999999",
    "[]",
    "{}",
    "\"\"",
    "true",
    "\\u0000",
    "\"",
    "{",
    "}",
    ":",
    ",",
    "NaN",
    "../../..",
    "\ufeff",
    "[".repeat(20_000),
    "{\"a\":".repeat(20_000),
    "9".repeat(5_000)
  };

  private static final long LARGEST_ALLOCATION = 256L << 20;
  private static final double LONGEST_SECONDS = 10;

  private final byte[] valid;
  private final Random random;

  public Mutants(byte[] valid, long seed) {
    this.valid = valid;
    this.random = new Random(seed);
  }

  /** The next mutant: one to three changes. */
  public byte[] next() {
    byte[] mutant = valid;
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutant = changed(mutant);
    }
    return mutant;
  }

  private byte[] changed(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0, 1 -> flipped(bytes);
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> spliced(bytes, at, end, new byte[0]);
      case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      case 5 ->
          spliced(
              bytes,
              at,
              end,
              PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
      default -> spliced(bytes, at, end, randomBytes(random.nextInt(9)));
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] mutant = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && mutant.length > 0; i--) {
      mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] mutant = new byte[from + piece.length + bytes.length - to];
    System.arraycopy(bytes, 0, mutant, 0, from);
    System.arraycopy(piece, 0, mutant, from, piece.length);
    System.arraycopy(bytes, to, mutant, from + piece.length, bytes.length - to);
    return mutant;
  }

  /**
   * Every mutant is read or refused with a text, in little time and memory. Returns how many were
   * refused.
   */
  public int feed(int count, Class<? extends Exception> refusal, Reader reader) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int refused = 0;
    for (int i = 0; i < count; i++) {
      byte[] mutant = next();
      long before = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      try {
        reader.read(mutant);
      } catch (Throwable thrown) {
        if (!refusal.isInstance(thrown)
            || thrown.getMessage() == null
            || thrown.getMessage().isBlank()) {
          fail(
              "mutant " + i + " (" + shown(mutant) + ") ends in " + thrown.getClass().getName(),
              thrown);
        }
        refused++;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      int number = i;
      assertTrue(seconds < LONGEST_SECONDS, () -> "mutant " + number + " took " + seconds + " s");
      assertTrue(
          allocated < LARGEST_ALLOCATION,
          () -> "mutant " + number + " took " + allocated + " bytes");
    }
    return refused;
  }

  private static String shown(byte[] mutant) {
    byte[] head = Arrays.copyOf(mutant, Math.min(mutant.length, 300));
    return mutant.length
        + " bytes: "
        + new String(head, StandardCharsets.ISO_8859_1)
        + " = "
        + HexFormat.of().formatHex(head);
  }
}
