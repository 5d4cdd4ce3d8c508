package org.impasto.cli.farm;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.impasto.backend.BackendOptions;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.cli.paint.StoreNeed;
import org.impasto.errors.UserException;
import org.impasto.media.io.FrameRange;
import org.impasto.settings.Settings;
import picocli.CommandLine;

/**
 * The arguments of a plan: what is automatic for {@code impasto paint}, and differs from machine to
 * machine, is fixed.
 */
final class FixedArguments {
  private static final Set<String> FIXED =
      Set.of(
          "--frames",
          "--threads",
          "--memory-gigabytes",
          "--precision",
          "--cuts",
          "--not-cuts",
          "--cut-detection",
          "--store-folder",
          "--store-gigabytes",
          "--overwrite");

  private static final double GIGABYTE = 1e9;

  private final Settings settings;
  private final PaintOptions.Opened opened;
  private final int threads;
  private final double memory;

  FixedArguments(PaintOptions.Opened opened) {
    this.opened = opened;
    settings = opened.task().settings();
    threads = new BackendOptions(settings.threads()).processorThreads();
    memory = settings.memoryGigabytes() > 0 ? settings.memoryGigabytes() : half();
  }

  int threads() {
    return threads;
  }

  double memoryGigabytes() {
    return memory;
  }

  /** As painting takes by itself: half of the machine's memory, in tenths of a gigabyte. */
  private static double half() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Math.floor(machine.getTotalMemorySize() / 2 / GIGABYTE * 10) / 10;
  }

  /**
   * All arguments.
   *
   * @param store folder of painted frames
   * @param cuts frames at which shots begin
   */
  List<String> list(CommandLine.ParseResult parsed, Path store, SortedSet<Integer> cuts) {
    FrameRange range = opened.task().range();
    List<String> arguments = new ArrayList<>(PaintArguments.settled(parsed, FIXED));
    arguments.add("--frames=" + range);
    arguments.add("--threads=" + threads);
    arguments.add("--memory-gigabytes=" + memory);
    arguments.add(
        "--precision=" + (settings.precision() == Settings.Precision.FAST ? "fast" : "full"));
    arguments.add("--cut-detection=0");
    arguments.add("--cuts=" + cuts.stream().map(String::valueOf).collect(Collectors.joining(",")));
    arguments.add("--store-folder=" + store);
    arguments.add("--store-gigabytes=" + storeGigabytes(parsed));
    return arguments;
  }

  /** All frames of the film have to be there together when it is assembled. */
  private String storeGigabytes(CommandLine.ParseResult parsed) {
    double needed = 1.1 * StoreNeed.of(opened) / GIGABYTE;
    if (needed > settings.storeGigabytes() && parsed.hasMatchedOption("--store-gigabytes")) {
      throw new UserException(
          "--store-gigabytes is "
              + settings.storeGigabytes()
              + ", and the paintings of all frames need "
              + String.format(Locale.ROOT, "%.1f", needed)
              + "; raise it, or leave it away");
    }
    double size = Math.max(settings.storeGigabytes(), Math.ceil(needed));
    return Double.toString(size);
  }
}
