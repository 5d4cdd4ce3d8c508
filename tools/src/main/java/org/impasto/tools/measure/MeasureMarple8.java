package org.impasto.tools.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.tools.footage.Marple8;

/**
 * Prints temporal error and style distance of painted marple8 frames: arguments are patterns of
 * five frames.
 */
public final class MeasureMarple8 {
  private MeasureMarple8() {}

  public static void main(String[] patterns) throws IOException {
    Marple8 marple8 = Marple8.find().orElseThrow(() -> new IllegalStateException(Marple8.ABSENT));
    print("source", marple8, marple8.frames());
    for (String pattern : patterns) {
      print(pattern, marple8, pattern);
    }
  }

  private static void print(String name, Marple8 marple8, String pattern) throws IOException {
    String errors =
        Arrays.stream(marple8.temporalErrors(pattern))
            .mapToObj(error -> String.format(Locale.ROOT, "%.2f", error * 1e4))
            .collect(Collectors.joining(" "));
    System.out.println(
        name
            + ": temporal error x 1e4: "
            + errors
            + "; style distance: "
            + distances(marple8, pattern));
  }

  private static String distances(Marple8 marple8, String pattern) throws IOException {
    try (Frame style = Pictures.read(marple8.style());
        Frame first = Pictures.read(Path.of(pattern.formatted(1)));
        Frame last = Pictures.read(Path.of(pattern.formatted(Marple8.FRAMES)));
        StyleDistance distance = new StyleDistance(style, first.width(), first.height())) {
      return String.format(Locale.ROOT, "%.5f -> %.5f", distance.of(first), distance.of(last));
    }
  }
}
