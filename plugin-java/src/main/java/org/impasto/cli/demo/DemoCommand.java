package org.impasto.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.RemainingTime;
import org.impasto.demo.DemoShot;
import org.impasto.engine.AbortedException;
import org.impasto.errors.UserException;
import org.impasto.settings.Look;
import org.impasto.settings.Looks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code impasto demo}: the whole way, from a rendered shot through the bundle in a host to a
 * video.
 */
@Command(
    name = "demo",
    sortOptions = false,
    description = {
      "Renders a shot, paints it through the OpenFX bundle in a command-line host, and writes",
      "demo.mp4, before-after.png and contact-sheet.png, replacing those of an earlier demo."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final FrameSize SIZE = new FrameSize(DemoShot.WIDTH, DemoShot.HEIGHT);
  private static final int FRAMES = DemoShot.FRAMES;
  private static final FrameSize QUICK_SIZE = new FrameSize(320, 180);
  private static final int QUICK_FRAMES = 8;

  @Spec private CommandSpec spec;

  @Option(names = "--quick", description = "Smaller and shorter, one look only")
  private boolean quick;

  @Option(
      names = "--look",
      paramLabel = "NAME",
      description = "The look of the video (default: the first of 'impasto looks')")
  private String look;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "out/demo",
      description = "Where the results go (default: out/demo)")
  private Path folder;

  @Option(
      names = "--frames",
      paramLabel = "COUNT",
      description = "Frames of the shot, 2 to 24 (default: 24, quick 8)")
  private Integer frames;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = FrameSize.Converter.class,
      description = "Size of the shot (default: 480x270, quick 320x180)")
  private FrameSize size;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    DemoRun.Plan plan = plan();
    try (Interruption interruption = Interruption.watch()) {
      HostProcess host = HostProcess.find(interruption::requested);
      DemoFolder results = DemoFolder.prepare(folder);
      new DemoRun(plan, results, host, interruption, spec.commandLine().getErr()).run();
      double seconds = (System.nanoTime() - start) / 1e9;
      spec.commandLine()
          .getOut()
          .printf(
              "Done in %s:%n  %s%n  %s%n  %s%n",
              RemainingTime.text(seconds),
              results.video(),
              results.beforeAfter(),
              results.contactSheet());
      return ExitCode.OK;
    } catch (AbortedException e) {
      spec.commandLine().getErr().println("stopped");
      return ExitCode.STOPPED;
    }
  }

  private DemoRun.Plan plan() {
    int count = frames != null ? frames : quick ? QUICK_FRAMES : FRAMES;
    if (count < 2 || count > FRAMES) {
      throw usage("--frames is " + count + "; 2 to " + FRAMES + " is required");
    }
    List<Look> looks = looks();
    Look chosen = look == null ? looks.get(0) : chosen(looks);
    List<Look> others =
        quick ? List.of() : looks.stream().filter(other -> !other.equals(chosen)).toList();
    return new DemoRun.Plan(size != null ? size : quick ? QUICK_SIZE : SIZE, count, chosen, others);
  }

  private List<Look> looks() {
    List<Look> looks =
        Looks.installed().all().stream().filter(look -> look.style() != null).toList();
    if (looks.isEmpty()) {
      throw new UserException("there are no looks; start the program by its launcher, ./impasto");
    }
    return looks;
  }

  private Look chosen(List<Look> looks) {
    return looks.stream()
        .filter(candidate -> candidate.name().equals(look))
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    "there is no look '"
                        + look
                        + "'; there are "
                        + looks.stream().map(Look::name).collect(Collectors.joining(", "))));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
