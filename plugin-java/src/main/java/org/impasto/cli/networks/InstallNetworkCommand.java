package org.impasto.cli.networks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.impasto.backend.graph.Graph;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Terminal;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.installing.Installation;
import org.impasto.network.installing.KnownNetwork;
import org.impasto.network.library.InstalledNetworks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto networks install NAME}: a well-known network from where it is published. */
@Command(
    name = "install",
    description = {
      "Installs a well-known network: vgg19, vgg16 or squeezenet, from its public home.",
      "A download that is cut off goes on when the command is run again; https_proxy is respected."
    })
final class InstallNetworkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "vgg19, vgg16 or squeezenet")
  private String name;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Take the file from here, for machines without a connection")
  private Path from;

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description = "A folder on the web that has the file under its own name")
  private String mirror;

  @Option(
      names = "--border",
      paramLabel = "reflect|zero",
      converter = BorderConverter.class,
      defaultValue = "reflect",
      description =
          "What stands beyond the picture's edge: its reflection, or zeros as in training (default:"
              + " reflect)")
  private Graph.Border border;

  @Option(names = "--replace", description = "Replace the network of that name that is there")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    if (from != null && mirror != null) {
      throw new ParameterException(spec.commandLine(), "--from and --mirror exclude each other");
    }
    InstalledNetworks installed = InstalledNetworks.here();
    NetworkProgress progress = new NetworkProgress(spec.commandLine().getErr(), Terminal.columns());
    Installation installation = Installation.of(KnownNetwork.named(name), installed, progress);
    PerceptualNetwork network;
    try {
      network =
          from == null
              ? installation.download(mirror, border, replace)
              : installation.from(from, border, replace);
    } finally {
      progress.end();
    }
    NetworkText.installed(spec.commandLine().getOut(), network, installed);
    return ExitCode.OK;
  }
}
