package org.impasto.cli.queue;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.StatusLine;
import org.impasto.cli.farm.PaintedFilm;
import org.impasto.engine.Painter;
import org.impasto.queue.Ledger;
import org.impasto.queue.QueueException;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.running.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impasto queue run}: the runner. */
@Command(
    name = "run",
    description = {
      "Paints what is in the queue. There is one runner a queue; jobs may be added, moved, paused"
          + " and so on",
      "meanwhile. Ctrl-C leaves what is begun for the next run. Exit status: 0 done, 1 a job failed"
          + " or the queue",
      "cannot be used, 130 stopped."
    })
final class QueueRunCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Supplier<Painter> painters;

  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @Option(names = "--stay", description = "Wait for further jobs instead of ending")
  private boolean stay;

  @Option(
      names = "--notify",
      paramLabel = "COMMAND",
      description = {
        "Run by the shell when nothing is left to do; IMPASTO_DONE and IMPASTO_FAILED in its"
            + " environment",
        "say how many jobs are"
      })
  private String notify;

  private StatusLine line;

  QueueRunCommand(Supplier<Painter> painters) {
    this.painters = painters;
  }

  @Override
  public Integer call() {
    QueueFolder queue = place.existing();
    line = StatusLine.of(spec.commandLine().getErr());
    try (Interruption interruption = Interruption.watch();
        Ledger ledger = ledger(queue);
        Painter painter = painters.get()) {
      Runner runner =
          new Runner(
              ledger,
              place.whoIsHere(),
              job -> PaintedFilm.open(job.arguments(), painter),
              POLL,
              interruption::requested,
              this::tell,
              new ActivityLine(line)::show);
      Runner.End end = runner.run(stay, () -> idle(runner));
      if (end == Runner.End.STOPPED) {
        tell("stopped; what is painted is in the store, and the next run goes on from there");
        return ExitCode.STOPPED;
      }
      return runner.failed() > 0 ? ExitCode.FAILED : ExitCode.OK;
    }
  }

  private Ledger ledger(QueueFolder queue) {
    return Ledger.open(queue, place.whoIsHere())
        .orElseThrow(
            () ->
                new QueueException(
                    "the queue "
                        + queue.path()
                        + " is run already, by "
                        + queue.holder().orElse("somebody who just ended; try again")
                        + ". Jobs that are added are painted by that one"));
  }

  private void idle(Runner runner) {
    tell("nothing is left to do: %d done, %d failed".formatted(runner.done(), runner.failed()));
    if (notify != null) {
      Notification.send(notify, runner.done(), runner.failed(), spec.commandLine().getErr());
    }
  }

  /** What happens goes to standard output, how far it is to standard error. */
  private void tell(String message) {
    line.clear();
    PrintWriter out = spec.commandLine().getOut();
    out.println(message);
    out.flush();
  }
}
