package org.impasto.manifest;

import java.util.List;
import java.util.Locale;
import org.impasto.manifest.Manifest.Choice;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Range;

/** How values are written into generated sources and into texts for people. */
final class Text {
  static final String NOTICE =
      "Generated from manifest.json by the manifest compiler; change it there.";

  private Text() {}

  /** A string literal of Java: everything outside ASCII as a Unicode escape. */
  static String java(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      literal.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : escaped(c));
    }
    return literal.append('"').toString();
  }

  /** A string literal of C++ in UTF-8. */
  static String cpp(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      literal.append(c < ' ' ? String.format("\\%03o", (int) c) : escaped(c));
    }
    return literal.append('"').toString();
  }

  private static String escaped(char c) {
    return c == '"' || c == '\\' ? "\\" + c : String.valueOf(c);
  }

  /** HIDDEN_TEXT becomes hiddenText. */
  static String camelCase(String constant) {
    String[] words = constant.toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  /** 1 rather than 1.0. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** An item as one types it on a command line: AS_IS becomes as-is. A look's name stays. */
  static String typed(Parameter parameter, String choiceName) {
    return parameter.isEnum() ? choiceName.toLowerCase(Locale.ROOT).replace('_', '-') : choiceName;
  }

  /** The default as one types it. */
  static String typedDefault(Parameter parameter) {
    Object value = parameter.defaultValue();
    if (value instanceof Double number) {
      return number(number);
    }
    return typed(parameter, value.toString());
  }

  /** What may be typed: {@code 0 to 100}, {@code dis, deepflow}, {@code a picture file}. */
  static String allowed(Parameter parameter) {
    Range range = parameter.range();
    return switch (parameter.type()) {
      case INT -> "whole numbers " + number(range.minimum()) + " to " + number(range.maximum());
      case DOUBLE -> number(range.minimum()) + " to " + number(range.maximum());
      case BOOLEAN -> "true, false";
      case STRING -> "text";
      case FILE -> "path of a file";
      case FOLDER -> "path of a folder";
      case CHOICE ->
          parameter.isEnum()
              ? typedChoices(parameter, ", ")
              : "None, or a look of the folder presets";
    };
  }

  static String typedChoices(Parameter parameter, String separator) {
    List<String> names =
        parameter.choices().stream().map(Choice::name).map(name -> typed(parameter, name)).toList();
    return String.join(separator, names);
  }
}
