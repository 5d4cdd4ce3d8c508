package org.impasto.store.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreLocationTest {
  private static final String HOME = "/home/artist";

  @Test
  void parameterThenVariableThenCacheFolderThenHome() {
    Map<String, String> all =
        Map.of("HOME", HOME, "IMPASTO_STORE", "/fast", "XDG_CACHE_HOME", "/caches");
    assertEquals(Path.of("/mine"), StoreLocation.resolve(" /mine ", all));
    assertEquals(Path.of("/fast"), StoreLocation.resolve("", all));
    assertEquals(
        Path.of("/caches/impasto"),
        StoreLocation.resolve("", Map.of("HOME", HOME, "XDG_CACHE_HOME", "/caches")));
    assertEquals(Path.of(HOME, ".cache/impasto"), StoreLocation.resolve("", Map.of("HOME", HOME)));
    assertEquals(
        Path.of(System.getProperty("user.home"), ".cache/impasto"),
        StoreLocation.resolve("", Map.of()));
  }

  @Test
  void relativeCacheFolderIsIgnoredAndTildeIsHome() {
    Map<String, String> relative =
        Map.of("HOME", HOME, "XDG_CACHE_HOME", "caches", "IMPASTO_STORE", " ");
    assertEquals(Path.of(HOME, ".cache/impasto"), StoreLocation.resolve("", relative));
    assertEquals(Path.of(HOME, "store"), StoreLocation.resolve("~/store", relative));
  }
}
