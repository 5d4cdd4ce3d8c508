package org.impasto.farm.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.impasto.errors.UserException;
import org.impasto.farm.TryAgainException;

/** Programs of engines, and words for shells. */
final class Shell {
  private static final int PATIENCE_SECONDS = 120;

  private Shell() {}

  /**
   * Runs a program and returns what it printed.
   *
   * @param folder to run in; null for this one
   * @throws UserException where it is not installed or ends with an error
   */
  static String run(String engine, Path folder, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder == null ? null : folder.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new TryAgainException(command.get(0) + " of " + engine + " does not end");
      }
      if (process.exitValue() != 0) {
        throw new UserException(
            engine
                + " refuses it: "
                + command.get(0)
                + " ended with "
                + process.exitValue()
                + (said.isBlank() ? "" : " and said: " + said.strip()));
      }
      return said.strip();
    } catch (IOException e) {
      throw new UserException(
          engine
              + " is not installed here: "
              + command.get(0)
              + " cannot be run ("
              + e.getMessage()
              + "); install the engine's client, or submit on a machine that has it",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TryAgainException("interrupted", e);
    }
  }

  /** A word as POSIX shells read it: in single quotes where it has to be. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  static String quoted(List<String> words) {
    return words.stream().map(Shell::quoted).collect(Collectors.joining(" "));
  }
}
