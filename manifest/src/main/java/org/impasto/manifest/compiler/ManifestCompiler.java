package org.impasto.manifest.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.manifest.Manifest;
import org.impasto.manifest.ManifestReader;

/**
 * Reads the manifest and the folder of looks and writes what follows from them.
 *
 * <p>Under the output folder: {@code java/} (a source root: Settings, ParameterTable,
 * SettingsOptions), {@code cpp/impasto/parameter_table.h}, {@code md/parameters.md}. A file whose
 * text stays the same is not touched, so nothing is recompiled without need.
 */
public final class ManifestCompiler {
  static final String SETTINGS = "java/org/impasto/settings/Settings.java";
  static final String TABLE = "java/org/impasto/settings/ParameterTable.java";
  static final String OPTIONS = "java/org/impasto/cli/paint/SettingsOptions.java";
  static final String CPP_TABLE = "cpp/impasto/parameter_table.h";
  static final String REFERENCE = "md/parameters.md";

  private ManifestCompiler() {}

  /** Arguments: manifest file, folder of looks, output folder. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException(
          "found "
              + arguments.length
              + " arguments; required: manifest.json, folder of looks, output folder");
    }
    Path output = Path.of(arguments[2]);
    for (Map.Entry<String, String> file :
        compile(Path.of(arguments[0]), Path.of(arguments[1])).entrySet()) {
      write(output.resolve(file.getKey()), file.getValue());
    }
  }

  /**
   * Texts of all outputs by path below the output folder. Throws ManifestException for a wrong
   * manifest or look.
   */
  public static Map<String, String> compile(Path manifestFile, Path looksFolder) {
    Manifest manifest = ManifestReader.read(manifestFile, looksFolder);
    Map<String, String> outputs = new LinkedHashMap<>();
    outputs.put(SETTINGS, SettingsWriter.write(manifest));
    outputs.put(TABLE, ParameterTableWriter.write(manifest));
    outputs.put(OPTIONS, OptionsWriter.write(manifest));
    outputs.put(CPP_TABLE, CppTableWriter.write(manifest));
    outputs.put(REFERENCE, ReferenceWriter.write(manifest));
    return outputs;
  }

  private static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
