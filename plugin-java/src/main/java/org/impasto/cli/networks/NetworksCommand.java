package org.impasto.cli.networks;

import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto networks}: the perceptual networks that judge strokes and shapes. */
@Command(
    name = "networks",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Looks after the perceptual networks that judge strokes and shapes.",
      "They lie in a folder of yours, or in the one that IMPASTO_NETWORKS names; the parameter Network (--network) takes"
          + " one by name. Painting never downloads anything."
    },
    subcommands = {
      InstallNetworkCommand.class,
      ImportNetworkCommand.class,
      LearnNetworkCommand.class,
      ListNetworksCommand.class,
      NetworkInfoCommand.class,
      VerifyNetworksCommand.class,
      RemoveNetworkCommand.class
    })
public final class NetworksCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
