package org.impasto.tools.footage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.impasto.flow.FlowField;
import org.impasto.flow.MiddleburyFlow;
import org.impasto.flow.TemporalError;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;

/**
 * The example that the paper's authors published with their program: five frames, their flow, masks
 * and style picture. Not part of this project; found beside it where it was put there.
 */
public record Marple8(Path folder) {
  public static final int FRAMES = 5;

  /** Why a test is skipped where it is absent. */
  public static final String ABSENT =
      "skipped: the marple8 example is not here; put it into ../shared/reference/marple8 or name"
          + " its parent folder with -Dimpasto.reference";

  /**
   * In the folder that the system property impasto.reference names, or shared/reference beside any
   * parent folder.
   */
  public static Optional<Marple8> find() {
    String named = System.getProperty("impasto.reference");
    Path folder = named == null ? null : Path.of(named);
    for (Path each = Path.of("").toAbsolutePath();
        folder == null && each != null;
        each = each.getParent()) {
      if (Files.isDirectory(each.resolve("shared/reference"))) {
        folder = each.resolve("shared/reference");
      }
    }
    return Optional.ofNullable(folder)
        .map(each -> each.resolve("marple8"))
        .filter(Files::isDirectory)
        .map(Marple8::new);
  }

  /** Pattern of the frames, 1 to 5. */
  public String frames() {
    return folder.resolve("marple8_%02d.ppm").toString();
  }

  public Path style() {
    return folder.resolve("seated-nude.jpg");
  }

  /**
   * Temporal error of each pair of neighbouring frames, with the authors' flow and masks.
   *
   * @param pattern of five frames
   */
  public double[] temporalErrors(String pattern) throws IOException {
    double[] errors = new double[FRAMES - 1];
    for (int time = 2; time <= FRAMES; time++) {
      try (Frame before = Pictures.read(Path.of(pattern.formatted(time - 1)));
          Frame frame = Pictures.read(Path.of(pattern.formatted(time)))) {
        errors[time - 2] = temporalError(before, frame, time);
      }
    }
    return errors;
  }

  /** Temporal error of a frame and the one before it. */
  public double temporalError(Frame before, Frame frame, int time) throws IOException {
    try (FlowField flow =
            MiddleburyFlow.read(folder.resolve("backward_%d_%d.flo".formatted(time, time - 1)));
        Frame mask = Pictures.read(folder.resolve("reliable_%d_%d.pgm".formatted(time, time - 1)));
        Frame reliability = firstPlane(mask)) {
      return TemporalError.measure(before, frame, flow, reliability);
    }
  }

  private static Frame firstPlane(Frame picture) {
    Frame plane = Frame.allocate(picture.width(), picture.height(), 1);
    Pointer.memcpy(plane.data(), picture.plane(0), plane.elements() * Float.BYTES);
    return plane;
  }
}
