package org.impasto.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.engine.Painter;
import org.impasto.queue.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impasto queue run}: one worker. */
@Command(
    name = "run",
    description = {
      "Paints what is in the queue, beside other workers that may be at it. Ctrl-C gives back what is begun.",
      "It ends when nothing is left that others do not have in hand. Exit status: 0 done, 1 a job failed, 130 stopped."
    })
final class QueueRunCommand implements Callable<Integer> {
  private final Supplier<Painter> painters;

  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @Option(names = "--stay", description = "Wait for further jobs instead of ending")
  private boolean stay;

  QueueRunCommand(Supplier<Painter> painters) {
    this.painters = painters;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Interruption interruption = Interruption.watch();
        Painter painter = painters.get()) {
      Worker worker =
          new Worker(
              place.existing(),
              job -> QueuedShot.open(job, painter),
              Worker.Pace.USUAL,
              interruption::requested,
              line -> {
                out.println(line);
                out.flush();
              });
      Worker.End end = worker.run(stay);
      out.println(
          switch (end) {
            case ALL_DONE -> "nothing is left to do";
            case WITH_OTHERS -> "what is left is with other workers";
            case STOPPED ->
                "stopped; what is painted is in the store, and the next worker goes on from there";
          });
      return end == Worker.End.STOPPED
          ? ExitCode.STOPPED
          : worker.failed() ? ExitCode.FAILED : ExitCode.OK;
    }
  }
}
