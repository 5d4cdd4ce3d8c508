package org.impasto.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.impasto.engine.AbortedException;
import org.impasto.errors.UserException;
import org.impasto.media.io.FrameRange;
import org.impasto.settings.ParameterTable;

/** Renders through the real bundle, in the command-line OpenFX host, as a process of its own. */
final class HostProcess {
  /** Set by the launcher: the .ofx.bundle folder. */
  static final String BUNDLE_PROPERTY = "impasto.bundle";

  /** Set by the launcher: the program impasto-host. */
  static final String HOST_PROPERTY = "impasto.host";

  private static final int POLL_MILLISECONDS = 100;
  private static final int PATIENCE_SECONDS = 20;
  private static final int LAST_WORDS_SECONDS = 2;

  private final Path host;
  private final Path bundle;
  private final BooleanSupplier stop;

  private HostProcess(Path host, Path bundle, BooleanSupplier stop) {
    this.host = host;
    this.bundle = bundle;
    this.stop = stop;
  }

  /**
   * @param stop asked often; a host that renders is then ended
   * @throws UserException where host or bundle are not built
   */
  static HostProcess find(BooleanSupplier stop) {
    return new HostProcess(
        built(HOST_PROPERTY, "the command-line host"),
        built(BUNDLE_PROPERTY, "the plugin's bundle"),
        stop);
  }

  private static Path built(String property, String what) {
    Path path = Path.of(System.getProperty(property, ""));
    if (path.toString().isEmpty() || !Files.exists(path)) {
      throw new UserException(
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
   * What a host renders.
   *
   * @param source pattern of the source pictures
   * @param parameters values by parameter name, as texts
   * @param output pattern of the pictures to write
   */
  record Rendering(
      String source, FrameRange frames, Map<String, String> parameters, String output) {}

  /** Renders; what the host says of its progress is shown. */
  void render(Rendering rendering, HostProgress progress) throws IOException {
    render(List.of(rendering), 1, List.of("--progress"), progress, each -> {});
  }

  /**
   * Renders in several processes at once.
   *
   * @param done told each that is
   */
  void render(
      List<Rendering> renderings, int atOnce, HostProgress progress, Consumer<Rendering> done)
      throws IOException {
    render(renderings, atOnce, List.of(), progress, done);
  }

  private void render(
      List<Rendering> renderings,
      int atOnce,
      List<String> more,
      HostProgress progress,
      Consumer<Rendering> done)
      throws IOException {
    Deque<Rendering> waiting = new ArrayDeque<>(renderings);
    Map<Process, Rendering> running = new LinkedHashMap<>();
    List<Thread> readers = new ArrayList<>();
    try {
      while (!waiting.isEmpty() || !running.isEmpty()) {
        while (running.size() < atOnce && !waiting.isEmpty()) {
          Process process =
              new ProcessBuilder(command(waiting.peek(), more)).redirectErrorStream(true).start();
          readers.add(reader(process, progress));
          running.put(process, waiting.poll());
        }
        await(running, done);
      }
    } finally {
      end(running.keySet());
      readers.forEach(HostProcess::leave);
      progress.end();
    }
  }

  private static Thread reader(Process process, HostProgress progress) {
    Thread reader = new Thread(() -> hear(process, progress), "impasto-host-said");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  private static void hear(Process process, HostProgress progress) {
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      said.lines().forEach(progress::hear);
    } catch (IOException | UncheckedIOException ended) {
      // The process was ended while it spoke.
    }
  }

  /** A process that a host has left behind may hold its output open. */
  private static void leave(Thread reader) {
    try {
      reader.join(TimeUnit.SECONDS.toMillis(LAST_WORDS_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> command(Rendering rendering, List<String> more) {
    List<String> command = new ArrayList<>(List.of(host.toString(), "--plugin", bundle.toString()));
    command.addAll(List.of("--source", rendering.source));
    command.addAll(List.of("--frames", rendering.frames.first() + "-" + rendering.frames.last()));
    command.addAll(more);
    rendering.parameters.forEach(
        (name, value) ->
            command.addAll(List.of("--param", ParameterTable.get(name).ofxName() + "=" + value)));
    command.addAll(List.of("--out", rendering.output));
    return command;
  }

  /** Waits a little; takes those away that are done. */
  private void await(Map<Process, Rendering> running, Consumer<Rendering> done) throws IOException {
    try {
      running.keySet().iterator().next().waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the host rendered", e);
    }
    if (stop.getAsBoolean()) {
      throw new AbortedException();
    }
    for (Process process : List.copyOf(running.keySet())) {
      if (!process.isAlive()) {
        Rendering rendering = running.remove(process);
        check(process.exitValue(), rendering);
        done.accept(rendering);
      }
    }
  }

  private static void check(int status, Rendering rendering) throws IOException {
    if (status != 0) {
      throw new IOException(
          "the host ended with "
              + status
              + " while it rendered frames "
              + rendering.frames
              + "; its messages above say why");
    }
  }

  /**
   * The terminal has told hosts to stop too; this is for those that were not told, or do not
   * listen.
   */
  private static void end(Set<Process> running) {
    running.forEach(Process::destroy);
    for (Process process : running) {
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
