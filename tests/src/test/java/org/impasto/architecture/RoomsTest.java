package org.impasto.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may know which: the directions of docs/architecture.md. */
class RoomsTest {
  private static final String ROOT = "org.impasto.";

  /** Every room may know them. */
  private static final List<String> GROUND = List.of("log", "errors", "ownership");

  /** A room knows these others, the ground rooms, and no more. */
  private static final Map<String, List<String>> KNOWS =
      Map.ofEntries(
          entry("log", List.of()),
          entry("errors", List.of("log")),
          entry("ownership", List.of()),
          entry("manifest", List.of()),
          entry("files", List.of()),
          entry("settings", List.of("manifest")),
          entry("frame", List.of()),
          entry("colour", List.of("frame")),
          entry("composition", List.of("frame", "colour", "settings")),
          entry("recolour", List.of("frame")),
          entry("cryptomatte", List.of()),
          entry("cuts", List.of()),
          entry("synthesis", List.of("frame")),
          entry("panorama", List.of("frame", "flow")),
          entry("steering", List.of("frame", "synthesis")),
          entry("flow", List.of("frame")),
          entry("store", List.of("frame", "files")),
          entry("demo", List.of("frame")),
          entry("backend", List.of()),
          entry("network", List.of("backend", "manifest", "files")),
          entry("objective", List.of("backend")),
          entry("optimise", List.of("backend")),
          entry(
              "engine",
              List.of(
                  "recolour",
                  "cuts",
                  "steering",
                  "synthesis",
                  "panorama",
                  "frame",
                  "colour",
                  "settings",
                  "backend",
                  "network",
                  "flow",
                  "objective",
                  "optimise",
                  "store")),
          entry(
              "media",
              List.of(
                  "engine",
                  "files",
                  "frame",
                  "colour",
                  "flow",
                  "settings",
                  "cryptomatte",
                  "steering")),
          entry(
              "bridge",
              List.of(
                  "engine",
                  "files",
                  "flow",
                  "frame",
                  "colour",
                  "composition",
                  "settings",
                  "media",
                  "watching")),
          entry("watching", List.of("engine", "frame", "settings")),
          entry("farm", List.of("engine", "media", "files")),
          entry("queue", List.of("engine", "media", "files", "farm")),
          entry("install", List.of("files")),
          entry(
              "tools",
              List.of(
                  "frame",
                  "colour",
                  "composition",
                  "settings",
                  "backend",
                  "network",
                  "flow",
                  "objective",
                  "engine",
                  "media",
                  "cryptomatte",
                  "demo")),
          entry(
              "cli",
              List.of(
                  "manifest",
                  "engine",
                  "frame",
                  "colour",
                  "composition",
                  "settings",
                  "media",
                  "cryptomatte",
                  "steering",
                  "store",
                  "files",
                  "farm",
                  "queue",
                  "demo",
                  "install",
                  "network",
                  "backend",
                  "watching")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.impasto");

  /** The rooms that there are, whatever this test says of them. */
  private static Set<String> rooms() {
    return CLASSES.stream()
        .map(each -> each.getPackageName().substring(ROOT.length()).split("\\.")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ArchRule knowsOnlyWhatItMay(String room) {
    List<String> strangers = new ArrayList<>(rooms());
    strangers.removeAll(KNOWS.getOrDefault(room, List.of()));
    strangers.remove(room);
    if (!GROUND.contains(room)) {
      strangers.removeAll(GROUND);
    }
    return noClasses()
        .that()
        .resideInAPackage(packages(room)[0])
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(strangers.toArray(String[]::new)));
  }

  /** A room's own classes, those of rooms in it aside, do not know others. */
  private static ArchRule unaware(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + room)
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
    return Arrays.stream(rooms).map(each -> ROOT + each + "..").toArray(String[]::new);
  }

  static Stream<ArchRule> rules() {
    return Stream.concat(
        rooms().stream().map(RoomsTest::knowsOnlyWhatItMay),
        Stream.of(
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
            seenOnlyIn("io.grpc..", "farm.engine"),
            seenOnlyIn("com.sun.net.httpserver..", "queue.web"),
            unaware("backend", "backend.providing", "backend.tiles"),
            unaware("manifest", "manifest.compiler"),
            unaware("network", "network.format", "network.library", "network.importing"),
            unaware("network.format", "network.library"),
            unaware("store.frame", "store.folder"),
            unaware("engine.loss", "engine.source", "engine.motion"),
            unaware("engine.painting", "engine.source", "engine.motion", "engine.plan"),
            unaware("engine.plan", "frame", "engine.source"),
            unaware("engine.inputs", "engine.plan", "engine.step"),
            unaware("engine.step", "cuts"),
            unaware("cli.paint.options", "store", "queue", "farm", "cli.console"),
            SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles(),
            SlicesRuleDefinition.slices().matching(ROOT + "(**)").should().beFreeOfCycles()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void directionsBetweenRoomsAreKept(ArchRule rule) {
    rule.check(CLASSES);
  }

  /** A new room needs a rule, and no rule speaks of a room that is gone. */
  @Test
  void everyRoomHasARule() {
    assertEquals(
        rooms(), new TreeSet<>(KNOWS.keySet()), "add the room to KNOWS, with what it may know");
  }
}
