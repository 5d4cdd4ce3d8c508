package org.impasto.cli.paint.options;

import java.util.Objects;
import java.util.stream.Stream;
import org.impasto.errors.UserException;
import org.impasto.media.MediaFiles;
import org.impasto.media.eyes.PairReader;
import org.impasto.media.eyes.PairWriter;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.ReadOptions;
import org.impasto.settings.Settings;
import picocli.CommandLine.Option;

/** The right eye of a shot whose left eye is IN. */
public final class EyeOptions {
  public static final String OUTPUT = "--right-output";

  @Option(
      names = "--right",
      paramLabel = "FILES",
      description = "The right eye's shot, where IN is the left eye's; as IN")
  private String right;

  @Option(
      names = "--right-layer",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "The right eye's layer of OpenEXR files, of IN where --right is not given: the name of its"
              + " view, such as right")
  private String layer;

  @Option(
      names = EyeOptions.OUTPUT,
      paramLabel = "OUT",
      description = "Write the right eye here and the left one to OUT (default: side by side)")
  private String output;

  public boolean given() {
    return right != null || !layer.isEmpty();
  }

  /** The files that options name. */
  public Stream<String> read() {
    return Stream.of(right).filter(Objects::nonNull);
  }

  /** Where the right eye is written; null: beside the left one. */
  public String output() {
    return output;
  }

  /**
   * Settings for both eyes. Motion and depth that one eye's files hold are of that eye alone.
   *
   * @throws UserException where options do not go together
   */
  public Settings apply(Settings settings) {
    if (output != null && !given()) {
      throw new UserException(
          "--right-output is of no use without --right or --right-layer; give the right eye there");
    }
    if (!given()) {
      return settings;
    }
    if (settings.eyes() != Settings.Eyes.ONE) {
      throw new UserException(
          "--eyes says that IN has both eyes, but --right gives the right one; give one of them");
    }
    return settings.withEyes(Settings.Eyes.SIDE_BY_SIDE).withUseMotion(false).withUseDepth(false);
  }

  /** Both eyes, where there are two; takes the left one over. */
  public MediaReader joined(MediaReader left, String input, ReadOptions reading) {
    if (!given()) {
      return left;
    }
    try {
      ReadOptions ofRight =
          new ReadOptions(
              reading.keepFields(),
              layer.isEmpty() ? reading.layer() : layer,
              reading.missing(),
              reading.memory());
      MediaReader second = MediaFiles.reader(right == null ? input : right, ofRight);
      try {
        return new PairReader(left, second);
      } catch (RuntimeException failure) {
        second.close();
        throw failure;
      }
    } catch (RuntimeException failure) {
      left.close();
      throw failure;
    }
  }

  /** A writer of both eyes together, or of each. */
  public MediaWriter writer(String leftOutput, MediaWriter.Format format) {
    if (output == null) {
      return MediaFiles.writer(leftOutput, format);
    }
    PairReader pair = (PairReader) format.source();
    MediaWriter first = MediaFiles.writer(leftOutput, half(format, pair.left()));
    try {
      return new PairWriter(first, MediaFiles.writer(output, half(format, pair.right())));
    } catch (RuntimeException failure) {
      first.close();
      throw failure;
    }
  }

  private static MediaWriter.Format half(MediaWriter.Format both, MediaReader eye) {
    return new MediaWriter.Format(
        both.range(),
        both.width() / 2,
        both.height(),
        both.rate(),
        both.bits(),
        both.overwrite(),
        both.codec(),
        both.quality(),
        both.alpha(),
        eye);
  }
}
