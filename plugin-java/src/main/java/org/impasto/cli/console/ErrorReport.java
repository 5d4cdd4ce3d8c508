package org.impasto.cli.console;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  /** One dash, and an ending or a place for numbers. */
  private static final Pattern FILE = Pattern.compile("-[^-=][^=]*\\.\\w{2,4}");

  private ErrorReport() {}

  public static int wrongUse(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command
        .getErr()
        .println(
            name
                + ": "
                + dashed(arguments, command.getCommandSpec())
                    .orElseGet(() -> problem.getMessage() + suggestion(problem)));
    command.getErr().println("'" + name + " --help' shows how it is used.");
    return ExitCode.USAGE;
  }

  /** A file whose name begins as an option does, which is no option and was not taken either. */
  private static Optional<String> dashed(String[] arguments, CommandSpec command) {
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      String each = arguments[i];
      boolean file =
          FILE.matcher(each).matches()
              && (isThere(each) || command.findOption(each.substring(0, 2)) == null);
      boolean value = i > 0 && command.findOption(arguments[i - 1]) != null;
      if (file && !value) {
        return Optional.of(
            "'" + each + "' begins with a dash, so it is read as an option; write ./" + each);
      }
    }
    return Optional.empty();
  }

  private static boolean isThere(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException noName) {
      return false;
    }
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
