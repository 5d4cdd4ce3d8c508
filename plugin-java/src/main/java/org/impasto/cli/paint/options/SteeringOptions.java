package org.impasto.cli.paint.options;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.impasto.errors.UserException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.passes.SteeringFiles;
import picocli.CommandLine.Option;

/** Maps that steer the brush: files, or layers of the shot's own. */
public final class SteeringOptions {
  public static final String LABEL = "MAP";

  @Option(
      names = "--brush-size",
      paramLabel = SteeringOptions.LABEL,
      description =
          "How large strokes are, from place to place: factors 0.25 to 4 in OpenEXR; in pictures"
              + " black is 0.25, grey 1, white 4; a pattern, or layer:NAME of IN")
  private String size;

  @Option(
      names = "--stroke-direction",
      paramLabel = SteeringOptions.LABEL,
      description =
          "How strokes run: degrees anticlockwise from the right, or vectors right and up in two"
              + " channels, in OpenEXR; in pictures grey from 0 to 180 degrees, or vectors in red"
              + " and green; as --brush-size")
  private String direction;

  @Option(
      names = "--direction-turn",
      paramLabel = "DEGREES",
      defaultValue = "0",
      description = "Turns all directions of --stroke-direction: 90 runs along what they cross")
  private double turn;

  @Option(
      names = "--detail-map",
      paramLabel = SteeringOptions.LABEL,
      description =
          "How strictly contours are kept, from place to place: factors of Detail in OpenEXR; in"
              + " pictures black is 0, grey 1, white 2; as --brush-size")
  private String detail;

  /** The files that options name. */
  public Stream<String> given() {
    return Stream.of(size, direction, detail)
        .filter(Objects::nonNull)
        .filter(each -> !each.startsWith(SteeringFiles.LAYER));
  }

  /** Null where there are no maps. */
  public SteeringFiles files(String input, ReadOptions reading) {
    if (direction == null && turn != 0) {
      throw new UserException(
          "--direction-turn is of no use without --stroke-direction; give a map there");
    }
    return size == null && direction == null && detail == null
        ? null
        : new SteeringFiles(size, direction, detail, turn, input, reading);
  }

  /** With the path of files absolute. */
  public static String settled(String text) {
    return text.startsWith(SteeringFiles.LAYER)
        ? text
        : Path.of(text).toAbsolutePath().normalize().toString();
  }
}
