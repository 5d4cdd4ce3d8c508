package org.impasto.cli.install;

import java.nio.file.Path;
import org.impasto.install.InstalledBundle;
import org.impasto.install.PluginFolders;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which folder of plugins is meant. */
final class PluginPlace {
  private static final class Choice {
    @Option(
        names = "--user",
        description = "The folder of this user's plugins instead of the one of all users")
    private boolean user;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Another folder of plugins")
    private Path folder;
  }

  @ArgGroup private Choice choice = new Choice();

  InstalledBundle bundle() {
    PluginFolders folders = PluginFolders.here();
    if (choice.folder != null) {
      return new InstalledBundle(choice.folder);
    }
    return new InstalledBundle(choice.user ? folders.ofUser() : folders.ofAllUsers());
  }
}
