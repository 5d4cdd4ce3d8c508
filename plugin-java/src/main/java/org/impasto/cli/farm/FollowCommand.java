package org.impasto.cli.farm;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.RemainingTime;
import org.impasto.engine.AbortedException;
import org.impasto.errors.UserException;
import org.impasto.farm.Marks;
import org.impasto.farm.Plan;
import org.impasto.farm.Reporter;
import org.impasto.farm.engine.Engine;
import org.impasto.farm.engine.Engines;
import org.impasto.farm.engine.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code impasto follow}: watches a submitted plan to its end. */
@Command(
    name = "follow",
    description = {
      "Follows a submitted plan: frames that are painted, time left, what the engine says; ends"
          + " when the output is",
      "there, or when something failed. Ctrl-C ends following, not the job.",
      FarmCommand.EXIT_STATUS
    })
public final class FollowCommand implements Callable<Integer> {
  /** Looks that may find the engine at its end and no word of the assembly: marks come late. */
  private static final int LOOKS_AFTER_END = 5;

  /** What stands for an engine where others started the shots: their marks alone are followed. */
  private static final String BY_HAND = "by hand";

  @Mixin private FarmCommand command;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "Seconds between two looks (default: 5)")
  private double every;

  @Override
  public Integer call() {
    if (!(every >= 0.1 && every <= 3600)) {
      throw command.usage("--every is " + every + "; 0.1 to 3600 is required");
    }
    return command.run(this::follow);
  }

  private int follow(Reporter reporter) throws IOException {
    Plan plan = command.readPlan();
    SubmitCommand.Submitted submitted = submitted();
    Engine engine = submitted.engine().equals(BY_HAND) ? null : Engines.named(submitted.engine());
    Submission submission =
        new Submission(plan, command.planFile(), "", "", -1, submitted.server(), "");
    Marks marks = new Marks(command.planFile());
    Progress progress = new Progress(plan, submitted.at());
    String told = "";
    int afterEnd = 0;
    try (Interruption interruption = Interruption.watch()) {
      while (true) {
        List<Marks.Mark> all = marks.all();
        Engine.State state =
            engine == null ? Engine.State.UNKNOWN : engine.state(submission, submitted.jobs());
        String line = progress.line(all) + (state.text().isEmpty() ? "" : "; " + state.text());
        if (!line.equals(told)) {
          reporter.done(line);
          told = line;
        }
        reporter.progress(progress.share(all), line);
        Optional<Marks.Mark> assembly = assembly(all);
        if (assembly.filter(mark -> mark.failure().isEmpty()).isPresent()) {
          reporter.done("done: " + plan.title());
          return ExitCode.OK;
        }
        // An engine that is not asked may start a failed assembly again, but not for long.
        boolean over = state.ended() || state.equals(Engine.State.UNKNOWN) && assembly.isPresent();
        afterEnd = over ? afterEnd + 1 : 0;
        if (state.ended() && state.failed() || afterEnd > LOOKS_AFTER_END) {
          throw new UserException(failure(all, state));
        }
        pause(interruption);
      }
    }
  }

  private static Optional<Marks.Mark> assembly(List<Marks.Mark> all) {
    return all.stream().filter(mark -> mark.shot() == Marks.ASSEMBLY && mark.ended()).findFirst();
  }

  private static String failure(List<Marks.Mark> all, Engine.State state) {
    String shots =
        all.stream()
            .filter(mark -> !mark.failure().isEmpty())
            .limit(3)
            .map(
                mark ->
                    (mark.shot() == Marks.ASSEMBLY ? "assembly" : "shot " + mark.shot())
                        + " on "
                        + mark.node()
                        + ": "
                        + mark.failure())
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    return "the job ended without its output ("
        + state.text()
        + ")"
        + (shots.isEmpty() ? "" : ": " + shots)
        + ". The engine's logs say more; 'impasto submit' again paints only what is missing";
  }

  private SubmitCommand.Submitted submitted() throws IOException {
    Path file = SubmitCommand.record(command.planFile());
    try {
      SubmitCommand.Submitted read =
          new Gson().fromJson(Files.readString(file), SubmitCommand.Submitted.class);
      if (read == null || read.engine() == null || read.jobs() == null || read.server() == null) {
        throw new UserException(file + " is damaged; submit again");
      }
      return read;
    } catch (NoSuchFileException e) {
      if (!new Marks(command.planFile()).all().isEmpty()) {
        return new SubmitCommand.Submitted(
            BY_HAND, List.of(), "", Files.getLastModifiedTime(command.planFile()).toMillis());
      }
      throw new UserException(
          "this plan was not submitted; 'impasto submit --engine ENGINE --plan "
              + command.planFile()
              + "' does",
          e);
    } catch (JsonParseException e) {
      throw new UserException(file + " is damaged; submit again", e);
    }
  }

  private void pause(Interruption interruption) {
    long end = System.nanoTime() + (long) (every * 1e9);
    while (System.nanoTime() < end) {
      if (interruption.requested()) {
        throw new AbortedException();
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AbortedException();
      }
    }
  }

  /** How far all is, by what the shots tell. */
  private record Progress(Plan plan, long begin) {
    double share(List<Marks.Mark> all) {
      return (double) done(all) / plan.range().count();
    }

    private static int done(List<Marks.Mark> all) {
      return all.stream()
          .filter(mark -> mark.shot() != Marks.ASSEMBLY)
          .mapToInt(Marks.Mark::done)
          .sum();
    }

    String line(List<Marks.Mark> all) {
      int done = done(all);
      int frames = plan.range().count();
      int painted =
          all.stream()
              .filter(mark -> mark.shot() != Marks.ASSEMBLY)
              .mapToInt(Marks.Mark::painted)
              .sum();
      double seconds = (System.currentTimeMillis() - begin) / 1000.0;
      String left =
          painted > 0 && done < frames
              ? ", about " + RemainingTime.text(seconds / painted * (frames - done)) + " left"
              : "";
      long ended = all.stream().filter(m -> m.shot() != Marks.ASSEMBLY && m.ended()).count();
      return "%d of %d frames, %d of %d shots%s"
          .formatted(done, frames, ended, plan.shots().size(), left);
    }
  }
}
