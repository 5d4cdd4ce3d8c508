package org.impasto.cli.install;

import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.install.InstalledBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto uninstall}: takes the plugin away again; painted frames stay in their store. */
@Command(
    name = "uninstall",
    description = "Takes the installed plugin away. Painted frames stay in their store.")
public final class UninstallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private PluginPlace place;

  @Override
  public Integer call() {
    InstalledBundle installed = place.bundle();
    boolean removed = installed.uninstall();
    spec.commandLine()
        .getOut()
        .println(
            removed
                ? "removed " + installed.place()
                : "there is no " + installed.place() + "; nothing was removed");
    return ExitCode.OK;
  }
}
