package org.impasto.cli.farm;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.impasto.farm.Plan;
import org.impasto.farm.engine.Submission;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of what is written for an engine. */
final class SubmissionOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "ENGINE",
      description =
          "Also writes what an engine is given, beside the plan: slurm, openjd, opencue, flamenco,"
              + " deadline")
  private String format;

  @Option(
      names = "--command",
      paramLabel = "PROGRAM",
      description = "What runs Impasto on the machines of the farm (default: this one)")
  private String command;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The job's name (default: after the output)")
  private String name;

  @Option(
      names = "--job-priority",
      paramLabel = "NUMBER",
      defaultValue = "-1",
      description = "The job's priority, as the engine counts it (default: its usual one)")
  private int priority;

  @Option(
      names = "--server",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description =
          "OpenCue's Cuebot (default: localhost:8443), Flamenco's manager (http://localhost:8080)")
  private String server;

  @Option(
      names = "--show",
      paramLabel = "SHOW",
      defaultValue = "",
      description = "OpenCue's show (default: testing)")
  private String show;

  Submission of(Plan plan, Path file) {
    String output =
        plan.arguments().stream()
            .filter(each -> each.startsWith("--output="))
            .findFirst()
            .orElse("film");
    String title =
        name != null ? name : Path.of(output).getFileName().toString().replaceAll("[.].*", "");
    return new Submission(plan, file, command(), title, priority, server, show);
  }

  private String command() {
    return command != null ? command : System.getProperty("impasto.command", "impasto");
  }

  /** What {@code --format} asks for, if anything. */
  void write(Plan plan, Path file, PrintWriter out) {
    if (format != null) {
      List<Path> files = FarmCommand.engine(spec, "--format", format).write(of(plan, file));
      files.forEach(each -> out.println("for " + format + ": " + each));
    }
  }
}
