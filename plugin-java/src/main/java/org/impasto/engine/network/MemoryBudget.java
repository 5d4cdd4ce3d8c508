package org.impasto.engine.network;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;

/**
 * How a process's memory is shared out between pictures, the optimiser's history and the evaluation
 * of the network.
 *
 * <p>It depends on settings, frame and machine alone, not on what is free at the moment: where
 * memory is short, tiles and the history change the bits of a painting.
 *
 * @param bytes of the whole process
 * @param fixed bytes of what does not grow with the level that is painted
 */
public record MemoryBudget(long bytes, long fixed) {
  /** Where Linux tells a container's limit, or "max". */
  private static final Path CONTAINER = Path.of("/sys/fs/cgroup/memory.max");

  private static final double GIGABYTE = 1e9;

  private static final double TENTH = GIGABYTE / 10;

  /** Java and libraries, bytes; measured on frames of a few pixels. */
  private static final long PROGRAM = 300_000_000;

  /**
   * Of the frame's size, beside the source frames and the motion that are kept: its source, and
   * what a following frame is held to.
   */
  private static final int FRAME_PICTURES = 5;

  /**
   * Of what is not the program's the C library's heaps hold this share unused, between pictures and
   * features that come and go in many sizes; measured from 640x360 to 1920x1080. Larger pictures
   * than {@link #LARGEST_IN_HEAPS} it gets from the system one by one.
   */
  private static final int GAP_SHARE = 8;

  private static final long MOST_GAPS = 256_000_000;

  private static final long LARGEST_IN_HEAPS = 32 << 20;

  /** Shares of four regions, at the frame's size and at each layer's. */
  private static final int REGION_PICTURES = 8;

  /**
   * Of the level's size, three planes each: the optimiser's vectors, what it starts from and what
   * it is held to.
   */
  private static final int LEVEL_PICTURES = 13;

  private static final long PICTURE_BYTES = 3L * Float.BYTES;

  /**
   * Pairs of the history, each of two pictures: never fewer, and as many as a following frame uses.
   */
  private static final int FEWEST_PAIRS = 4;

  private static final int USUAL_PAIRS = 12;

  /** Motion that was found may take this share of all, and no more bytes than are of use. */
  private static final int MOTION_SHARE = 50;

  private static final long MOST_MOTION = 256_000_000;

  /** Statistics of style pictures may take this share. */
  private static final int STATISTICS_SHARE = 20;

  /** Exemplars that are prepared for strokes may take this share. */
  private static final int EXEMPLARS_SHARE = 4;

  /** Bytes that motion which was found may take while it is kept. */
  public static long motion(Settings settings) {
    return of(settings).motion();
  }

  /** Bytes that prepared exemplars may take while they are kept. */
  public static long exemplars(Settings settings) {
    return of(settings).bytes / EXEMPLARS_SHARE;
  }

  private long motion() {
    return Math.min(MOST_MOTION, bytes / MOTION_SHARE);
  }

  /** Bytes that the statistics of style pictures may take while they are kept. */
  long statistics() {
    return bytes / STATISTICS_SHARE;
  }

  /** Of the settings, with no frame yet. */
  public static MemoryBudget of(Settings settings) {
    double gigabytes = settings.memoryGigabytes();
    return new MemoryBudget(gigabytes > 0 ? (long) (gigabytes * GIGABYTE) : machine() / 2, PROGRAM);
  }

  /**
   * The same for frames of so many pixels.
   *
   * @param held source frames that are kept
   * @param regional whether regions have their own styles
   * @param network bytes of what is kept of the network beside plans
   */
  public MemoryBudget frames(long pixels, int held, boolean regional, long network) {
    int pictures = FRAME_PICTURES + held + (regional ? REGION_PICTURES : 0);
    long gaps = PICTURE_BYTES * pixels > LARGEST_IN_HEAPS ? 0 : gaps();
    return new MemoryBudget(
        bytes, PROGRAM + gaps + network + motion() + pictures * PICTURE_BYTES * pixels);
  }

  private long gaps() {
    return Math.min(MOST_GAPS, Math.max(0, bytes - PROGRAM) / GAP_SHARE);
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
   * Bytes that plans for a picture of so many pixels may take with what is captured of them; none
   * where not above 0.
   */
  public long forPlan(long pixels) {
    long left = left(pixels);
    return left - Math.min(pairBytes(pixels) * USUAL_PAIRS, left / 2);
  }

  /** The same where the history is as short as can be. */
  public long mostForPlan(long pixels) {
    return beside(pixels, FEWEST_PAIRS);
  }

  /**
   * What to say where a picture cannot be evaluated within this.
   *
   * @param plan bytes that its plan and what is captured of it have at least
   */
  UserException refusal(int width, int height, long plan) {
    return new UserException(
        String.format(
            Locale.ROOT,
            "A picture of %d x %d pixels (width x height) needs %.1f GB of memory with this"
                + " network, even in tiles; %s GB are allowed: raise Memory, or choose a smaller"
                + " Working resolution",
            width,
            height,
            Math.ceil(least((long) width * height, plan) / TENTH) / 10,
            gigabytes()));
  }

  private String gigabytes() {
    return BigDecimal.valueOf(bytes)
        .movePointLeft(9)
        .round(new MathContext(3))
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * Bytes of a setting under which {@link #mostForPlan} gives so many: a quarter more than is
   * missing, as some things have a share of all.
   */
  public long least(long pixels, long plan) {
    long missing = plan - mostForPlan(pixels);
    return bytes + missing + Math.max(0, missing) / 4;
  }

  /** Pairs of the history beside plans of so many bytes. */
  public int pairs(long pixels, long planBytes, int most) {
    long room = (left(pixels) - planBytes) / pairBytes(pixels);
    return (int) Math.max(Math.min(FEWEST_PAIRS, most), Math.min(most, room));
  }

  /** Bytes that plans may take beside so many pairs. */
  long beside(long pixels, int pairs) {
    return left(pixels) - pairs * pairBytes(pixels);
  }

  private long left(long pixels) {
    return bytes - fixed - LEVEL_PICTURES * PICTURE_BYTES * pixels;
  }

  private static long pairBytes(long pixels) {
    return 2 * PICTURE_BYTES * pixels;
  }
}
