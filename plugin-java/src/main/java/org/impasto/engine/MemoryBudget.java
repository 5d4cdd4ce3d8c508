package org.impasto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.impasto.settings.Settings;

/**
 * How a process's memory is shared out between pictures, the optimiser's history and the evaluation
 * of the network.
 *
 * <p>It depends on settings and machine alone, not on what is free at the moment: where memory is
 * short, tiles and the history change the bits of a painting.
 *
 * @param bytes of the whole process
 */
record MemoryBudget(long bytes) {
  /** Where Linux tells a container's limit, or "max". */
  private static final Path CONTAINER = Path.of("/sys/fs/cgroup/memory.max");

  private static final double GIGABYTE = 1e9;
  private static final double LEAST_GIGABYTES = 1;

  /** Java, libraries and what does not grow with the frame, bytes. */
  private static final long FIXED = 700_000_000;

  /**
   * Pictures of three planes that are held at once beside the optimiser's history: the engine's and
   * the optimiser's.
   */
  private static final int PICTURES = 24;

  private static final long PICTURE_BYTES = 3L * Float.BYTES;

  /**
   * Pairs of the history, each of two pictures: never fewer, and as many as a following frame uses.
   */
  private static final int FEWEST_PAIRS = 4;

  private static final int USUAL_PAIRS = 12;

  /** Throws IllegalArgumentException where the settings allow too little for any painting. */
  static MemoryBudget of(Settings settings) {
    double gigabytes = settings.memoryGigabytes();
    if (gigabytes > 0 && gigabytes < LEAST_GIGABYTES) {
      throw new IllegalArgumentException(
          String.format(
              "Memory is set to %s GB; at least %.0f GB are required: raise it, or set 0 for half of the machine's",
              gigabytes, LEAST_GIGABYTES));
    }
    return new MemoryBudget(gigabytes > 0 ? (long) (gigabytes * GIGABYTE) : machine() / 2);
  }

  /** Bytes of the machine, or of the container that this runs in. */
  private static long machine() {
    long physical = Pointer.totalPhysicalBytes();
    try {
      String limit = Files.readString(CONTAINER).strip();
      return limit.matches("\\d{1,18}") ? Math.min(physical, Long.parseLong(limit)) : physical;
    } catch (IOException none) {
      return physical;
    }
  }

  /**
   * Bytes that the plan for a picture of so many pixels may take; none where that is not above 0.
   *
   * @param beside bytes that are held with the plan
   */
  long forPlan(long pixels, long beside) {
    long left = left(pixels) - beside;
    return left - Math.min(pairBytes(pixels) * USUAL_PAIRS, left / 2);
  }

  /** Pairs of the history beside a plan of so many bytes and what is held with it. */
  int pairs(long pixels, long planBytes, int most) {
    long room = (left(pixels) - planBytes) / pairBytes(pixels);
    return (int) Math.max(Math.min(FEWEST_PAIRS, most), Math.min(most, room));
  }

  private long left(long pixels) {
    return bytes - FIXED - PICTURES * PICTURE_BYTES * pixels;
  }

  private static long pairBytes(long pixels) {
    return 2 * PICTURE_BYTES * pixels;
  }
}
