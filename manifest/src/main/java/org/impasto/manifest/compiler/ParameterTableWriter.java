package org.impasto.manifest.compiler;

import java.util.List;
import java.util.stream.Collectors;
import org.impasto.manifest.Manifest;
import org.impasto.manifest.Manifest.Choice;
import org.impasto.manifest.Manifest.Group;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Range;
import org.impasto.manifest.Text;

/**
 * Writes {@code org.impasto.settings.ParameterTable}: every parameter's descriptor, for code that
 * walks them.
 */
final class ParameterTableWriter {
  private ParameterTableWriter() {}

  static String write(Manifest manifest) {
    return """
    package org.impasto.settings;

    import java.util.List;
    import java.util.Map;
    import java.util.function.Function;
    import java.util.stream.Collectors;
    import org.impasto.errors.UserException;
    import org.impasto.manifest.Manifest.Choice;
    import org.impasto.manifest.Manifest.Group;
    import org.impasto.manifest.Manifest.Parameter;
    import org.impasto.manifest.Manifest.Range;
    import org.impasto.manifest.Manifest.Type;

    /** Descriptors of all parameters. %s */
    public final class ParameterTable {
    %s
      /** Groups, in the manifest's order. */
      public static final List<Group> GROUPS =
          List.of(
    %s);

      /** Parameters, in the manifest's order. */
      public static final List<Parameter> PARAMETERS =
          List.of(
    %s);

      private static final Map<String, Parameter> BY_NAME =
          PARAMETERS.stream().collect(Collectors.toUnmodifiableMap(Parameter::name, Function.identity()));

      private ParameterTable() {}

      public static boolean contains(String name) {
        return BY_NAME.containsKey(name);
      }

      /** Throws UserException where there is no such parameter. */
      public static Parameter get(String name) {
        if (!contains(name)) {
          throw new UserException(
              "unknown parameter '" + name + "'; known: " + PARAMETERS.stream().map(Parameter::name).toList());
        }
        return BY_NAME.get(name);
      }
    }
    """
        .formatted(
            Text.NOTICE,
            manifest.parameters().stream()
                .map(ParameterTableWriter::constant)
                .collect(Collectors.joining()),
            manifest.groups().stream()
                .map(ParameterTableWriter::group)
                .collect(Collectors.joining(",\n")),
            manifest.parameters().stream()
                .map(parameter -> "          " + parameter.constantName())
                .collect(Collectors.joining(",\n")));
  }

  private static String group(Group group) {
    return "          new Group(%s, %s, %s, %s)"
        .formatted(
            Text.java(group.name()),
            Text.java(group.label()),
            Text.java(group.page()),
            group.open());
  }

  private static String constant(Parameter parameter) {
    Range range = parameter.range();
    return """

      public static final Parameter %s =
          new Parameter(
              %s,
              Type.%s,
              %s,
              %s,
              %s,
              %s,
              new Range(%s, %s, %s, %s),
              %s,
              %s,
              %s,
              %s,
              %s);
    """
        .formatted(
            parameter.constantName(),
            Text.java(parameter.name()),
            parameter.type(),
            Text.java(parameter.group()),
            Text.java(parameter.label()),
            Text.java(parameter.hint()),
            parameter.defaultValue() instanceof String text
                ? Text.java(text)
                : parameter.defaultValue(),
            range.minimum(),
            range.maximum(),
            range.displayMinimum(),
            range.displayMaximum(),
            choices(parameter.choices()),
            parameter.openChoice(),
            parameter.animates(),
            parameter.paints(),
            parameter.enabledBy().stream()
                .map(Text::java)
                .collect(Collectors.joining(", ", "List.of(", ")")));
  }

  private static String choices(List<Choice> choices) {
    return choices.stream()
        .map(
            choice ->
                "new Choice(" + Text.java(choice.name()) + ", " + Text.java(choice.label()) + ")")
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }
}
