package org.impasto.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may know which: the directions of CONTRIBUTING.md. */
class RoomsTest {
  private static final List<String> ROOMS =
      List.of(
          "files",
          "frame",
          "settings",
          "backend",
          "network",
          "flow",
          "objective",
          "optimise",
          "engine",
          "store",
          "bridge",
          "media",
          "queue",
          "cli",
          "demo",
          "install",
          "tools");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.impasto");

  /** A room knows these others and no more. */
  private static ArchRule knowsOnly(String room, String... others) {
    List<String> allowed = Stream.concat(Stream.of(room), Arrays.stream(others)).toList();
    return noClasses()
        .that()
        .resideInAPackage(packages(room)[0])
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            packages(
                ROOMS.stream().filter(each -> !allowed.contains(each)).toArray(String[]::new)));
  }

  /** A room's own classes, those of rooms in it aside, do not know others. */
  private static ArchRule unaware(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage("org.impasto." + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(others));
  }

  private static ArchRule seenOnlyIn(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private static String[] packages(String... rooms) {
    return Arrays.stream(rooms).map(each -> "org.impasto." + each + "..").toArray(String[]::new);
  }

  static Stream<ArchRule> rules() {
    return Stream.of(
        knowsOnly("files"),
        knowsOnly("frame"),
        knowsOnly("settings"),
        knowsOnly("backend"),
        knowsOnly("network", "backend"),
        knowsOnly("objective", "backend"),
        knowsOnly("optimise", "backend"),
        knowsOnly("flow", "frame"),
        knowsOnly("store", "files", "frame"),
        knowsOnly("demo", "frame"),
        knowsOnly("install"),
        knowsOnly(
            "engine",
            "frame",
            "settings",
            "backend",
            "network",
            "flow",
            "objective",
            "optimise",
            "store"),
        knowsOnly("media", "files", "engine", "frame", "flow", "settings"),
        knowsOnly("bridge", "engine", "flow", "frame", "settings", "media"),
        knowsOnly("queue", "files", "engine", "media"),
        knowsOnly(
            "cli",
            "engine",
            "frame",
            "settings",
            "media",
            "store",
            "queue",
            "demo",
            "install",
            "network",
            "backend"),
        knowsOnly(
            "tools",
            "frame",
            "settings",
            "backend",
            "network",
            "flow",
            "objective",
            "engine",
            "media",
            "demo"),
        seenOnlyIn("org.impasto.backend.onednn..", "backend.onednn"),
        seenOnlyIn("org.impasto.backend.nd4j..", "backend.nd4j"),
        seenOnlyIn("org.bytedeco.dnnl..", "backend.onednn"),
        seenOnlyIn("org.bytedeco.opencv..", "frame", "flow", "media"),
        seenOnlyIn("org.bytedeco.ffmpeg..", "media"),
        seenOnlyIn("org.lwjgl..", "media"),
        seenOnlyIn("org.bytedeco.javacv..", "media"),
        seenOnlyIn("org.deeplearning4j..", "network"),
        seenOnlyIn("io.jhdf..", "network.importing"),
        seenOnlyIn("com.google.protobuf..", "network.importing"),
        seenOnlyIn("org.nd4j..", "backend.nd4j", "network"),
        unaware("backend", "backend.providing"),
        unaware("engine", "engine.painting", "engine.shot"),
        unaware("engine.painting", "engine.shot"),
        SlicesRuleDefinition.slices().matching("org.impasto.(*)..").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void directionsBetweenRoomsAreKept(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void everyRoomWasLookedAt() {
    for (String room : ROOMS) {
      assertTrue(
          CLASSES.stream()
              .anyMatch(each -> each.getPackageName().startsWith("org.impasto." + room)),
          "no class of " + room);
    }
  }
}
