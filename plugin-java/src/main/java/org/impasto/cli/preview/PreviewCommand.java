package org.impasto.cli.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.impasto.cli.console.ErrorReport;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Interruption;
import org.impasto.cli.console.Numbers;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Painter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto preview}: looks at a shot before it is painted. */
@Command(
    name = "preview",
    sortOptions = false,
    customSynopsis = "impasto preview IN [-s STYLE]... [OPTION]...",
    description = {
      "Paints one frame of a shot, alone: in every look, or in the styles given, as one sheet. One style gives the"
          + " picture itself, at full size.",
      "With --compare it writes a film that compares the shot with its painting; all its frames are painted for that.",
      "Sheets are painted small and whole: --mask counts for single pictures and films.",
      "The options of 'impasto paint' count too."
    })
public final class PreviewCommand implements Callable<Integer> {
  private final Supplier<Painter> painters;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-s", "--style"},
      paramLabel = "STYLE",
      description = "A picture or a look; may be given several times (default: every look)")
  private List<String> styles = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The picture or film to write (default: preview.png, compare.mp4)")
  private String output;

  @Option(
      names = "--frame",
      paramLabel = "N",
      description = "The frame to paint (default: the shot's first)")
  private Integer frame;

  @Option(
      names = "--vary",
      paramLabel = "NAME=VALUE,...",
      description = "Paint it with several values of one option, such as freedom=0,0.5,1")
  private String vary;

  @Option(
      names = "--compare",
      paramLabel = "wipe|side",
      description = "A film: painting over the shot up to a moving line, or beside it")
  private String compare;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      defaultValue = "640",
      description = "Of each picture of a sheet, at most (default: 640)")
  private int width;

  @Parameters(arity = "0..*", paramLabel = "ARGUMENT", hidden = true)
  private List<String> arguments = new ArrayList<>();

  private PreviewCommand(Supplier<Painter> painters) {
    this.painters = painters;
  }

  /** What it does not know are options of {@code paint}. */
  public static CommandLine line(Supplier<Painter> painters) {
    CommandLine line = new CommandLine(new PreviewCommand(painters));
    line.setUnmatchedOptionsArePositionalParams(true);
    return line;
  }

  @Override
  public Integer call() {
    if (width < 64 || width > 8192) {
      throw usage("--width is " + width + "; 64 to 8192 is required");
    }
    List<Variant> variants = Variant.of(styles, vary);
    try (Interruption interruption = Interruption.watch()) {
      if (compare != null) {
        film(variants, interruption);
      } else {
        picture(variants, interruption);
      }
      return ExitCode.OK;
    } catch (AbortedException stopped) {
      spec.commandLine().getErr().println("stopped; the same command goes on from there");
      return ExitCode.STOPPED;
    }
  }

  private void picture(List<Variant> variants, Interruption interruption) {
    String target = output == null ? "preview.png" : output;
    int time = requireAll(variants, target);
    PreviewPicture picture =
        new PreviewPicture(
            painters,
            variants.stream().map(Variant::label).toList(),
            place -> open(variants.get(place), target),
            spec.commandLine().getErr(),
            interruption);
    picture.write(Path.of(target), time, width);
    tell(target);
  }

  /**
   * Opens each once, one at a time: what is wrong with the last is said before the first is
   * painted.
   *
   * @return the frame
   */
  private int requireAll(List<Variant> variants, String target) {
    int time = 1;
    for (Variant each : variants) {
      try (PaintOptions.Opened opened = open(each, target)) {
        time = frame == null ? opened.reader().range().first() : frame;
        requireFrame(opened, time);
      }
    }
    return time;
  }

  private void requireFrame(PaintOptions.Opened shot, int time) {
    var range = shot.reader().range();
    if (time < range.first() || time > range.last()) {
      throw usage("--frame is " + time + ", but the shot has frames " + range);
    }
  }

  private void film(List<Variant> variants, Interruption interruption) {
    if (variants.size() != 1 || frame != null) {
      throw usage("--compare takes one style, and --frames instead of --frame; give -s once");
    }
    String target = output == null ? "compare.mp4" : output;
    try (PaintOptions.Opened opened = open(variants.get(0), target)) {
      new ComparingFilm(painters, opened, spec.commandLine().getErr(), interruption)
          .write(target, comparison());
      tell(target);
    }
  }

  private Comparison comparison() {
    for (Comparison each : Comparison.values()) {
      if (each.name().equalsIgnoreCase(compare)) {
        return each;
      }
    }
    throw usage(
        "--compare is '" + compare.toLowerCase(Locale.ROOT) + "'; wipe or side is required");
  }

  private PaintOptions.Opened open(Variant variant, String target) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(variant.options());
    all.addAll(List.of("-o", target));
    PaintCommand paint = new PaintCommand(null);
    CommandLine line = new CommandLine(paint);
    Numbers.readOn(line);
    try {
      PaintArguments.requirePreviewable(line.parseArgs(all.toArray(String[]::new)));
      return paint.options().open();
    } catch (ParameterException wrong) {
      throw new ParameterException(
          spec.commandLine(), wrong.getMessage() + ErrorReport.suggestion(wrong), wrong);
    }
  }

  private void tell(String target) {
    spec.commandLine().getOut().println(target);
    spec.commandLine().getOut().flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
