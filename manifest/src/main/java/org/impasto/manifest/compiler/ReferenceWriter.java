package org.impasto.manifest.compiler;

import java.util.List;
import java.util.stream.Collectors;
import org.impasto.manifest.Manifest;
import org.impasto.manifest.Manifest.Control;
import org.impasto.manifest.Manifest.Group;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Text;
import org.impasto.manifest.Typed;

/**
 * Writes the parameter reference, Markdown, one table a group. Looks are not listed: they come and
 * go.
 */
final class ReferenceWriter {
  private ReferenceWriter() {}

  static String write(Manifest manifest) {
    String groups =
        manifest.groups().stream()
            .map(group -> section(group, manifest.parameters()))
            .collect(Collectors.joining());
    return """
    # Parameters

    <!-- %s -->

    The node and the command line have the same parameters. "Keyframes" says whether a parameter may change over time;
    "Repaints" whether changing it means that frames are painted anew.
    """
            .formatted(Text.NOTICE)
        + groups
        + controls(manifest.controls());
  }

  private static String controls(List<Control> controls) {
    String rows =
        controls.stream()
            .filter(control -> control.kind() == Control.Kind.BUTTON)
            .map(control -> "| %s | %s |\n".formatted(cell(control.label()), cell(control.hint())))
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "\n## Buttons, in hosts that have them\n\n| Button | What it does |\n|---|---|\n" + rows;
  }

  private static String section(Group group, List<Parameter> parameters) {
    return """

    ## %s

    | Parameter | Name and option | Allowed | Default | Keyframes | Repaints | What it does |
    |---|---|---|---|---|---|---|
    %s\
    """
        .formatted(
            group.label(),
            parameters.stream()
                .filter(parameter -> parameter.group().equals(group.name()))
                .map(ReferenceWriter::row)
                .collect(Collectors.joining()));
  }

  private static String row(Parameter parameter) {
    String value = Typed.defaultOf(parameter);
    return "| %s | `%s` `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            cell(parameter.label()),
            parameter.name(),
            parameter.optionName(),
            cell(Typed.allowed(parameter)),
            value.isEmpty() ? "none" : cell(value),
            parameter.animates() ? "yes" : "no",
            parameter.paints() ? "yes" : "no",
            cell(parameter.hint()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
