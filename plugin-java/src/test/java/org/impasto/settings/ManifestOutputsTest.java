package org.impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.impasto.cli.paint.SettingsOptions;
import org.impasto.manifest.Manifest.Parameter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Walks what the manifest compiler wrote, against the manifest read independently. */
class ManifestOutputsTest {
  private static final Path HEADER =
      Path.of("../manifest/target/generated/cpp/impasto/parameter_table.h");
  private final Map<String, JsonObject> declared = declared();

  @Test
  void everyOutputHasEveryParameterAndNoOther() throws IOException {
    List<String> names = List.copyOf(declared.keySet());
    assertEquals(
        names,
        Arrays.stream(Settings.class.getRecordComponents()).map(RecordComponent::getName).toList());
    assertEquals(names, ParameterTable.PARAMETERS.stream().map(Parameter::name).toList());
    assertEquals(names.stream().sorted().toList(), optionNames());
    assertEquals(
        names, found(Files.readString(HEADER), "\\{\"(\\w+)\", \"impasto\\w+\", ParameterType::"));
    assertEquals(
        names,
        found(
            Files.readString(Path.of("../docs/parameters.md")), "(?m)^\\| [^|]+ \\| `(\\w+)` `--"));
  }

  @Test
  void defaultsAreTheManifests() {
    Map<String, Object> defaults = Settings.defaults().toMap();
    declared.forEach(
        (name, json) -> {
          Object value = defaults.get(name);
          JsonElement expected = json.get("default");
          assertEquals(
              value instanceof Number ? (Object) expected.getAsDouble() : expected.getAsString(),
              value instanceof Number number ? (Object) number.doubleValue() : value.toString(),
              name);
        });
  }

  @Test
  void headerHasHostNamesLabelsAndRanges() throws IOException {
    String header = Files.readString(HEADER);
    List<String> hostNames = found(header, "\"(impasto\\w+)\", ParameterType::");
    assertEquals(
        declared.keySet().stream()
            .map(n -> "impasto" + n.substring(0, 1).toUpperCase(Locale.ROOT) + n.substring(1))
            .toList(),
        hostNames);
    String strokes = header.substring(header.indexOf("{\"strokeSize\""));
    assertEquals(
        "1.0, \"\", 0.25, 4.0, 0.5, 2.0, nullptr, 0, false, true, nullptr, 0",
        found(strokes, "(1\\.0, .*)}").get(0));
    declared.values().stream()
        .filter(json -> json.has("choices"))
        .forEach(
            json ->
                assertEquals(itemNames(json), itemNames(header, json.get("name").getAsString())));
  }

  private static List<String> optionNames() {
    return CommandSpec.forAnnotatedObject(new SettingsOptions()).options().stream()
        .map(OptionSpec::longestName)
        .map(ManifestOutputsTest::camelCase)
        .sorted()
        .toList();
  }

  private static String camelCase(String option) {
    return Pattern.compile("-(\\w)")
        .matcher(option.substring(2))
        .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  private static List<String> itemNames(JsonObject parameter) {
    return parameter.getAsJsonArray("choices").asList().stream()
        .map(item -> item.getAsJsonObject().get("name").getAsString())
        .toList();
  }

  private static List<String> itemNames(String header, String parameter) {
    int start =
        header
            .toLowerCase(Locale.ROOT)
            .indexOf("kchoicesof" + parameter.toLowerCase(Locale.ROOT) + "[]");
    return found(header.substring(start, header.indexOf(";", start)), "\\{\"(\\w+)\", ");
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static Map<String, JsonObject> declared() {
    try {
      JsonElement manifest =
          JsonParser.parseString(Files.readString(Path.of("../manifest/manifest.json")));
      return manifest.getAsJsonObject().getAsJsonArray("parameters").asList().stream()
          .map(JsonElement::getAsJsonObject)
          .collect(
              Collectors.toMap(
                  json -> json.get("name").getAsString(),
                  Function.identity(),
                  (a, b) -> a,
                  LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
