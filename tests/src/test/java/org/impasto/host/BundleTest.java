package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is in the bundle, and that it stands by itself. */
class BundleTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("impasto.bundle"), "Contents", "Resources");
  private static final long MOST_BYTES = 220L << 20;

  /** What every Linux has that runs programs of C++. */
  private static final String SYSTEM =
      "(libc|libm|libdl|libpthread|librt|libz|libstdc\\+\\+|libgcc_s|ld-linux-x86-64)\\.so.*";

  private static final Pattern ENTRY = Pattern.compile("\\((NEEDED|RUNPATH|RPATH)\\).*\\[(.*)]");

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(each -> !Files.isSymbolicLink(each))
          .toList();
    }
  }

  private static Set<String> entries(String kind) throws IOException, InterruptedException {
    Set<String> found = new TreeSet<>();
    for (Path file : files()) {
      if (!file.getFileName().toString().matches(".*\\.so(\\.\\d+)*")) {
        continue;
      }
      Process readelf = new ProcessBuilder("readelf", "-d", "-W", file.toString()).start();
      String text = new String(readelf.getInputStream().readAllBytes());
      assertEquals(0, readelf.waitFor(), file.toString());
      for (Matcher entry = ENTRY.matcher(text); entry.find(); ) {
        if (kind.contains(entry.group(1))) {
          found.add(entry.group(2));
        }
      }
    }
    return found;
  }

  @Test
  void itsLibrariesLookForOthersBesideThemAlone() throws Exception {
    for (String path : entries("RUNPATH RPATH")) {
      assertTrue(path.matches("\\$ORIGIN/?"), path);
    }
  }

  /** GTK, which OpenCV's windows would need, is not on every machine that renders. */
  @Test
  void itNeedsNoLibraryThatItDoesNotBring() throws Exception {
    Set<String> brought =
        files().stream().map(each -> each.getFileName().toString()).collect(Collectors.toSet());
    for (String needed : entries("NEEDED")) {
      assertTrue(brought.contains(needed) || needed.matches(SYSTEM), needed);
    }
  }

  @Test
  void itIsNoLargerThanItMust() throws IOException {
    long bytes = files().stream().mapToLong(BundleTest::size).sum();
    assertTrue(bytes < MOST_BYTES, bytes + " bytes");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itSaysWhatItIsMadeOf() throws IOException {
    assertTrue(Files.readString(RESOURCES.resolve("LICENSE")).contains("Apache License"));
    assertTrue(Files.readString(RESOURCES.resolve("NOTICE")).contains("OpenCV"));
    JsonObject bom =
        JsonParser.parseString(Files.readString(RESOURCES.resolve("sbom.cdx.json")))
            .getAsJsonObject();
    assertEquals("CycloneDX", bom.get("bomFormat").getAsString());
    Set<String> listed =
        StreamSupport.stream(bom.getAsJsonArray("components").spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .map(each -> each.get("name") + "-" + each.get("version"))
            .map(each -> each.replace("\"", "") + ".jar")
            .collect(Collectors.toSet());
    try (Stream<Path> jars = Files.list(RESOURCES.resolve("jars"))) {
      for (Path jar : jars.toList()) {
        assertTrue(listed.contains(jar.getFileName().toString()), jar.toString());
      }
    }
  }
}
