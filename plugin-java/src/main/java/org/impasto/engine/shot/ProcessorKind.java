package org.impasto.engine.shot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The kind of processor that this machine has: processors of one kind, with one number of threads,
 * give the same bits.
 */
final class ProcessorKind {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  private ProcessorKind() {}

  /** Such as {@code amd64 AuthenticAMD 25-17}; the architecture alone where no more is told. */
  static String here() {
    String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    try {
      return of(architecture, Files.readString(LINUX));
    } catch (IOException notLinux) {
      return architecture;
    }
  }

  /**
   * @param told as Linux tells of processors, a line each property; the first processor counts
   */
  static String of(String architecture, String told) {
    Map<String, String> first = new HashMap<>();
    told.lines()
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> first.putIfAbsent(parts[0].strip(), parts[1].strip()));
    String vendor = first.getOrDefault("vendor_id", first.getOrDefault("CPU implementer", ""));
    String family = first.getOrDefault("cpu family", "");
    String model = first.getOrDefault("model", first.getOrDefault("CPU part", ""));
    String number = family.isEmpty() ? model : family + "-" + model;
    return (architecture + " " + vendor + " " + number).strip().replaceAll(" +", " ");
  }
}
