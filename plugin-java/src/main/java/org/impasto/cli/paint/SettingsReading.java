package org.impasto.cli.paint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.impasto.errors.UserException;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Puts the options of a file in the place of {@code --settings}; what the user gives, wins. */
final class SettingsReading implements IParameterPreprocessor {
  @Override
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    if (arguments.isEmpty()) {
      return false;
    }
    Path file = Path.of(arguments.peek());
    List<String> stored;
    try {
      stored = SettingsFile.arguments(file);
    } catch (UserException wrong) {
      throw new ParameterException(command.commandLine(), "--settings: " + wrong.getMessage());
    }
    List<String> left =
        stored.stream()
            .filter(each -> !given(each.replaceFirst("=.*", ""), arguments, command))
            .toList();
    left.forEach(each -> arguments.add(0, each)); // the bottom of the stack: read last
    return false;
  }

  private static boolean given(String name, Stack<String> coming, CommandSpec command) {
    if (name.equals("--style-file") && given("--style", coming, command)) {
      return true;
    }
    OptionSpec option = command.findOption(name);
    if (option == null) {
      throw new ParameterException(
          command.commandLine(), "--settings: this version has no option " + name);
    }
    if (!option.originalStringValues().isEmpty()) {
      return true;
    }
    for (String each : coming) {
      for (String spelling : option.names()) {
        boolean joined = spelling.length() == 2 && each.startsWith(spelling);
        if (each.equals(spelling) || each.startsWith(spelling + "=") || joined) {
          return true;
        }
      }
    }
    return false;
  }
}
