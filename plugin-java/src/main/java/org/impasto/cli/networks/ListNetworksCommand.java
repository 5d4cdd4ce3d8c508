package org.impasto.cli.networks;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.InstalledNetworks;
import org.impasto.network.library.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto networks list}: what there is, and what it costs. */
@Command(
    name = "list",
    description = "Lists the networks that are here, and those that can be installed by name.")
final class ListNetworksCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    InstalledNetworks installed = InstalledNetworks.here();
    int width = Networks.names().stream().mapToInt(String::length).max().orElse(0);
    for (String name : Networks.names()) {
      out.println(name + " ".repeat(width + 2 - name.length()) + line(name));
    }
    out.println("Yours lie in " + installed.folder());
    for (String name : Networks.CLASSICS) {
      if (!installed.has(name)) {
        out.println("Not installed: " + name + "; impasto networks install " + name);
      }
    }
    return ExitCode.OK;
  }

  /** A damaged network is listed too, with what is wrong with it. */
  private static String line(String name) {
    try {
      PerceptualNetwork network = Networks.load(name);
      return NetworkText.cost(network) + ", " + network.source();
    } catch (UserException | java.io.UncheckedIOException damaged) {
      return "cannot be used: " + damaged.getMessage();
    }
  }
}
