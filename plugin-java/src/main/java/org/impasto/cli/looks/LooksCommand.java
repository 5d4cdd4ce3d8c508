package org.impasto.cli.looks;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.settings.Look;
import org.impasto.settings.Looks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto looks}: the ready-made looks. */
@Command(name = "looks", description = "Lists the ready-made looks, which -s takes by name.")
public final class LooksCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Looks looks = Looks.installed();
    int width = looks.names().stream().mapToInt(String::length).max().orElse(0);
    for (Look look : looks.all()) {
      out.println(look.name() + " ".repeat(width + 2 - look.name().length()) + look.description());
    }
    if (looks.names().isEmpty()) {
      out.println(
          "There are no looks; start the program by its launcher, which says where they are.");
    }
    return ExitCode.OK;
  }
}
