package org.impasto.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which room may know which: the directions of CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.impasto", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final List<String> ROOMS =
      List.of(
          "frame", "settings", "backend", "network", "flow", "objective", "optimise", "engine", "store", "bridge",
          "media", "cli", "demo");

  /** A room knows these others and no more. */
  private static ArchRule knowsOnly(String room, String... others) {
    List<String> allowed = Stream.concat(Stream.of(room), Arrays.stream(others)).toList();
    String[] forbidden =
        ROOMS.stream().filter(each -> !allowed.contains(each)).map(each -> "org.impasto." + each + "..").toArray(String[]::new);
    return noClasses().that().resideInAPackage("org.impasto." + room + "..").should().dependOnClassesThat()
        .resideInAnyPackage(forbidden);
  }

  private static ArchRule seenOnlyIn(String library, String... rooms) {
    String[] packages = Arrays.stream(rooms).map(each -> "org.impasto." + each + "..").toArray(String[]::new);
    return noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  @ArchTest static final ArchRule FRAME = knowsOnly("frame");
  @ArchTest static final ArchRule SETTINGS = knowsOnly("settings");
  @ArchTest static final ArchRule BACKEND = knowsOnly("backend");
  @ArchTest static final ArchRule NETWORK = knowsOnly("network", "backend");
  @ArchTest static final ArchRule OBJECTIVE = knowsOnly("objective", "backend");
  @ArchTest static final ArchRule OPTIMISE = knowsOnly("optimise", "backend");
  @ArchTest static final ArchRule FLOW = knowsOnly("flow", "frame");
  @ArchTest static final ArchRule STORE = knowsOnly("store", "frame");
  @ArchTest static final ArchRule DEMO = knowsOnly("demo", "frame");

  @ArchTest
  static final ArchRule ENGINE =
      knowsOnly(
          "engine", "frame", "settings", "backend", "network", "flow", "objective", "optimise", "store");

  @ArchTest static final ArchRule MEDIA = knowsOnly("media", "engine", "frame", "flow", "settings");
  @ArchTest static final ArchRule BRIDGE = knowsOnly("bridge", "engine", "frame", "settings", "media");

  @ArchTest
  static final ArchRule CLI = knowsOnly("cli", "engine", "frame", "settings", "media", "store", "demo");

  @ArchTest
  static final ArchRule NOBODY_IMPORTS_A_BACKEND_PROVIDER =
      noClasses().that().resideOutsideOfPackage("org.impasto.backend.onednn..").should().dependOnClassesThat()
          .resideInAPackage("org.impasto.backend.onednn..");

  @ArchTest static final ArchRule OPENCV = seenOnlyIn("org.bytedeco.opencv..", "frame", "flow", "media");
  @ArchTest static final ArchRule ONEDNN = seenOnlyIn("org.bytedeco.dnnl..", "backend.onednn");
  @ArchTest static final ArchRule FFMPEG = seenOnlyIn("org.bytedeco.ffmpeg..", "media");
  @ArchTest static final ArchRule DL4J = seenOnlyIn("org.deeplearning4j..", "network");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      SlicesRuleDefinition.slices().matching("org.impasto.(*)..").should().beFreeOfCycles();
}
