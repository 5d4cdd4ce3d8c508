package org.impasto.manifest;

import java.util.List;
import java.util.Locale;
import org.impasto.manifest.Manifest.Choice;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Range;

/** Values as people type them, in messages and references. */
public final class Typed {
  private Typed() {}

  /** An item as one types it on a command line: AS_IS becomes as-is. A look's name stays. */
  public static String item(Parameter parameter, String choiceName) {
    return parameter.isEnum() ? choiceName.toLowerCase(Locale.ROOT).replace('_', '-') : choiceName;
  }

  /** The default as one types it. */
  public static String defaultOf(Parameter parameter) {
    Object value = parameter.defaultValue();
    if (value instanceof Double number) {
      return Text.number(number);
    }
    return item(parameter, value.toString());
  }

  /** What may be typed: {@code 0 to 100}, {@code dis, deepflow}, {@code a picture file}. */
  public static String allowed(Parameter parameter) {
    Range range = parameter.range();
    return switch (parameter.type()) {
      case INT ->
          "whole numbers " + Text.number(range.minimum()) + " to " + Text.number(range.maximum());
      case DOUBLE -> Text.number(range.minimum()) + " to " + Text.number(range.maximum());
      case BOOLEAN -> "true, false";
      case STRING -> "text";
      case FILE -> "path of a file";
      case FOLDER -> "path of a folder";
      case CHOICE ->
          parameter.isEnum() ? choices(parameter, ", ") : "None, or a look of the folder presets";
    };
  }

  public static String choices(Parameter parameter, String separator) {
    List<String> names =
        parameter.choices().stream().map(Choice::name).map(name -> item(parameter, name)).toList();
    return String.join(separator, names);
  }
}
