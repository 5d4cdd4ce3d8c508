package org.impasto.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.impasto.engine.AbortedException;
import org.impasto.media.FrameRange;
import org.impasto.settings.ParameterTable;

/** Renders through the real bundle, in the command-line OpenFX host, as a process of its own. */
final class HostProcess {
  /** Set by the launcher: the .ofx.bundle folder. */
  static final String BUNDLE_PROPERTY = "impasto.bundle";

  /** Set by the launcher: the program impasto-host. */
  static final String HOST_PROPERTY = "impasto.host";

  private static final int POLL_MILLISECONDS = 100;
  private static final int PATIENCE_SECONDS = 20;

  private final Path host;
  private final Path bundle;
  private final Interruption interruption;

  private HostProcess(Path host, Path bundle, Interruption interruption) {
    this.host = host;
    this.bundle = bundle;
    this.interruption = interruption;
  }

  /** Throws IllegalArgumentException where host or bundle are not built. */
  static HostProcess find(Interruption interruption) {
    return new HostProcess(
        built(HOST_PROPERTY, "the command-line host"),
        built(BUNDLE_PROPERTY, "the plugin's bundle"),
        interruption);
  }

  private static Path built(String property, String what) {
    Path path = Path.of(System.getProperty(property, ""));
    if (path.toString().isEmpty() || !Files.exists(path)) {
      throw new IllegalArgumentException(
          what
              + " is not there (system property "
              + property
              + " is '"
              + path
              + "'); start the program by its launcher, ./impasto, which builds it");
    }
    return path;
  }

  /**
   * Renders frames; the host's progress and messages go where ours go.
   *
   * @param source pattern of the source pictures
   * @param output pattern of the pictures to write
   * @param parameters values by parameter name, as texts
   */
  void render(String source, FrameRange frames, Map<String, String> parameters, String output)
      throws IOException {
    Process process =
        new ProcessBuilder(command(source, frames, parameters, output)).inheritIO().start();
    int status = await(process);
    if (interruption.requested()) {
      throw new AbortedException();
    }
    if (status != 0) {
      throw new IOException(
          "the host ended with "
              + status
              + " while it rendered frames "
              + frames
              + "; its messages above say why");
    }
  }

  private List<String> command(
      String source, FrameRange frames, Map<String, String> parameters, String output) {
    List<String> command =
        new ArrayList<>(
            List.of(host.toString(), "--plugin", bundle.toString(), "--source", source));
    command.addAll(List.of("--frames", frames.first() + "-" + frames.last(), "--progress"));
    parameters.forEach(
        (name, value) ->
            command.addAll(List.of("--param", ParameterTable.get(name).ofxName() + "=" + value)));
    command.addAll(List.of("--out", output));
    return command;
  }

  private int await(Process process) throws IOException {
    try {
      while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        if (interruption.requested()) {
          end(process);
        }
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the host rendered", e);
    }
  }

  /** The terminal has told the host too; this is for hosts that were not told, or do not listen. */
  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
