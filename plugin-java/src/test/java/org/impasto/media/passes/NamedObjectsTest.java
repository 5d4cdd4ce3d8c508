package org.impasto.media.passes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.cryptomatte.ObjectId;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedObjectsTest {
  @TempDir Path folder;

  private static NamedObjects named(String names, Path file) {
    Settings settings =
        Settings.defaults()
            .withObjectNames(names)
            .withObjectsFile(file == null ? "" : file.toString());
    return NamedObjects.of(settings).orElseThrow();
  }

  /** One pixel, three quarters of it one object, the rest another. */
  private static Frame ranks(String most, String rest) {
    Frame ranks = Frame.allocate(1, 1, 4);
    Planes.buffer(ranks, 0).put(0, Float.intBitsToFloat(ObjectId.of(most)));
    Planes.buffer(ranks, 1).put(0, 0.75f);
    Planes.buffer(ranks, 2).put(0, Float.intBitsToFloat(ObjectId.of(rest)));
    Planes.buffer(ranks, 3).put(0, 0.25f);
    return ranks;
  }

  private static void assertMattes(NamedObjects objects, float... expected) {
    try (Frame ranks = ranks("boat/sail", "sky");
        Frame mattes = objects.mattes(ranks)) {
      for (int c = 0; c < 4; c++) {
        assertEquals(expected[c], Planes.buffer(mattes, c).get(0), "region " + (c + 1));
      }
    }
  }

  @Test
  void namesInFullNeedNoManifest() {
    assertMattes(named("tree, sky,boat/sail", null), 0, 0.25f, 0.75f, 0);
  }

  @Test
  void patternsAreLookedUpInTheManifest() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("names.json"),
            "{\"boat/sail\":\"%s\",\"sky\":\"%s\"}"
                .formatted(
                    ObjectId.text(ObjectId.of("boat/sail")), ObjectId.text(ObjectId.of("sky"))));
    assertMattes(named("boat*", file), 0.75f, 0, 0, 0);
    UserException unknown = assertThrows(UserException.class, () -> named("boat/sial", file));
    assertTrue(unknown.getMessage().contains("boat/sail"), unknown.getMessage());
  }

  @Test
  void nothingNamedIsNothing() {
    assertTrue(NamedObjects.of(Settings.defaults().withObjectNames(" , ")).isEmpty());
  }

  @Test
  void whatCannotBeFoundIsRefused() {
    for (String names : new String[] {"a,b,c,d,e", "boat*"}) {
      assertThrows(UserException.class, () -> named(names, null), names);
    }
    Path absent = folder.resolve("absent.exr");
    assertThrows(UserException.class, () -> named("boat", absent));
  }
}
