package org.impasto.cli.paint;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.impasto.cli.console.Version;
import org.impasto.errors.UserException;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;
import org.impasto.settings.ParameterTable;
import org.impasto.settings.Settings;
import picocli.CommandLine;

/**
 * All that a painting was made with, beside it, as JSON: {@code impasto paint --settings} makes it
 * again. A look is written as what it asked for, since looks change.
 *
 * @param impasto the version that painted
 * @param in what was painted, for people
 * @param options of {@code impasto paint} by name without dashes; paths absolute. One that was
 *     given several times has a line for each
 */
record SettingsFile(String impasto, String in, Map<String, String> options) {
  /** What says where and how it is written, and not what is painted. */
  private static final Set<String> OF_THE_RUN =
      Set.of(
          "--output",
          "--matches",
          "--layers",
          "--right-output",
          "--style",
          "--preset",
          "--overwrite",
          "--strict",
          "--dry-run",
          "--quiet",
          "--json",
          "--no-settings",
          "--store-folder",
          "--store-gigabytes");

  static SettingsFile of(CommandLine.ParseResult parsed, PaintJob.Task task) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String each : PaintArguments.settled(parsed, OF_THE_RUN)) {
      if (each.startsWith("--")) {
        String[] nameAndValue = each.substring(2).split("=", 2);
        options.merge(
            nameAndValue[0],
            nameAndValue.length == 2 ? nameAndValue[1] : "",
            (before, another) -> before + "\n" + another);
      }
    }
    Map<String, Object> usual = Settings.defaults().toMap();
    Map<String, Object> used = task.settings().toMap();
    for (var parameter : ParameterTable.PARAMETERS) {
      Object value = used.get(parameter.name());
      boolean painted = parameter.paints() || parameter.name().equals("mix");
      if (painted && !value.equals(usual.get(parameter.name()))) {
        options.put(parameter.optionName().substring(2), text(value));
      }
    }
    options.computeIfPresent(
        "style-file",
        (name, file) ->
            file.startsWith("~/") ? file : Path.of(file).toAbsolutePath().normalize().toString());
    return new SettingsFile(Version.number(), task.shot(), options);
  }

  private static String text(Object value) {
    return value instanceof Enum<?> choice ? choice.name() : value.toString();
  }

  /** {@code painted.impasto.json} of {@code painted.mp4} and of {@code painted.%04d.png}. */
  static Path beside(String output) {
    Path path = Path.of(output);
    if (Files.isDirectory(path) || output.endsWith("/")) {
      return path.resolve("painted.impasto.json");
    }
    String name = path.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]+$", "");
    String stem = name.replaceFirst("[._-]?(%\\d*d|#+|\\$F\\d*|\\*)$", "");
    return path.resolveSibling((stem.isEmpty() ? "painted" : stem) + ".impasto.json");
  }

  void write(Path file) throws IOException {
    String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this);
    NewFile.write(RealDisk.INSTANCE, file.toAbsolutePath(), text + "\n");
  }

  /**
   * Arguments that a file stands for.
   *
   * @throws UserException where it is none
   */
  static List<String> arguments(Path file) {
    try {
      SettingsFile read =
          new GsonBuilder().create().fromJson(Files.readString(file), SettingsFile.class);
      if (read == null || read.options == null) {
        throw new UserException(file + " holds no settings; give the .impasto.json of a painting");
      }
      return read.options.entrySet().stream()
          .flatMap(
              each ->
                  Stream.of(each.getValue().split("\n"))
                      .map(line -> "--" + each.getKey() + (line.isEmpty() ? "" : "=" + line)))
          .toList();
    } catch (JsonParseException e) {
      throw new UserException(
          file + " is damaged or no file of settings (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new UserException(file + " cannot be read (" + e + "); check its path", e);
    }
  }
}
