package org.impasto.cli.farm;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.engine.Painter;
import org.impasto.errors.UserException;
import org.impasto.farm.Film;
import org.impasto.farm.Marks;
import org.impasto.farm.Plan;
import org.impasto.farm.Reporter;
import org.impasto.farm.ShotPainting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code impasto shot}: paints shots of a plan into its store. */
@Command(
    name = "shot",
    description = {
      "Paints what is missing of some shots of a plan into its store. It may be stopped, killed, run twice, or run by",
      "two machines at once.",
      FarmCommand.EXIT_STATUS
    })
public final class ShotCommand implements Callable<Integer> {
  private final Supplier<Painter> painters;

  @Mixin private FarmCommand command;

  @Option(
      names = "--shot",
      paramLabel = "N[-M]",
      required = true,
      description = "Number of a shot, from 1, or a range of them")
  private String shots;

  public ShotCommand(Supplier<Painter> painters) {
    this.painters = painters;
  }

  @Override
  public Integer call() {
    return command.run(this::paintShots);
  }

  private int paintShots(Reporter reporter) {
    Plan plan = command.plan();
    List<Integer> numbers = numbers(plan);
    try (Interruption interruption = Interruption.watch();
        Painter painter = painters.get();
        Film film = PaintedFilm.open(plan.arguments(), painter)) {
      ShotPainting painting =
          new ShotPainting(
              plan, film, reporter, new Marks(command.planFile()), interruption::requested);
      painting.paintShots(numbers);
      reporter.done(painting.painted() + " frames had to be painted");
    }
    return ExitCode.OK;
  }

  private List<Integer> numbers(Plan plan) {
    try {
      return plan.numbers(shots);
    } catch (UserException wrong) {
      throw command.usage("--shot: " + wrong.getMessage());
    }
  }
}
