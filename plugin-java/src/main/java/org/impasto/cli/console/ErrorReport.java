package org.impasto.cli.console;

import java.util.Set;
import java.util.TreeSet;
import org.impasto.errors.ErrorText;
import org.impasto.errors.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How errors are told: one sentence where the cause is known, the stack trace where it is a fault
 * of the program.
 */
public final class ErrorReport {
  private ErrorReport() {}

  public static int wrongUse(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + problem.getMessage() + suggestion(problem));
    command.getErr().println("'" + name + " --help' shows how it is used.");
    return ExitCode.USAGE;
  }

  /** What was meant by a name that is mistyped, where it can be told; else empty. */
  public static String suggestion(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unknown)) {
      return "";
    }
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    Set<String> known = new TreeSet<>(command.optionsMap().keySet());
    known.addAll(command.subcommands().keySet());
    String typed = unknown.getUnmatched().get(0).replaceFirst("=.*", "");
    return NearestName.to(typed, known).map(name -> "; did you mean " + name + "?").orElse("");
  }

  public static int failed(Exception problem, CommandLine command, ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    if (ErrorText.explained(problem)) {
      command.getErr().println(name + ": " + ErrorText.of(problem));
    } else {
      command.getErr().println(name + ": " + ErrorText.fault(problem));
      command
          .getErr()
          .println("This is a fault of the program; please report it with what follows:");
      problem.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return ExitCode.FAILED;
  }
}
