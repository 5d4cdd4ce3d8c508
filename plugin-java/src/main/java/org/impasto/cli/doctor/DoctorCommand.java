package org.impasto.cli.doctor;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.SpeedMeter;
import org.impasto.engine.Painter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code impasto doctor}. */
@Command(
    name = "doctor",
    description =
        "Says what is installed here, whether hosts would see the plugin, what is missing, and the"
            + " command that mends it. Exit status: 1 where something is bad.")
public final class DoctorCommand implements Callable<Integer> {
  private final Supplier<Painter> painters;
  private final SpeedMeter speeds;

  @Spec private CommandSpec spec;

  /**
   * @param speeds knows how fast this machine paints; null for nobody
   */
  public DoctorCommand(Supplier<Painter> painters, SpeedMeter speeds) {
    this.painters = painters;
    this.speeds = speeds;
  }

  @Override
  public Integer call() {
    List<Finding> found = new ArrayList<>();
    try (Painter painter = painters.get()) {
      found.addAll(MachineFindings.of(painter, speeds));
    }
    found.addAll(PlaceFindings.all());
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(out::println);
    out.flush();
    return found.stream().anyMatch(each -> each.state() == Finding.State.BAD)
        ? ExitCode.FAILED
        : ExitCode.OK;
  }
}
