package org.impasto.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.cli.console.Completion;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Manual;
import org.impasto.cli.console.Version;
import org.impasto.errors.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about the command line itself: each prints a text. */
abstract class ShellCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  abstract String text(CommandLine root);

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(text(spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  @Command(name = "help", description = "Shows the help of a command.")
  static final class Help extends ShellCommand {
    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "Such as queue add")
    private List<String> names = List.of();

    @Override
    String text(CommandLine root) {
      CommandLine command = root;
      for (String name : names) {
        CommandLine below = command.getSubcommands().get(name);
        if (below == null) {
          throw new ParameterException(
              command, "there is no command '" + name + "'" + near(name, command));
        }
        command = below;
      }
      return command.getUsageMessage();
    }

    private static String near(String name, CommandLine command) {
      return NearestName.to(name, command.getSubcommands().keySet())
          .map(found -> "; did you mean " + found + "?")
          .orElse("");
    }
  }

  @Command(name = "version", description = "Prints the version.")
  static final class OfVersion extends ShellCommand {
    @Override
    String text(CommandLine root) {
      return "Impasto " + Version.number() + System.lineSeparator();
    }
  }

  @Command(
      name = "completion",
      description = "Prints completion for bash and zsh: source <(impasto completion)")
  static final class OfCompletion extends ShellCommand {
    @Override
    String text(CommandLine root) {
      return Completion.of(root);
    }
  }

  @Command(name = "manual", description = "Prints the manual page: impasto manual | man -l -")
  static final class ManualPage extends ShellCommand {
    @Override
    String text(CommandLine root) {
      return Manual.of(root);
    }
  }
}
