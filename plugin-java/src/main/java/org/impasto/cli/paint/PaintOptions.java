package org.impasto.cli.paint;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.impasto.engine.ShotRange;
import org.impasto.errors.UserException;
import org.impasto.media.MediaFiles;
import org.impasto.media.MediaFrameSource;
import org.impasto.media.guides.GuideFiles;
import org.impasto.media.guides.KeyframeFiles;
import org.impasto.media.guides.MatteFiles;
import org.impasto.media.guides.StyleFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.settings.Drafts;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;
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
      description = "A video (mp4, mov, m4v, mkv), a picture, a pattern, or a folder that is there")
  private String output;

  @Option(
      names = "--motion",
      paramLabel = "PATTERN",
      description =
          "Motion vectors of a render: EXR files in the layout of --motion-layout, or .flo files"
              + " from each frame to the next")
  private String motion;

  @Option(
      names = "--motion-backward",
      paramLabel = "PATTERN",
      description = "Motion vectors: .flo files from each frame to the one before")
  private String motionBackward;

  @Option(
      names = "--depth",
      paramLabel = "PATTERN",
      description = "Depth of a render: EXR files, read as --depth-meaning says")
  private String depth;

  @Option(
      names = "--frames",
      paramLabel = "FIRST-LAST",
      converter = RangeConverter.class,
      description = "Frames to write, such as 1-24 (default: all)")
  private FrameRange frames;

  @Option(
      names = "--fps",
      paramLabel = "RATE",
      description = "Frames per second of a written video (default: as IN, 24 for pictures)")
  private Double framesPerSecond;

  @Option(
      names = "--bits",
      paramLabel = "8|16",
      defaultValue = "8",
      description = "Bits per channel of written PNG, TIFF or PPM pictures (default: 8)")
  private int bits;

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

  @Option(names = "--overwrite", description = "Replace files that are there already")
  private boolean overwrite;

  @Mixin private SettingsOptions options;

  /**
   * What the options name, opened.
   *
   * @param output as given
   */
  public record Opened(
      MediaReader reader,
      StyleFiles styleFiles,
      KeyframeFiles keyframes,
      List<MatteFiles> mattes,
      PaintJob.Task task,
      String output,
      MediaWriter.Format format)
      implements AutoCloseable {
    @Override
    public void close() {
      styleFiles.close();
      reader.close();
    }
  }

  /** The caller closes it. Throws ParameterException or MediaException where something is wrong. */
  public Opened open() {
    Settings settings = settings();
    MediaReader reader = MediaFiles.reader(input);
    StyleFiles styleFiles = new StyleFiles();
    try {
      KeyframeFiles keyframes =
          KeyframeFiles.of(
              settings, ShotRange.of(reader.range().first(), reader.range().last()));
      MatteFiles regionMattes = mattes("Regions", regions);
      MatteFiles maskMatte = mattes("Mask", mask);
      PaintJob.Task task =
          new PaintJob.Task(
              Path.of(input).toAbsolutePath().toString(),
              new MediaFrameSource(reader, new GuideFiles(motion, motionBackward, depth, settings))
                  .withRegions(regionMattes),
              range(reader),
              settings,
              styleFiles.read(settings, false),
              keyframes,
              maskMatte);
      List<MatteFiles> mattes =
          Stream.of(regionMattes, maskMatte).filter(Objects::nonNull).toList();
      return new Opened(reader, styleFiles, keyframes, mattes, task, output, format(reader));
    } catch (RuntimeException failure) {
      styleFiles.close();
      reader.close();
      throw failure;
    }
  }

  /** Whether files that are there already may be replaced. */
  boolean overwrite() {
    return overwrite;
  }

  private static MatteFiles mattes(String what, String input) {
    return input == null ? null : MatteFiles.open(what, input);
  }

  private Settings settings() {
    if (bits != 8 && bits != 16) {
      throw usage("--bits is " + bits + "; 8 or 16 is required");
    }
    if (framesPerSecond != null && !(framesPerSecond > 0 && framesPerSecond <= 1000)) {
      throw usage("--fps is " + framesPerSecond + "; more than 0 and at most 1000 is required");
    }
    if (options.given().contains("workingSpace")) {
      throw usage("--working-space is for the node: a file says itself what its numbers mean");
    }
    try {
      return Drafts.apply(
          new StyleChoice(Looks.installed()).apply(style, options.settings(), options.given()),
          false);
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

  private MediaWriter.Format format(MediaReader reader) {
    double rate = framesPerSecond == null ? reader.framesPerSecond() : framesPerSecond;
    return new MediaWriter.Format(
        range(reader), reader.width(), reader.height(), rate, bits, overwrite);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
