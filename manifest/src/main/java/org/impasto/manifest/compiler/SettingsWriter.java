package org.impasto.manifest.compiler;

import java.util.List;
import java.util.stream.Collectors;
import org.impasto.manifest.Manifest;
import org.impasto.manifest.Manifest.Choice;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Text;

/** Writes the record {@code org.impasto.settings.Settings}: one component per parameter. */
final class SettingsWriter {
  private final List<Parameter> parameters;

  private SettingsWriter(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  static String write(Manifest manifest) {
    return new SettingsWriter(manifest.parameters()).source();
  }

  private String source() {
    return """
    package org.impasto.settings;

    import java.util.LinkedHashMap;
    import java.util.Map;

    /**
     * One value for every parameter, checked. %s
     *
    %s
     */
    public record Settings(
    %s) {
      private static final Settings DEFAULTS = fromMap(Map.of());

      /** Throws UserException naming parameter, value and what is allowed. */
      public Settings {
    %s
      }

      /** Every parameter at the manifest's default. */
      public static Settings defaults() {
        return DEFAULTS;
      }

      /**
       * Settings from values by parameter name; a parameter that is absent takes its default. A value may be a text
       * that spells it; a choice may be given by name, label or position.
       *
       * @throws UserException for an unknown name or a value that is not allowed
       */
      public static Settings fromMap(Map<String, ?> values) {
        Values.checkNames(values);
        return new Settings(
    %s);
      }

      /**
       * Values by parameter name: Integer, Double, Boolean or String (a choice's name), in the manifest's
       * order.
       */
      public Map<String, Object> toMap() {
        Map<String, Object> values = new LinkedHashMap<>();
    %s
        return values;
      }

      /**
       * The values that a painted frame's pixels depend on, as toMap has them. Paths of files are left out: it is
       * their content that counts.
       */
      public Map<String, Object> paintingValues() {
        Map<String, Object> values = toMap();
        values.keySet().removeIf(name -> !Values.paints(ParameterTable.get(name)));
        return values;
      }
    %s%s}
    """
        .formatted(
            Text.NOTICE,
            each(" * @param %2$s %5$s", "\n"),
            each("    %1$s %2$s", ",\n"),
            each("    Values.check(ParameterTable.%3$s, %2$s);", "\n"),
            each("        %4$s", ",\n"),
            parameters.stream().map(SettingsWriter::put).collect(Collectors.joining("\n")),
            parameters.stream().map(this::wither).collect(Collectors.joining()),
            parameters.stream()
                .filter(Parameter::isEnum)
                .map(SettingsWriter::enumeration)
                .collect(Collectors.joining()));
  }

  private String each(String format, String separator) {
    return parameters.stream()
        .map(
            p ->
                String.format(
                    format, javaType(p), p.name(), p.constantName(), getter(p), documentation(p)))
        .collect(Collectors.joining(separator));
  }

  private static String documentation(Parameter parameter) {
    return parameter
        .hint()
        .replace("@", "{@literal @}")
        .replace("<", "&lt;")
        .replace("*/", "*&#47;");
  }

  private static String javaType(Parameter parameter) {
    return switch (parameter.type()) {
      case INT -> "int";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      case STRING, FILE, FOLDER -> "String";
      case CHOICE -> parameter.isEnum() ? parameter.typeName() : "String";
    };
  }

  private static String getter(Parameter parameter) {
    String constant = "ParameterTable." + parameter.constantName();
    return switch (parameter.type()) {
      case INT -> "Values.integer(" + constant + ", values)";
      case DOUBLE -> "Values.real(" + constant + ", values)";
      case BOOLEAN -> "Values.truth(" + constant + ", values)";
      case STRING, FILE, FOLDER -> "Values.text(" + constant + ", values)";
      case CHOICE ->
          parameter.isEnum()
              ? parameter.typeName() + ".valueOf(Values.choice(" + constant + ", values))"
              : "Values.choice(" + constant + ", values)";
    };
  }

  private static String put(Parameter parameter) {
    String value = parameter.name() + (parameter.isEnum() ? ".name()" : "");
    return "    values.put(\"" + parameter.name() + "\", " + value + ");";
  }

  private String wither(Parameter changed) {
    return """

      /** These settings with another %2$s. */
      public Settings with%3$s(%1$s %2$s) {
        return new Settings(
    %4$s);
      }
    """
        .formatted(
            javaType(changed), changed.name(), changed.typeName(), each("        %2$s", ",\n"));
  }

  private static String enumeration(Parameter parameter) {
    return """

      /** %s */
      public enum %s {
    %s;

        private final String label;

        %2$s(String label) {
          this.label = label;
        }

        /** As menus show it. */
        public String label() {
          return label;
        }
      }
    """
        .formatted(
            documentation(parameter),
            parameter.typeName(),
            parameter.choices().stream()
                .map(SettingsWriter::constant)
                .collect(Collectors.joining(",\n")));
  }

  private static String constant(Choice choice) {
    return "    " + choice.name() + "(" + Text.java(choice.label()) + ")";
  }
}
