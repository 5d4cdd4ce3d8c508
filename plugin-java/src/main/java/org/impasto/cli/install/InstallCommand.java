package org.impasto.cli.install;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.install.HostsHere;
import org.impasto.install.InstalledBundle;
import org.impasto.install.PluginFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impasto install}: puts the plugin where hosts look. */
@Command(
    name = "install",
    description = "Puts the plugin where hosts look for plugins, and says which hosts are here.")
public final class InstallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private PluginPlace place;

  @Option(
      names = "--bundle",
      paramLabel = "FOLDER",
      defaultValue = "${sys:impasto.bundle}",
      hidden = true,
      description = "The bundle to install")
  private Path bundle;

  @Override
  public Integer call() {
    if (bundle == null) {
      throw new ParameterException(
          spec.commandLine(), "no bundle is named; start the program by its launcher");
    }
    PrintWriter out = spec.commandLine().getOut();
    InstalledBundle installed = place.bundle();
    boolean replaced = installed.present();
    installed.install(bundle);
    out.println((replaced ? "replaced " : "installed ") + installed.place());
    PluginFolders folders = PluginFolders.here();
    Path folder = installed.place().getParent();
    if (!folders.searched(folder)) {
      out.println("Hosts do not look there unless they are told. Before a host is started:");
      out.println("  export " + PluginFolders.VARIABLE + "=\"" + folder + "\"");
    }
    tellHosts(out, folder);
    return ExitCode.OK;
  }

  private static void tellHosts(PrintWriter out, Path folder) {
    List<HostsHere.Found> hosts = HostsHere.look().all();
    if (hosts.isEmpty()) {
      out.println("No OpenFX host was found in the usual places.");
    }
    for (HostsHere.Found host : hosts) {
      out.println("found " + host.name() + ": " + host.place());
      if (!host.flatpak().isEmpty()) {
        out.println("  it runs in a sandbox; let it see the plugin:");
        out.println(
            "  flatpak override --user --filesystem="
                + folder
                + ":ro --env="
                + PluginFolders.VARIABLE
                + "="
                + folder
                + " "
                + host.flatpak());
      }
    }
    if (!hosts.isEmpty()) {
      out.println("A host that is running sees the plugin when it is started again.");
    }
  }
}
