package org.impasto.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasto.cli.console.Version;
import org.impasto.cli.paint.SpeedMeter;
import org.impasto.engine.Painter;
import org.impasto.errors.UserException;
import org.impasto.settings.Looks;

/** The program, its Java, the processor, and how fast they paint. */
final class MachineFindings {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  /** Linux's names of what makes painting fast, by those that people know. */
  private static final Map<String, String> FEATURES =
      new TreeMap<>(
          Map.of(
              "avx2", "AVX2",
              "avx512f", "AVX-512",
              "avx512_bf16", "AVX-512 BF16",
              "amx_tile", "AMX"));

  private MachineFindings() {}

  static List<Finding> of(Painter painter, SpeedMeter speeds) {
    List<Finding> found = new ArrayList<>();
    found.add(Finding.ok("Impasto", Version.number()));
    found.add(java());
    found.add(computes(painter));
    found.add(processor());
    found.add(speed(speeds));
    found.add(looks());
    return found;
  }

  private static Finding java() {
    String version = System.getProperty("java.version") + ", " + System.getProperty("java.vm.name");
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return vectors
        ? Finding.ok("Java", version + ", with vectors")
        : Finding.note(
            "Java",
            version + ", without the module jdk.incubator.vector: strokes are painted slower",
            "apt install openjdk-17-jdk-headless");
  }

  private static Finding computes(Painter painter) {
    try {
      return Finding.ok("computes", painter.description());
    } catch (UserException failure) {
      return Finding.bad(
          "computes", failure.getMessage(), "unset IMPASTO_BACKEND, or name another backend");
    }
  }

  private static Finding processor() {
    int processors = Runtime.getRuntime().availableProcessors();
    Set<String> flags = flags();
    String features =
        FEATURES.entrySet().stream()
            .filter(each -> flags.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(", "));
    String text = processors + (processors == 1 ? " processor" : " processors");
    return flags.isEmpty() || flags.contains("avx2")
        ? Finding.ok("processor", text + (features.isEmpty() ? "" : ", " + features))
        : Finding.note(
            "processor",
            text + ", without AVX2: painting is several times slower",
            "another machine");
  }

  private static Set<String> flags() {
    try (Stream<String> lines = Files.lines(LINUX)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst()
          .map(line -> Set.of(line.substring(line.indexOf(':') + 1).strip().split("\\s+")))
          .orElse(Set.of());
    } catch (IOException | IllegalArgumentException notLinux) {
      return Set.of();
    }
  }

  private static Finding speed(SpeedMeter speeds) {
    List<String> measured = speeds == null ? List.of() : speeds.measured();
    return measured.isEmpty()
        ? Finding.note("speed", "not measured yet", "impasto paint SHOT -s LOOK -o OUT --dry-run")
        : Finding.ok("speed", String.join("\n", measured));
  }

  private static Finding looks() {
    List<String> names = Looks.installed().names();
    return names.isEmpty()
        ? Finding.bad("looks", "none were found", "start the program by its launcher, ./impasto")
        : Finding.ok("looks", names.size() + ": " + String.join(", ", names));
  }
}
