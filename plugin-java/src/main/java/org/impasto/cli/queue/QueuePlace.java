package org.impasto.cli.queue;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.impasto.cli.console.ExitCode;
import org.impasto.farm.HostName;
import org.impasto.queue.Desk;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says which queue is meant, and how something is asked of it. */
final class QueuePlace {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--queue",
      paramLabel = "FOLDER",
      description = "The queue's folder (default: IMPASTO_QUEUE, or one of this user)")
  private Path folder;

  QueueFolder queue() {
    return new QueueFolder(folder != null ? folder : QueueFolder.place(System.getenv()));
  }

  /** Throws QueueException where a queue that was named is not there. */
  QueueFolder existing() {
    return named() ? queue().required() : queue().made();
  }

  /** Whether it is not the user's own. */
  boolean named() {
    return folder != null || System.getenv(QueueFolder.VARIABLE) != null;
  }

  /** Who asks or runs, for people. */
  String whoIsHere() {
    return "'%s', process %d on %s, since %s"
        .formatted(
            spec.qualifiedName(),
            ProcessHandle.current().pid(),
            HostName.here(),
            LocalTime.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** What came of a request; empty, and told so, where the runner has not taken it up in time. */
  Optional<Request.Answer> ask(QueueFolder queue, Request request) {
    Optional<Request.Answer> answer = new Desk(queue, whoIsHere(), PATIENCE).ask(request);
    if (answer.isEmpty()) {
      out()
          .println(
              queue.holder().orElse("whoever holds the queue")
                  + " is busy and will take it up; 'impasto queue status' shows when it has");
    }
    return answer;
  }

  /** Asks, and says what could not be done. */
  int askAndTell(Request request) {
    Optional<Request.Answer> answer = ask(existing(), request);
    answer.ifPresent(
        each -> each.lines().forEach(line -> spec.commandLine().getErr().println(line)));
    spec.commandLine().getErr().flush();
    return answer.isEmpty() || answer.get().done() ? ExitCode.OK : ExitCode.FAILED;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
