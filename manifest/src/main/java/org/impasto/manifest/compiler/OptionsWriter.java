package org.impasto.manifest.compiler;

import java.util.stream.Collectors;
import org.impasto.manifest.Manifest;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Text;
import org.impasto.manifest.Typed;

/**
 * Writes {@code org.impasto.cli.paint.SettingsOptions}: a picocli mixin with one option per
 * parameter.
 */
final class OptionsWriter {
  private OptionsWriter() {}

  static String write(Manifest manifest) {
    return """
    package org.impasto.cli.paint;

    import java.util.LinkedHashMap;
    import java.util.Map;
    import java.util.Set;
    import org.impasto.errors.UserException;
    import org.impasto.settings.Settings;
    import picocli.CommandLine;
    import picocli.CommandLine.Model.CommandSpec;
    import picocli.CommandLine.Option;
    import picocli.CommandLine.ParameterException;
    import picocli.CommandLine.Spec;

    /** Command-line options for every parameter, to be mixed into a command. %s */
    public final class SettingsOptions {
      @Spec(Spec.Target.MIXEE)
      private CommandSpec command;
    %s
      /**
       * The settings asked for; what was not given stands at its default. Throws ParameterException for a
       * wrong value.
       */
      public Settings settings() {
        try {
          return Settings.fromMap(values());
        } catch (UserException e) {
          CommandLine line = command == null ? new CommandLine(this) : command.commandLine();
          throw new ParameterException(line, e.getMessage(), e);
        }
      }

      /** Names of the parameters whose options were given. */
      public Set<String> given() {
        return values().keySet();
      }

      private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
    %s
        values.values().removeIf(value -> value == null);
        return values;
      }
    }
    """
        .formatted(
            Text.NOTICE,
            manifest.parameters().stream().map(OptionsWriter::option).collect(Collectors.joining()),
            manifest.parameters().stream()
                .map(p -> "    values.put(\"" + p.name() + "\", " + p.name() + ");")
                .collect(Collectors.joining("\n")));
  }

  private static String option(Parameter parameter) {
    return """

      @Option(
          names = "%s",
          paramLabel = %s,
          description = %s)
      private %s %s;
    """
        .formatted(
            parameter.optionName(),
            Text.java("<" + paramLabel(parameter) + ">"),
            Text.java(description(parameter).replace("%", "%%")),
            javaType(parameter),
            parameter.name());
  }

  private static String javaType(Parameter parameter) {
    return switch (parameter.type()) {
      case INT -> "Integer";
      case DOUBLE -> "Double";
      case BOOLEAN -> "Boolean";
      case STRING, FILE, FOLDER, CHOICE -> "String";
    };
  }

  private static String paramLabel(Parameter parameter) {
    return switch (parameter.type()) {
      case INT, DOUBLE -> "number";
      case BOOLEAN -> "true|false";
      case STRING -> "text";
      case FILE -> "file";
      case FOLDER -> "folder";
      case CHOICE -> parameter.isEnum() ? Typed.choices(parameter, "|") : "look";
    };
  }

  private static String description(Parameter parameter) {
    String range = parameter.type().isNumber() ? Typed.allowed(parameter) + "; " : "";
    String value = Typed.defaultOf(parameter);
    return parameter.hint()
        + " ("
        + range
        + (value.isEmpty() ? "default: none)" : "default: " + value + ")");
  }
}
