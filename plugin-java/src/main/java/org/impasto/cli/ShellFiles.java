package org.impasto.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.cli.console.Completion;
import org.impasto.cli.console.Manual;
import picocli.CommandLine;

/**
 * What shells are given: completion for bash and zsh, and the manual page. The build writes them
 * into a folder.
 */
public final class ShellFiles {
  private ShellFiles() {}

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    CommandLine line = Main.commandLine(null);
    Files.writeString(folder.resolve("impasto.bash"), Completion.of(line));
    Files.writeString(folder.resolve("impasto.1"), Manual.of(line));
  }
}
