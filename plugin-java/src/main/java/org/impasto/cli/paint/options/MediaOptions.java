package org.impasto.cli.paint.options;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasto.engine.network.MemoryBudget;
import org.impasto.errors.UserException;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Rate;
import org.impasto.media.io.ReadOptions;
import org.impasto.settings.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How the files of {@code impasto paint} are read and written. */
public final class MediaOptions {
  /** What becomes of interlaced pictures. */
  enum Fields {
    PROGRESSIVE,
    KEEP
  }

  /** Small letters, as they stand in the help. */
  private static <E extends Enum<E>> E choice(Class<E> kind, String text) {
    return Stream.of(kind.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is none of "
                        + Stream.of(kind.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }

  static final class MissingConverter implements ITypeConverter<ReadOptions.Missing> {
    @Override
    public ReadOptions.Missing convert(String text) {
      return choice(ReadOptions.Missing.class, text);
    }
  }

  static final class CodingConverter implements ITypeConverter<CodingQuality> {
    @Override
    public CodingQuality convert(String text) {
      return choice(CodingQuality.class, text);
    }
  }

  /** Reads {@code 1-24}. */
  public static final class RangeConverter implements ITypeConverter<FrameRange> {
    @Override
    public FrameRange convert(String text) {
      try {
        return FrameRange.parse(text);
      } catch (UserException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class FieldsConverter implements ITypeConverter<Fields> {
    @Override
    public Fields convert(String text) {
      return choice(Fields.class, text);
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--fps",
      paramLabel = "RATE",
      description =
          "Frames per second of a written video, such as 25, 23.976 or 24000/1001 (default: as IN,"
              + " 24 for pictures)")
  private String framesPerSecond;

  @Option(
      names = "--bits",
      paramLabel = "8|16",
      description =
          "Bits per channel of written PNG, TIFF or PPM pictures; 16 means 10 of videos whose codec"
              + " has them (default: as IN)")
  private Integer bits;

  @Option(
      names = "--codec",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Codec of a written video: h264, h265, prores, prores4444, dnxhr, vp9, av1, ffv1, gif"
              + " (default: the usual one of OUT's ending)")
  private String codec;

  @Option(
      names = "--video-quality",
      paramLabel = "small|usual|fine",
      defaultValue = "usual",
      converter = CodingConverter.class,
      description = "How well a written video is kept, against its size (default: usual)")
  private CodingQuality coding;

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Layer of OpenEXR files to paint, whole or its last words (default: the beauty)")
  private String layer;

  @Option(
      names = "--missing",
      paramLabel = "error|hold|nearest|skip",
      converter = MissingConverter.class,
      defaultValue = "error",
      description = "What stands for a picture that a sequence lacks (default: error)")
  private ReadOptions.Missing missing;

  @Option(
      names = "--fields",
      paramLabel = "progressive|keep",
      converter = FieldsConverter.class,
      defaultValue = "progressive",
      description = "What becomes of interlaced pictures (default: progressive)")
  private Fields fields;

  @Option(names = "--overwrite", description = "Replace files that are there already")
  private boolean overwrite;

  @Option(
      names = "--strict",
      description = "Exit with 1 where a frame was damaged or missing and another stood for it")
  private boolean strict;

  public boolean overwrite() {
    return overwrite;
  }

  public boolean strict() {
    return strict;
  }

  public ReadOptions reading(Settings settings) {
    return new ReadOptions(
        fields == Fields.KEEP, layer, missing, MemoryBudget.of(settings).bytes());
  }

  /** Throws ParameterException where an option has a wrong value. */
  public MediaWriter.Format writing(MediaReader reader, FrameRange range, String output) {
    if (bits != null && bits != 8 && bits != 16) {
      throw usage("--bits is " + bits + "; 8 or 16 is required");
    }
    boolean jpeg = output.toLowerCase(Locale.ROOT).matches(".*\\.jpe?g");
    if (jpeg && bits != null && bits > 8) {
      throw usage(output + " has 8 bits a channel, not " + bits + "; write PNG, TIFF or PPM");
    }
    int kept = bits != null ? bits : reader.bits() > 8 && !jpeg ? 16 : 8;
    return new MediaWriter.Format(
        range,
        reader.width(),
        reader.height(),
        rate(reader),
        kept,
        overwrite,
        codec,
        coding,
        reader.hasAlpha(),
        reader);
  }

  private Rate rate(MediaReader reader) {
    try {
      return framesPerSecond == null ? reader.rate() : Rate.parse(framesPerSecond);
    } catch (MediaException wrong) {
      throw usage("--fps: " + wrong.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
