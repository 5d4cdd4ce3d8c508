package org.impasto.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.manifest.Manifest.Choice;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Range;
import org.impasto.manifest.Manifest.Type;
import org.impasto.manifest.Typed;

/**
 * Turns loose values (texts, boxed numbers, positions in a menu) into a parameter's kind of value,
 * or says what is wrong.
 */
final class Values {
  private Values() {}

  /** Complains of the first name that is no parameter's. */
  static void checkNames(Map<String, ?> values) {
    values.keySet().forEach(ParameterTable::get);
  }

  /** Numbers must lie in the range; everything else must be there. */
  static void check(Parameter parameter, Object value) {
    if (value == null) {
      throw wrong(parameter, "nothing");
    }
    if (parameter.type().isNumber()) {
      double number = ((Number) value).doubleValue();
      Range range = parameter.range();
      if (!(range.minimum() <= number && number <= range.maximum())) {
        throw wrong(parameter, value);
      }
    }
  }

  /** Whether the value itself, not a file it points to, decides what is painted. */
  static boolean paints(Parameter parameter) {
    return parameter.paints() && parameter.type() != Type.FILE && parameter.type() != Type.FOLDER;
  }

  static int integer(Parameter parameter, Map<String, ?> values) {
    double number = real(parameter, values);
    if (number != (int) number) {
      throw wrong(parameter, number);
    }
    return (int) number;
  }

  static double real(Parameter parameter, Map<String, ?> values) {
    Object value = value(parameter, values);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return Double.parseDouble(value.toString().strip());
    } catch (NumberFormatException e) {
      throw wrong(parameter, value);
    }
  }

  /** Hosts hand over truth values as numbers. */
  static boolean truth(Parameter parameter, Map<String, ?> values) {
    Object value = value(parameter, values);
    return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "1.0" -> true;
      case "false", "0", "0.0" -> false;
      default -> throw wrong(parameter, value);
    };
  }

  static String text(Parameter parameter, Map<String, ?> values) {
    return value(parameter, values).toString();
  }

  /**
   * The name of the item that the value names, labels or counts. The name of an unknown look stays
   * as it is.
   */
  static String choice(Parameter parameter, Map<String, ?> values) {
    Object value = value(parameter, values);
    if (value instanceof Enum<?> constant) {
      value = constant.name();
    }
    String text = value.toString().strip();
    for (Choice choice : parameter.choices()) {
      if (same(choice.name(), text) || same(choice.label(), text)) {
        return choice.name();
      }
    }
    List<Choice> choices = parameter.choices();
    if (text.matches("\\d{1,4}(\\.0)?")) {
      int position = (int) Double.parseDouble(text);
      if (position < choices.size()) {
        return choices.get(position).name();
      }
    } else if (parameter.openChoice() && !text.isEmpty()) {
      return text;
    }
    throw wrong(parameter, value);
  }

  /** Without regard to case, blanks, hyphens and underscores: as-is is AS_IS. */
  private static boolean same(String name, String text) {
    return plain(name).equals(plain(text));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  private static Object value(Parameter parameter, Map<String, ?> values) {
    if (!values.containsKey(parameter.name())) {
      return parameter.defaultValue();
    }
    Object value = values.get(parameter.name());
    if (value == null) {
      throw wrong(parameter, "nothing");
    }
    return value;
  }

  private static UserException wrong(Parameter parameter, Object found) {
    String shown = found instanceof String ? "'" + found + "'" : found.toString();
    return new UserException(
        parameter.label()
            + " ("
            + parameter.name()
            + ") is "
            + shown
            + "; allowed: "
            + Typed.allowed(parameter));
  }
}
