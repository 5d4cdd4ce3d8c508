package org.impasto.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Files as the top-level classes in them: each can be read after those that it depends on. */
class FilesTest {
  private static final String ROOT = "org.impasto.";

  private static final Map<String, Set<String>> DEPENDS_ON = dependencies();

  private static Map<String, Set<String>> dependencies() {
    Map<String, Set<String>> all = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.impasto")) {
      each.getDirectDependenciesFromSelf().stream()
          .map(dependency -> file(dependency.getTargetClass()))
          .filter(name -> name.startsWith(ROOT) && !name.equals(file(each)))
          .forEach(all.computeIfAbsent(file(each), name -> new TreeSet<>())::add);
    }
    return all;
  }

  private static String file(JavaClass each) {
    return each.getBaseComponentType().getName().replaceFirst("\\$.*", "");
  }

  /** All that a file depends on, directly or through others. */
  private static Set<String> reach(String file) {
    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(Set.of(file));
    while (!next.isEmpty()) {
      for (String each : DEPENDS_ON.getOrDefault(next.pop(), Set.of())) {
        if (reached.add(each)) {
          next.push(each);
        }
      }
    }
    return reached;
  }

  @Test
  void noFilesDependOnEachOtherInACircle() {
    Map<String, Set<String>> reach = new TreeMap<>();
    DEPENDS_ON.keySet().forEach(file -> reach.put(file, reach(file)));
    Set<String> circles =
        reach.keySet().stream()
            .filter(file -> reach.get(file).contains(file))
            .map(file -> circle(file, reach))
            .collect(toCollection(TreeSet::new));
    assertEquals("", String.join("\n", circles), "files that depend on each other in a circle");
  }

  /** The files that a file depends on and that depend on it. */
  private static String circle(String file, Map<String, Set<String>> reach) {
    return reach.get(file).stream()
        .filter(each -> reach.getOrDefault(each, Set.of()).contains(file))
        .map(each -> each.substring(ROOT.length()))
        .sorted()
        .collect(joining(", "));
  }
}
