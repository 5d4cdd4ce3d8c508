package org.impasto.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {
  private static final Path FIXTURES = Path.of("src/test/resources/org/impasto/manifest");
  private static final Path NO_LOOKS = FIXTURES.resolve("no-such-folder");

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "default-above-maximum => parameter 'amount': default 11.0 is outside 0.0 to 10.0",
        "default-is-text => parameter 'amount': field 'default' is \"1\"; a number is required",
        "default-no-choice => default 'NEITHER' is none of its choices: [AS_IS, OTHER]",
        "display-range-wider-than-range => display range 0.0 to 11.0 is not inside 0.0 to 10.0",
        "minimum-above-maximum => minimum 20.0 is not below maximum 10.0",
        "fractional-int-range => range end 9.5 is no whole number",
        "unknown-type => unknown type 'float'; allowed: int, double, boolean, string, file, folder, choice",
        "unknown-group => group 'colour' is not declared; declared: [quality]",
        "unknown-page => group 'quality': page 'cover' is not declared; declared: [main]",
        "enabled-by-nothing-known => parameter 'amount': enabledBy is [speed]; names of parameters are required",
        "control-type-unknown => unknown type 'lever'; allowed: button, hiddenText, hiddenNumber",
        "control-and-parameter-share-host-name => something has the same name in the host, impastoAmount",
        "unknown-field => unknown field 'defualt'; allowed here: name, type",
        "parameter-name-capitalised => parameter 'Amount': the name must be written like styleStrength",
        "choice-name-lower-case => choice 'other' must be written like AS_IS",
        "choice-declared-twice => choice 'OTHER' is declared twice",
        "choice-label-twice => choice label 'A' is declared twice",
        "group-and-parameter-share-host-name => a group has the same name in the host, impastoQualityGroup",
        "hint-missing => parameter 'amount': field 'hint' is missing",
        "parameter-declared-twice => parameter 'count' is declared twice",
        "group-declared-twice => group 'quality' is declared twice",
        "clip-component-unknown => unknown component 'XYZ'; allowed: RGBA, RGB, Alpha",
        "cut-off => not readable as JSON",
        "text-after-end => not readable as JSON: malformed JSON at line 18"
      })
  void saysWhatIsWrongAndWhere(String fault, String complaint) {
    Path file = FIXTURES.resolve("wrong").resolve(fault + ".json");
    ManifestException thrown =
        assertThrows(ManifestException.class, () -> ManifestReader.read(file, NO_LOOKS));
    String message = thrown.getMessage();
    assertTrue(message.contains(complaint), message);
    assertTrue(message.startsWith(file.toString()), message);
  }

  @Test
  void everyWrongFixtureIsTried() throws Exception {
    CsvSource tried =
        getClass()
            .getDeclaredMethod("saysWhatIsWrongAndWhere", String.class, String.class)
            .getAnnotation(CsvSource.class);
    Set<String> names = new TreeSet<>();
    for (String row : tried.value()) {
      names.add(row.substring(0, row.indexOf(" =>")) + ".json");
    }
    assertEquals(fileNames(FIXTURES.resolve("wrong")), names);
  }

  @Test
  void looksBecomeChoicesByNameAndLabel() throws IOException {
    Path folder = Files.createTempDirectory("looks");
    Files.writeString(
        folder.resolve("ink.json"),
        "{'label':'Ink','description':'.','style':'ink.png','values':{}}".replace('\'', '"'));
    Manifest manifest = ManifestReader.read(Path.of("manifest.json"), folder);
    Manifest.Parameter preset =
        manifest.parameters().stream()
            .filter(parameter -> parameter.name().equals("preset"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "[Choice[name=None, label=None], Choice[name=ink, label=Ink]]",
        preset.choices().toString());
    assertTrue(preset.openChoice());
  }

  private static Set<String> fileNames(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
