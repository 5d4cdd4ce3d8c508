package org.impasto.cli.networks;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.impasto.backend.graph.Graph;
import org.impasto.cli.console.ExitCode;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.InstalledNetworks;
import org.impasto.network.library.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto networks info NAME}: all that is known about a network. */
@Command(name = "info", description = "Says all that is known about a network.")
final class NetworkInfoCommand implements Callable<Integer> {
  private static final String[] COLOURS = {"R", "G", "B"};

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "A network's name ('impasto networks list' lists them)")
  private String name;

  @Override
  public Integer call() {
    PerceptualNetwork network = Networks.load(name);
    PrintWriter out = spec.commandLine().getOut();
    out.println("name          " + network.name());
    out.println("licence       " + network.licence());
    out.println("source        " + network.source());
    out.println("cost          " + NetworkText.cost(network));
    out.println("input         " + input(network.graph().preprocessing()));
    out.println(
        "border        " + (network.graph().border() == Graph.Border.ZERO ? "zero" : "reflect"));
    out.println("style taps    " + NetworkText.taps(network.styleTaps()));
    out.println("content taps  " + NetworkText.taps(network.contentTaps()));
    out.println("MRF taps      " + patches(network));
    out.println("layers        " + network.graph().nodes().size());
    out.println("SHA-256       " + network.digest());
    if (!name.equals(Networks.DEFAULT)) {
      out.println("folder        " + InstalledNetworks.here().folder().resolve(name));
    }
    return ExitCode.OK;
  }

  private static String patches(PerceptualNetwork network) {
    return network.mrfTaps().isEmpty()
        ? "those in the middle of the style's"
        : NetworkText.taps(network.mrfTaps());
  }

  /** Such as "BGR, (x - (0.4, 0.5, 0.5)) * 255 for a picture x in 0..1". */
  private static String input(Graph.Preprocessing preprocessing) {
    StringBuilder order = new StringBuilder();
    Arrays.stream(preprocessing.order()).forEach(channel -> order.append(COLOURS[channel]));
    double[] mean = preprocessing.mean();
    return String.format(
        "%s, (x - (%.5g, %.5g, %.5g)) * %.5g for a picture x in 0..1",
        order, mean[0], mean[1], mean[2], preprocessing.scale());
  }
}
