package org.impasto.cli.farm;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import org.impasto.farm.Assembly;
import org.impasto.farm.Film;
import org.impasto.farm.Marks;
import org.impasto.farm.Plan;
import org.impasto.farm.Reporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code impasto assemble}: puts a plan's output together. */
@Command(
    name = "assemble",
    description = {
      "Puts the output of a plan together from its store, and refuses, naming them, where shots are missing.",
      "It paints nothing, and may be repeated.",
      FarmCommand.EXIT_STATUS
    })
public final class AssembleCommand implements Callable<Integer> {
  private final Supplier<Painter> painters;

  @Mixin private FarmCommand command;

  public AssembleCommand(Supplier<Painter> painters) {
    this.painters = painters;
  }

  @Override
  public Integer call() {
    return command.run(this::assemble);
  }

  private int assemble(Reporter reporter) {
    Marks marks = new Marks(command.planFile());
    Plan plan = command.plan();
    int frames = plan.range().count();
    try (Interruption interruption = Interruption.watch();
        Painter painter = painters.get();
        Film film = PaintedFilm.open(plan.arguments(), painter)) {
      marks.tell(Marks.ASSEMBLY, frames, 0, 0, false, "");
      new Assembly(plan, film, reporter, interruption::requested).assemble();
      marks.tell(Marks.ASSEMBLY, frames, frames, 0, true, "");
    } catch (AbortedException stopped) {
      throw stopped;
    } catch (RuntimeException failure) {
      marks.tell(Marks.ASSEMBLY, frames, 0, 0, true, failure.getMessage() + "");
      throw failure;
    }
    reporter.done(plan.title() + ": " + frames + " frames");
    return ExitCode.OK;
  }
}
