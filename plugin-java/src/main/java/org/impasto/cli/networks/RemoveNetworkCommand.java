package org.impasto.cli.networks;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.network.library.InstalledNetworks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto networks remove NAME}. */
@Command(name = "remove", description = "Removes a network of yours.")
final class RemoveNetworkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "The network's name")
  private String name;

  @Override
  public Integer call() throws IOException {
    InstalledNetworks.here().remove(name);
    spec.commandLine().getOut().println("removed " + name);
    return ExitCode.OK;
  }
}
