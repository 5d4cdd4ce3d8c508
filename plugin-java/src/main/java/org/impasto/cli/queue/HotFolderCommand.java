package org.impasto.cli.queue;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.errors.UserException;
import org.impasto.queue.Job;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto queue hot-folder}: adds what appears in a folder. */
@Command(
    name = "hot-folder",
    customSynopsis =
        "impasto queue hot-folder [--queue FOLDER] FOLDER -s STYLE -o FOLDER [OPTION OF paint]...",
    description = {
      "Adds what appears in a folder to the queue: videos, and folders with one sequence of"
          + " pictures, once they no longer",
      "grow. Outputs go into the folder of -o under the same names. What cannot be painted is told"
          + " once and left.",
      "It goes on until it is stopped; what was added is remembered in the queue."
    })
final class HotFolderCommand implements Callable<Integer> {
  private static final long LOOK_MILLISECONDS = 100;

  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "Folder for the outputs")
  private Path output;

  @Option(
      names = "--still",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long something must not have grown (default: 10)")
  private double still;

  @Option(names = "--once", description = "Look until all that is there is added, then end")
  private boolean once;

  @Parameters(arity = "1..*", paramLabel = "ARGUMENT", hidden = true)
  private List<String> arguments;

  @Override
  public Integer call() throws InterruptedException {
    if (!(still >= 0.1 && still <= 86_400)) {
      throw new ParameterException(
          spec.commandLine(), "--still is " + still + "; 0.1 to 86400 is required");
    }
    Path folder = Path.of(arguments.get(0)).toAbsolutePath().normalize();
    Path outputs = output.toAbsolutePath().normalize();
    if (outputs.startsWith(folder)) {
      throw new ParameterException(
          spec.commandLine(), "-o lies in the hot folder: its outputs would be painted again");
    }
    QueueFolder queue = place.queue().made();
    Arrivals arrivals =
        new Arrivals(folder, Duration.ofMillis((long) (still * 1000)), System::nanoTime);
    Added added = Added.of(queue);
    try (Interruption interruption = Interruption.watch()) {
      while (!interruption.requested()) {
        for (Path arrival : arrivals.look()) {
          add(arrival, outputs, queue, added);
        }
        if (once && arrivals.settled()) {
          return ExitCode.OK;
        }
        Thread.sleep(LOOK_MILLISECONDS);
      }
      return ExitCode.STOPPED;
    }
  }

  private void add(Path arrival, Path outputs, QueueFolder queue, Added added) {
    String input = arrival.toString();
    if (added.has(input)) {
      return;
    }
    List<String> all =
        new ArrayList<>(List.of(input, "--output", Arrivals.output(arrival, outputs)));
    all.addAll(arguments.subList(1, arguments.size()));
    PrintWriter out = spec.commandLine().getOut();
    try {
      Arrivals.makeFolderOf(Arrivals.output(arrival, outputs));
      Job job = QueuedArguments.job(all, place, 0, out);
      Optional<Request.Answer> answer = place.ask(queue, Request.add(job));
      answer.ifPresent(each -> out.printf("job %04d: %s%n", each.jobs().get(0), job.title()));
    } catch (UserException | ParameterException | IllegalArgumentException refused) {
      out.println(arrival + " is left: " + refused.getMessage());
    }
    out.flush();
  }
}
