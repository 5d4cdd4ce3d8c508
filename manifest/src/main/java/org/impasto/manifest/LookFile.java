package org.impasto.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A look as its file states it: {@code {"label", "description", "style", "values": {parameter:
 * value}}}.
 *
 * @param file where it was read
 * @param name file name without .json
 * @param label what a menu shows
 * @param description one sentence for the artist
 * @param style file name of the style picture, beside the look's file; empty where the look is one
 *     of values alone
 * @param values by parameter name: String, Double or Boolean, not yet checked against the manifest
 */
public record LookFile(
    Path file,
    String name,
    String label,
    String description,
    String style,
    Map<String, Object> values) {
  private static final String ENDING = ".json";

  /**
   * Reads one file. Throws ManifestException where a field is missing, unknown or of the wrong
   * kind.
   */
  public static LookFile read(Path file) {
    JsonObjectReader json = JsonObjectReader.open(file);
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ENDING.length());
    JsonObjectReader entries = json.object("values");
    Map<String, Object> values = new LinkedHashMap<>();
    for (String parameter : entries.names()) {
      values.put(parameter, entries.scalar(parameter));
    }
    LookFile look =
        new LookFile(
            file, name, json.text("label"), json.text("description"), json.text("style"), values);
    json.nothingElse();
    return look;
  }

  /** Files of all looks in a folder, by name; none where the folder does not exist. */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ManifestException(
          folder + ": the folder of looks cannot be read: " + e.getMessage(), e);
    }
  }
}
