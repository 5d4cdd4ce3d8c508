package org.impasto.queue.running;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.impasto.queue.Ledger;
import org.impasto.queue.QueueFolder;

/** A runner in a process of its own; arguments: the queue's folder, and "stay" where it stays. */
public final class RunnerProcess {
  private RunnerProcess() {}

  public static void main(String[] arguments) {
    try (Ledger ledger =
        Ledger.open(new QueueFolder(Path.of(arguments[0])), "the runner").orElseThrow()) {
      Runner runner =
          new Runner(
              ledger,
              "the runner",
              FakeFilm::new,
              Duration.ofMillis(20),
              () -> false,
              line -> {
                System.out.println(line);
                System.out.flush();
              },
              activity -> {});
      System.out.println(runner.run(arguments.length > 1, () -> System.out.println("idle")));
    }
  }

  public static Process start(Path queue, Path log, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                RunnerProcess.class.getName(),
                queue.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
