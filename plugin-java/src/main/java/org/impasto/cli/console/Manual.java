package org.impasto.cli.console;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual of a command and those below it, as man(1) reads it (roff with the macros of man(7)).
 */
public final class Manual {
  private final StringBuilder text = new StringBuilder();

  private Manual() {}

  /** One page. */
  public static String of(CommandLine line) {
    Manual manual = new Manual();
    CommandSpec command = line.getCommandSpec();
    manual.text.append(".TH ").append(command.name().toUpperCase(Locale.ROOT));
    manual.text.append(" 1\n.SH NAME\n").append(command.name()).append(" \\- ");
    manual.paragraph(command.usageMessage().description());
    manual.text.append(".SH SYNOPSIS\n");
    manual.paragraph(
        line.getUsageMessage().lines().findFirst().orElse("").replaceFirst("Usage: ", ""));
    manual.options(command);
    manual.commands(line);
    return manual.text.toString();
  }

  private void commands(CommandLine line) {
    Set<CommandLine> all = new LinkedHashSet<>(line.getSubcommands().values());
    for (CommandLine each : all) {
      CommandSpec command = each.getCommandSpec();
      if (command.usageMessage().hidden() || command.name().equals("help")) {
        continue;
      }
      text.append(".SH ").append(escaped(command.qualifiedName())).append('\n');
      paragraph(command.usageMessage().description());
      options(command);
      commands(each);
    }
  }

  private void options(CommandSpec command) {
    for (PositionalParamSpec each : command.positionalParameters()) {
      if (!each.hidden()) {
        entry(each.paramLabel(), each.description());
      }
    }
    for (OptionSpec each : command.options()) {
      if (!each.hidden()) {
        String label = each.arity().max() == 0 ? "" : " " + each.paramLabel();
        entry(String.join(", ", each.names()) + label, each.description());
      }
    }
  }

  private void entry(String name, String... description) {
    text.append(".TP\n.B ").append(escaped(name)).append('\n');
    paragraph(description);
  }

  private void paragraph(String... lines) {
    text.append(escaped(String.join(" ", List.of(lines)).replace("%%", "%"))).append('\n');
  }

  private static String escaped(String words) {
    String plain = words.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
