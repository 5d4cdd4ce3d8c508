package org.impasto.cli.farm;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.farm.Marks;
import org.impasto.farm.Plan;
import org.impasto.farm.Reporter;
import org.impasto.farm.engine.Engine;
import org.impasto.farm.engine.Submission;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code impasto submit}: gives a plan to an engine. */
@Command(
    name = "submit",
    description = {
      "Gives a plan to a render farm's engine, which runs 'impasto shot' for all shots and then"
          + " 'impasto assemble'.",
      "Prints the engine's numbers of the jobs. What is painted already is not painted again.",
      FarmCommand.EXIT_STATUS
    })
public final class SubmitCommand implements Callable<Integer> {
  @Mixin private FarmCommand command;

  @Mixin private SubmissionOptions options;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      required = true,
      description = "slurm, openjd, opencue, flamenco or deadline")
  private String engine;

  @Override
  public Integer call() {
    return command.run(this::submit);
  }

  /** The file by which {@code follow} knows what was submitted. */
  static Path record(Path plan) {
    return plan.resolveSibling(plan.getFileName() + ".submitted.json");
  }

  private int submit(Reporter reporter) throws IOException {
    Engine chosen = command.engine("--engine", engine);
    Plan plan = command.plan();
    Submission submission = options.of(plan, command.planFile());
    new Marks(command.planFile()).clear();
    List<String> jobs = chosen.submit(submission);
    Submitted submitted =
        new Submitted(engine, jobs, submission.server(), System.currentTimeMillis());
    NewFile.write(RealDisk.INSTANCE, record(command.planFile()), new Gson().toJson(submitted));
    command.out().println(String.join(" ", jobs));
    command.out().flush();
    return ExitCode.OK;
  }

  /**
   * What was submitted.
   *
   * @param at milliseconds since 1970
   */
  record Submitted(String engine, List<String> jobs, String server, long at) {}
}
