package org.impasto.media.passes;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.picture.Pictures;
import org.impasto.media.sequence.SequencePattern;
import org.impasto.ownership.Scope;
import org.impasto.steering.BrushSizes;
import org.impasto.steering.SteeringMaps;

/**
 * Maps that steer strokes, in files: OpenEXR, whose numbers are taken as they are, or pictures,
 * whose numbers from 0 to 1 stand for a range. A map of sizes is a factor, 0.25 to 4 in pictures,
 * grey being 1. A map of detail is a factor, 0 to 2. A map of direction is an angle anticlockwise
 * from the right, 0 to 180 degrees, or in two channels a vector, right and up, of which grey is 0.
 */
public final class SteeringFiles {
  /** What begins the name of a layer of the shot's own files. */
  public static final String LAYER = "layer:";

  private static final List<String> VECTORS = List.of("X Y", "R G", "U V");
  private static final List<String> NUMBERS = List.of("Y", "Z", "V", "R", "X", "A");

  private final Map size;
  private final Map direction;
  private final Map detail;
  private final double turn;

  /**
   * Files of one map.
   *
   * @param option that names it, for messages
   * @param layer of OpenEXR files; empty: any
   * @param reading how they are read, and what stands for one that is missing
   */
  private record Map(String option, SequencePattern files, String layer, ReadOptions reading) {
    boolean exr() {
      return files.toString().toLowerCase(Locale.ROOT).endsWith(".exr");
    }

    Path path(int time) {
      boolean one = files.isSingle() || reading.missing() == ReadOptions.Missing.ERROR;
      Path path = files.path(one ? time : reading.missing().standing(time, files.numbers()));
      if (!Files.isRegularFile(path)) {
        throw new MediaException(
            option
                + ": there is no file "
                + path
                + " for frame "
                + time
                + "; every frame of the shot needs one, or give one for all");
      }
      return path;
    }

    /** Channels of the first kind that the file has; of two where vectors may be. */
    Frame read(int time, boolean vectors) {
      Path path = path(time);
      if (!exr()) {
        return Pictures.readNumbers(path, reading);
      }
      ExrContents contents = ExrContents.open(path);
      List<String> kinds = new ArrayList<>(vectors ? VECTORS : List.of());
      kinds.addAll(NUMBERS);
      for (String kind : kinds) {
        List<String> names = List.of(kind.split(" ")).stream().map(this::named).toList();
        List<ExrContents.Channel> found = contents.find(names);
        if (found != null) {
          return contents.read(found);
        }
      }
      List<ExrContents.Channel> whole = layer.isEmpty() ? null : contents.find(List.of(layer));
      if (whole != null) {
        return contents.read(whole);
      }
      throw new MediaException(
          option
              + ": "
              + path
              + " has no "
              + (layer.isEmpty() ? "channels " : "layer '" + layer + "' with channels ")
              + String.join(", ", kinds)
              + "; 'impasto info' lists what it has");
    }

    private String named(String component) {
      return layer.isEmpty() ? component : layer + "." + component;
    }
  }

  /**
   * Each of them a pattern, a picture for all frames, {@code layer:NAME} of the shot's own OpenEXR
   * files, or null.
   *
   * @param turn degrees anticlockwise that are added to all directions
   * @param input the shot's own files
   * @param reading how the shot is read
   * @throws MediaException where one is not understood
   */
  public SteeringFiles(
      String size,
      String direction,
      String detail,
      double turn,
      String input,
      ReadOptions reading) {
    this.size = map("--brush-size", size, input, reading);
    this.direction = map("--stroke-direction", direction, input, reading);
    this.detail = map("--detail-map", detail, input, reading);
    this.turn = Math.toRadians(turn);
  }

  private static Map map(String option, String text, String input, ReadOptions reading) {
    if (text == null) {
      return null;
    }
    if (!text.startsWith(LAYER)) {
      return new Map(
          option,
          SequencePattern.isPattern(text)
              ? SequencePattern.parse(text)
              : SequencePattern.single(Path.of(text)),
          "",
          reading);
    }
    return new Map(
        option,
        RenderPasses.files(input)
            .orElseThrow(
                () ->
                    new MediaException(
                        option
                            + " is "
                            + text
                            + ", but "
                            + input
                            + " has no layers; OpenEXR files of a render are required: name files"
                            + " that have the map")),
        text.substring(LAYER.length()),
        reading);
  }

  /** As {@link org.impasto.engine.FrameSource#steering}. */
  public SteeringMaps of(int time) {
    try (Scope scope = new Scope()) {
      Frame sizes =
          size == null ? null : scope.own(factors(size, time, SteeringFiles::sizeOfPicture));
      Frame directions = direction == null ? null : scope.own(directions(time));
      Frame details = detail == null ? null : factors(detail, time, grey -> 2 * grey);
      return new SteeringMaps(scope.release(sizes), scope.release(directions), details);
    }
  }

  private static float sizeOfPicture(float grey) {
    double span = Math.log(BrushSizes.MOST / BrushSizes.LEAST);
    return (float) (BrushSizes.LEAST * Math.exp(span * grey));
  }

  private interface Reading {
    float of(float number);
  }

  private static Frame factors(Map map, int time, Reading ofPicture) {
    try (Frame read = map.read(time, false)) {
      Frame factors = Frame.allocate(read.width(), read.height(), 1);
      FloatBuffer from = Planes.buffer(read, 0);
      FloatBuffer to = Planes.buffer(factors, 0);
      for (int i = 0; i < to.capacity(); i++) {
        to.put(i, map.exr() ? from.get(i) : ofPicture.of(from.get(i)));
      }
      return factors;
    }
  }

  private Frame directions(int time) {
    try (Frame read = direction.read(time, true)) {
      boolean vectors = direction.exr() ? read.channels() == 2 : read.channels() >= 3;
      Frame directions = Frame.allocate(read.width(), read.height(), 2);
      FloatBuffer first = Planes.buffer(read, 0);
      FloatBuffer second = Planes.buffer(read, vectors ? 1 : 0);
      FloatBuffer right = Planes.buffer(directions, 0);
      FloatBuffer up = Planes.buffer(directions, 1);
      for (int i = 0; i < right.capacity(); i++) {
        double x = direction.exr() ? first.get(i) : 2 * first.get(i) - 1;
        double y = direction.exr() ? second.get(i) : 2 * second.get(i) - 1;
        double angle = vectors ? Math.atan2(y, x) : angle(first.get(i));
        double length = vectors ? Math.hypot(x, y) : 1;
        right.put(i, (float) (length * Math.cos(angle + turn)));
        up.put(i, (float) (length * Math.sin(angle + turn)));
      }
      return directions;
    }
  }

  private double angle(float number) {
    return Math.toRadians(direction.exr() ? number : 180 * number);
  }
}
