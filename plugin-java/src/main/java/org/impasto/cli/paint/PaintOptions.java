package org.impasto.cli.paint;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.impasto.cli.paint.options.EyeOptions;
import org.impasto.cli.paint.options.MediaOptions;
import org.impasto.cli.paint.options.ObjectStyles;
import org.impasto.cli.paint.options.OutputGuard;
import org.impasto.cli.paint.options.RenderGuides;
import org.impasto.cli.paint.options.SteeringOptions;
import org.impasto.cli.paint.options.StyleChoice;
import org.impasto.engine.ShotRange;
import org.impasto.errors.UserException;
import org.impasto.media.MediaFiles;
import org.impasto.media.MediaFrameSource;
import org.impasto.media.guides.KeyframeFiles;
import org.impasto.media.guides.MatteFiles;
import org.impasto.media.guides.StyleFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.passes.SteeringFiles;
import org.impasto.settings.Drafts;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;
import org.impasto.steering.SteeringMaps;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which shot {@code impasto paint} is to paint, in which style, and into which files. */
public final class PaintOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description =
          "A video, a picture, a folder with one sequence, or a pattern such as shot.%%04d.png or"
              + " shot.####.png")
  private String input;

  @Option(
      names = {"-s", "--style"},
      paramLabel = "STYLE",
      description = "The style: a picture, or a look's name ('impasto looks' lists them)")
  private String style;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description =
          "A video (mp4, mov, m4v, mkv, webm, mxf, gif), a picture, a pattern, or a folder that is"
              + " there")
  private String output;

  @Option(
      names = "--frames",
      paramLabel = "FIRST-LAST",
      converter = MediaOptions.RangeConverter.class,
      description = "Frames to write, such as 1-24 (default: all)")
  private FrameRange frames;

  @Option(
      names = "--mask",
      paramLabel = "FILES",
      description =
          "Where the painting shows: a pattern such as mask.%%04d.png, or one picture for all"
              + " frames")
  private String mask;

  @Option(
      names = "--regions",
      paramLabel = "FILES",
      description =
          "Mattes of up to four regions, one a channel, that --region-style1 to 4 are for; as"
              + " --mask")
  private String regions;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      preprocessor = SettingsReading.class,
      description =
          "Paint as before: the .impasto.json beside a painting. Options that are given win over"
              + " it")
  private Path settingsFile;

  @Mixin private MediaOptions media;

  @Mixin private ObjectStyles objects;

  @Mixin private RenderGuides guides;

  @Mixin private SteeringOptions steering;

  @Mixin private EyeOptions eyes;

  @Mixin private SettingsOptions options;

  /**
   * What the options name, opened.
   *
   * @param style and output as given
   * @param outputs all that will be written; others may be added
   * @param passes what is used of a render's own files, for people
   */
  public record Opened(
      MediaReader reader,
      StyleFiles styleFiles,
      KeyframeFiles keyframes,
      List<MatteFiles> mattes,
      PaintJob.Task task,
      String style,
      String output,
      MediaWriter.Format format,
      OutputGuard outputs,
      List<String> passes)
      implements AutoCloseable {
    @Override
    public void close() {
      styleFiles.close();
      reader.close();
    }
  }

  /** Throws ParameterException or MediaException where something is wrong. */
  public Opened open() {
    Settings settings = settings();
    ReadOptions reading = media.reading(settings);
    MediaReader reader = eyes.joined(MediaFiles.reader(input, reading), input, reading);
    StyleFiles styleFiles = new StyleFiles();
    try {
      FrameRange range = range(reader);
      OutputGuard outputs = guard(settings);
      outputs.writes("the painting's own", "-o", output, range);
      if (eyes.output() != null) {
        outputs.writes("the right eye's own", "--right-output", eyes.output(), range);
      }
      RenderGuides.Found passes =
          guides.find(input, reader.range(), settings, options.given().contains("motionLayout"));
      KeyframeFiles keyframes =
          KeyframeFiles.of(settings, ShotRange.of(reader.range().first(), reader.range().last()));
      MatteFiles regionMattes = mattes("Regions", regions, reading);
      MatteFiles maskMatte = mattes("Mask", mask, reading);
      SteeringFiles maps = steering.files(input, reading);
      PaintJob.Task task =
          new PaintJob.Task(
              Path.of(input).toAbsolutePath().toString(),
              new MediaFrameSource(reader, passes.files())
                  .withSteering(maps == null ? time -> SteeringMaps.none() : maps::of)
                  .withRegions(
                      objects.given()
                          ? objects.mattes(input, reader.range(), reading.missing())::regions
                          : regionMattes == null ? null : regionMattes::regions),
              reader,
              range,
              passes.settings(),
              styleFiles.read(settings, false),
              keyframes,
              maskMatte);
      List<MatteFiles> mattes =
          Stream.of(regionMattes, maskMatte).filter(Objects::nonNull).toList();
      return new Opened(
          reader,
          styleFiles,
          keyframes,
          mattes,
          task,
          style == null ? "as the settings say" : style,
          output,
          media.writing(reader, range, output),
          outputs,
          passes.notes());
    } catch (RuntimeException failure) {
      styleFiles.close();
      reader.close();
      throw failure;
    }
  }

  /** A writer of what was opened; throws MediaException where it cannot be written. */
  public MediaWriter writer(Opened opened) {
    return eyes.writer(opened.output(), opened.format());
  }

  /** Whether files that are there already may be replaced. */
  boolean overwrite() {
    return media.overwrite();
  }

  /** Whether damage is a failure. */
  boolean strict() {
    return media.strict();
  }

  private static MatteFiles mattes(String what, String input, ReadOptions reading) {
    return input == null ? null : MatteFiles.open(what, input, reading);
  }

  private Settings settings() {
    if (options.given().contains("workingSpace")) {
      throw usage("--working-space is for the node: a file says itself what its numbers mean");
    }
    if (options.given().contains("objectNames") || options.given().contains("objectsFile")) {
      throw usage("--object-names is for the node; on the command line, use --object-style");
    }
    if (objects.given() && regions != null) {
      throw usage("--regions and --object-style both say where regions are; give one of them");
    }
    try {
      Settings chosen =
          new StyleChoice(Looks.installed()).apply(style, options.settings(), options.given());
      return Drafts.inOrder(eyes.apply(objects.apply(chosen, options.given(), Looks.installed())));
    } catch (UserException e) {
      throw usage(e.getMessage());
    }
  }

  private FrameRange range(MediaReader reader) {
    FrameRange wanted = frames == null ? reader.range() : frames;
    if (!reader.range().contains(wanted)) {
      throw usage("--frames is " + wanted + ", but " + input + " has frames " + reader.range());
    }
    return wanted;
  }

  /** Knows all that is read, whatever it is called. */
  private OutputGuard guard(Settings settings) {
    return new OutputGuard()
        .reads("the input", input)
        .reads("the mask", mask)
        .reads("the regions", regions)
        .reads("the motion and depth", guides.given())
        .reads("the right eye", eyes.read())
        .reads("the maps", steering.given())
        .reads("the Cryptomatte", objects.files())
        .reads("a keyframe", settings.keyframes())
        .reads(
            "a style picture",
            Stream.of(
                settings.styleFile(),
                settings.styleFile2(),
                settings.styleFile3(),
                settings.styleFile4(),
                settings.regionStyle1(),
                settings.regionStyle2(),
                settings.regionStyle3(),
                settings.regionStyle4()));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
