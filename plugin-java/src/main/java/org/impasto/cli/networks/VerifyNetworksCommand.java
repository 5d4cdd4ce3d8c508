package org.impasto.cli.networks;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto networks verify [NAME...]}: reads networks whole and compares their checksums. */
@Command(
    name = "verify",
    description = "Reads networks whole, compares checksums, checks shapes and numbers.")
final class VerifyNetworksCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "Networks to verify (default: all)")
  private List<String> names;

  @Override
  public Integer call() {
    int bad = 0;
    for (String name : names == null ? Networks.names() : names) {
      bad += sound(name) ? 0 : 1;
    }
    return bad == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private boolean sound(String name) {
    try {
      PerceptualNetwork network = Networks.load(name);
      spec.commandLine().getOut().println(name + ": sound, SHA-256 " + network.digest());
      return true;
    } catch (UserException | UncheckedIOException bad) {
      spec.commandLine().getErr().println(name + ": " + bad.getMessage());
      return false;
    }
  }
}
