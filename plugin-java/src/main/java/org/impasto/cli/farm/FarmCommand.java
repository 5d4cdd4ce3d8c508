package org.impasto.cli.farm;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Version;
import org.impasto.engine.AbortedException;
import org.impasto.errors.UserException;
import org.impasto.farm.Plan;
import org.impasto.farm.Reporter;
import org.impasto.farm.TryAgainException;
import org.impasto.farm.engine.Engine;
import org.impasto.farm.engine.Engines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands of a farm share: the plan, the way of reporting, the exit status. */
final class FarmCommand {
  /** The whole meaning of a command's exit status, for its help. */
  static final String EXIT_STATUS =
      "Exit status: 0 done, 1 would fail again, 2 wrong use, 75 worth another try, 130 or 143"
          + " stopped.";

  /** How progress is reported. */
  enum Report {
    plain,
    openjd
  }

  /** What a command does. */
  interface Work {
    int run(Reporter reporter) throws IOException;
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      required = true,
      description = "The plan, written by 'impasto plan'")
  private Path plan;

  @Option(
      names = "--report",
      paramLabel = "HOW",
      defaultValue = "plain",
      description = "How to report: plain, or openjd, as runners of Open Job Description read it")
  private Report report;

  @Option(
      names = "--path-mapping-rules",
      paramLabel = "FILE",
      description =
          "Rules that say where this machine has the plan's files, as Open Job Description writes"
              + " them")
  private Path rules;

  Path planFile() {
    return plan.toAbsolutePath().normalize();
  }

  /** A plan of this version. */
  Plan readPlan() {
    Plan read = Plan.read(planFile(), Version.number());
    PathMapping mapping = rules == null ? PathMapping.NONE : PathMapping.read(rules);
    return read.withPaths(mapping.map(read.film().path()), mapping.map(read.arguments()));
  }

  /** A plan of this version whose film is what it was. */
  Plan plan() {
    Plan read = readPlan();
    read.checkFilm();
    return read;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  Engine engine(String option, String name) {
    return engine(spec, option, name);
  }

  /** Throws ParameterException where there is none of that name. */
  static Engine engine(CommandSpec spec, String option, String name) {
    try {
      return Engines.named(name);
    } catch (UserException unknown) {
      throw new ParameterException(spec.commandLine(), option + ": " + unknown.getMessage());
    }
  }

  /** Does it, and says by the exit status what came of it. */
  int run(Work work) {
    Reporter reporter = report == Report.openjd ? Reporter.openJd(out()) : Reporter.plain(out());
    try {
      return work.run(reporter);
    } catch (AbortedException stopped) {
      say("stopped; what is painted is in the store, and the same command goes on from there");
      return ExitCode.STOPPED;
    } catch (TryAgainException | IOException | UncheckedIOException failure) {
      reporter.failed(failure.getMessage());
      say(spec.qualifiedName() + ": " + failure.getMessage());
      return ExitCode.TRY_AGAIN;
    } catch (ParameterException wrong) {
      throw wrong;
    } catch (RuntimeException failure) {
      reporter.failed(failure.getMessage() + "");
      throw failure;
    }
  }

  private void say(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
  }
}
