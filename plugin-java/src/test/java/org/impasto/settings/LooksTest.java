package org.impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.impasto.errors.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {
  private static final Path SHIPPED = Path.of("../presets");

  @TempDir Path folder;

  @BeforeEach
  void picture() throws IOException {
    Files.writeString(folder.resolve("ink.png"), "a picture");
  }

  @Test
  void shippedLooksAreRight() {
    assumeTrue(Files.isDirectory(SHIPPED), "no folder presets: no looks to check");
    List<Look> looks = Looks.in(SHIPPED).all();
    assertEquals(
        looks.stream().map(Look::label).distinct().count(), looks.size(), "labels must differ");
  }

  @Test
  void lookFillsWhatWasLeftAtItsDefault() throws IOException {
    look("ink", "'strokeSize': 0.5, 'quality': 'BEST', 'styleStrength': 2");
    Settings chosen = Settings.defaults().withPreset("ink").withStyleStrength(3).withSeed(9);
    Settings effective = Looks.in(folder).apply(chosen);
    assertEquals(
        Settings.defaults()
            .withStrokeSize(0.5)
            .withQuality(Settings.Quality.BEST)
            .withStyleStrength(3)
            .withSeed(9)
            .withStyleFile(folder.toAbsolutePath().resolve("ink.png").toString()),
        effective);
    assertEquals(effective, Looks.in(folder).apply(effective));
  }

  @Test
  void ownStyleFileAndExplicitDefaultsWinOverTheLook() throws IOException {
    look("ink", "'strokeSize': 0.5");
    Settings chosen = Settings.defaults().withPreset("ink").withStyleFile("mine.png");
    Settings effective = Looks.in(folder).apply(chosen, Set.of("strokeSize"));
    assertEquals(chosen.withPreset("None"), effective);
  }

  @Test
  void aLookOfValuesAloneLeavesTheStyleFileAsItIs() throws IOException {
    String json = "{'label':'Slow','description':'Slow.','style':'','values':{'quality':'BEST'}}";
    Files.writeString(folder.resolve("slow.json"), json.replace('\'', '"'));
    Settings chosen = Settings.defaults().withPreset("slow");
    assertEquals("", Looks.in(folder).apply(chosen).styleFile());
    assertEquals("mine.png", Looks.in(folder).apply(chosen.withStyleFile("mine.png")).styleFile());
    assertEquals(Settings.Quality.BEST, Looks.in(folder).apply(chosen).quality());
  }

  @Test
  void oneWrongLookDoesNotSpoilTheOthers() throws IOException {
    look("ink", "");
    Files.writeString(folder.resolve("broken.json"), "{");
    assertEquals("Ink", Looks.in(folder).get("ink").label());
    assertThrows(UserException.class, () -> Looks.in(folder).all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "'strokesize': 1 => values, strokesize: unknown parameter 'strokesize'",
        "'strokeSize': 9 => values, strokeSize: Stroke size (strokeSize) is 9.0; allowed: 0.25 to"
            + " 4",
        "'strokeSize': '1' => values, strokeSize: found 1; allowed: 0.25 to 4",
        "'quality': 1 => values, quality: found 1.0; allowed: draft, standard, best",
        "'quality': 'fine' => values, quality: Quality (quality) is 'fine'; allowed: draft,"
            + " standard, best",
        "'preset': 'oil' => values, preset: a look cannot set this parameter",
        "'styleFile': 'a.png' => values, styleFile: a look cannot set this parameter",
        "'seed': [1] => values: field 'seed' is [1]",
        "'seed': 1, => not readable as JSON"
      })
  void wrongValueIsNamedWithFileAndField(String values, String complaint) throws IOException {
    look("ink", values);
    String message = complaint("ink");
    assertTrue(
        message.startsWith(folder.resolve("ink.json").toString()) && message.contains(complaint),
        message);
  }

  @Test
  void missingPictureMissingFieldAndMissingLookAreNamed() throws IOException {
    look("ink", "");
    Files.delete(folder.resolve("ink.png"));
    assertTrue(
        complaint("ink").contains("ink.json, style: the picture " + folder.resolve("ink.png")),
        complaint("ink"));
    Files.writeString(folder.resolve("bare.json"), "{}");
    assertTrue(
        complaint("bare").contains("bare.json: field 'values' is missing"), complaint("bare"));
    assertTrue(complaint("oil").contains("no look 'oil'"), complaint("oil"));
    assertTrue(complaint("oil").contains("there are: bare, ink"), complaint("oil"));
  }

  @Test
  void withoutAFolderThereIsOnlyNone() {
    assumeTrue(
        System.getProperty(Looks.FOLDER_PROPERTY) == null, "the build names a folder of looks");
    assertEquals(List.of(), Looks.installed().names());
    assertEquals(Settings.defaults(), Looks.installed().apply(Settings.defaults()));
    Settings ink = Settings.defaults().withPreset("ink");
    assertThrows(UserException.class, () -> Looks.installed().apply(ink));
  }

  private String complaint(String name) {
    Settings chosen = Settings.defaults().withPreset(name);
    return assertThrows(UserException.class, () -> Looks.in(folder).apply(chosen)).getMessage();
  }

  private void look(String name, String values) throws IOException {
    String json =
        "{'label':'Ink','description':'Lines.','style':'ink.png','values':{" + values + "}}";
    Files.writeString(folder.resolve(name + ".json"), json.replace('\'', '"'));
  }
}
