package org.impasto.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.manifest.LookFile;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Type;
import org.impasto.manifest.ManifestException;
import org.impasto.manifest.Typed;

/**
 * A ready-made look, checked against the manifest.
 *
 * @param name its file's name without .json
 * @param label what a menu shows
 * @param description one sentence for the artist
 * @param style absolute path of the style picture; null where the look is one of values alone
 * @param values what it asks for, by parameter name
 */
public record Look(
    String name, String label, String description, Path style, Map<String, Object> values) {

  /**
   * Throws UserException, naming file and field, where the file, its picture or a value is wrong.
   */
  public static Look read(Path file) {
    LookFile look = parse(file);
    Path style = look.style().isBlank() ? null : beside(file, look.style());
    if (style != null && !Files.isRegularFile(style)) {
      throw new UserException(
          file
              + ", style: the picture "
              + style
              + " does not exist; put it beside the look's file");
    }
    look.values()
        .forEach(
            (parameter, value) ->
                checkValue(file + ", values, " + parameter + ": ", parameter, value));
    return new Look(
        look.name(), look.label(), look.description(), style, Map.copyOf(look.values()));
  }

  private static Path beside(Path file, String name) {
    try {
      return file.toAbsolutePath().normalize().resolveSibling(name);
    } catch (InvalidPathException wrong) {
      throw new UserException(file + ", style: " + ErrorText.of(wrong), wrong);
    }
  }

  private static LookFile parse(Path file) {
    try {
      return LookFile.read(file);
    } catch (ManifestException e) {
      throw new UserException(e.getMessage(), e);
    }
  }

  private static void checkValue(String place, String name, Object value) {
    try {
      checkKind(ParameterTable.get(name), value);
      Settings.fromMap(Map.of(name, value));
    } catch (UserException e) {
      throw new UserException(place + e.getMessage(), e);
    }
  }

  /** A look is written by its maker, so texts for numbers and positions for choices are slips. */
  private static void checkKind(Parameter parameter, Object value) {
    if (parameter.openChoice()
        || parameter.type() == Type.FILE
        || parameter.type() == Type.FOLDER) {
      throw new UserException("a look cannot set this parameter; remove it");
    }
    Class<?> required =
        switch (parameter.type()) {
          case INT, DOUBLE -> Double.class;
          case BOOLEAN -> Boolean.class;
          case STRING, FILE, FOLDER, CHOICE -> String.class;
        };
    if (!required.isInstance(value)) {
      throw new UserException("found " + value + "; allowed: " + Typed.allowed(parameter));
    }
  }
}
