package org.impasto.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.merge;
import static org.bytedeco.opencv.global.opencv_core.split;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrOutput;
import org.impasto.media.ffmpeg.ExrPicture;
import org.impasto.media.io.LinearLight;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.Replacement;

/** Still pictures as files. Alpha is dropped; a JPEG's orientation is obeyed. */
public final class Pictures {
  public static final List<String> WRITABLE =
      List.of(".png", ".jpg", ".jpeg", ".ppm", ".tif", ".tiff", ".exr");
  private static final int[] JPEG_OPTIONS = {IMWRITE_JPEG_QUALITY, 95};

  private Pictures() {}

  /**
   * Reads PNG, JPEG, TIFF, WebP, PPM and BMP of 8 or 16 bits a channel, and OpenEXR; pictures of
   * floats are taken to be scene-linear.
   *
   * @return RGB, display-referred, [0,1]; the caller closes it
   * @throws MediaException where the file is missing, empty or no picture
   */
  public static Frame read(Path file) {
    byte[] bytes = bytes(file);
    if (ExrPicture.recognises(bytes)) {
      return ExrPicture.read(file, bytes);
    }
    try (BytePointer encoded = new BytePointer(bytes);
        Mat buffer = new Mat(1, bytes.length, CV_8U, encoded);
        Mat picture = imdecode(buffer, IMREAD_COLOR | IMREAD_ANYDEPTH)) {
      if (picture.empty()) {
        throw unreadable(file, null);
      }
      return toFrame(file, picture);
    } catch (MediaException failure) {
      throw failure;
    } catch (RuntimeException failure) {
      throw unreadable(file, failure);
    }
  }

  /**
   * Reads the numbers of a picture that is no picture of colours: grey, RGB or RGBA as they stand
   * in the file, integers divided by their white.
   *
   * @return [C,H,W], C = 1 to 4; the caller closes it
   * @throws MediaException where the file is missing, empty or no picture
   */
  public static Frame readNumbers(Path file) {
    byte[] bytes = bytes(file);
    if (ExrPicture.recognises(bytes)) {
      return ExrPicture.numbers(file, bytes);
    }
    try (BytePointer encoded = new BytePointer(bytes);
        Mat buffer = new Mat(1, bytes.length, CV_8U, encoded);
        Mat picture = imdecode(buffer, IMREAD_UNCHANGED)) {
      if (picture.empty()) {
        throw unreadable(file, null);
      }
      Frame frame = Frame.allocate(picture.cols(), picture.rows(), picture.channels());
      try (Mat floats = new Mat();
          MatVector planes = reversedPlanes(frame)) {
        picture.convertTo(floats, CV_32F, 1 / white(file, picture.depth()), 0);
        split(floats, planes);
      }
      return frame;
    }
  }

  /** Writes 8 bits a channel; see {@link #write(Path, Frame, int)}. */
  public static void write(Path file, Frame frame) {
    write(file, frame, 8);
  }

  /**
   * Writes a picture in the format that the name ends in, beside the file, and then renames: nobody
   * sees half a picture.
   *
   * @param frame RGB or grey, display-referred; values beyond [0,1] are clamped
   * @param bits a channel, 8 or 16; JPEG has 8 only, OpenEXR half floats of scene-linear light
   *     whatever is said here
   * @throws MediaException where the name ends otherwise or the folder cannot be written
   */
  public static void write(Path file, Frame frame, int bits) {
    String ending = ending(file);
    if (!WRITABLE.contains(ending)) {
      throw new MediaException(
          "no picture can be written as "
              + file
              + "; end its name with one of "
              + String.join(", ", WRITABLE));
    }
    if (bits != 8 && bits != 16) {
      throw new MediaException("a picture of " + bits + " bits a channel; 8 or 16 are required");
    }
    if (frame.channels() != 1) {
      Planes.requireChannels("the picture to write", frame, 3);
    }
    if (ending.equals(".exr")) {
      ExrOutput.write(file, frame);
      return;
    }
    byte[] encoded = encode(frame, ending, ending.startsWith(".jp") ? 8 : bits);
    try {
      replace(file, encoded);
    } catch (IOException failure) {
      throw new MediaException(
          file
              + " cannot be written ("
              + failure
              + "); choose a folder that can be, with room on its disk",
          failure);
    }
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new MediaException("there is no picture " + file + "; check the path");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        throw new MediaException("the picture " + file + " is empty (0 bytes); give another");
      }
      return bytes;
    } catch (IOException failure) {
      throw new MediaException(
          "the picture " + file + " cannot be read (" + failure + "); check its permissions",
          failure);
    }
  }

  private static Frame toFrame(Path file, Mat picture) {
    int depth = picture.depth();
    Frame frame = Frame.allocate(picture.cols(), picture.rows(), 3);
    try (Mat doubles = new Mat();
        Mat floats = new Mat();
        MatVector planes = reversedPlanes(frame)) {
      // By way of doubles a level is the float nearest to level / white, as hosts have it: a
      // painting of the same
      // numbers is the same painting, and one that is off by a rounding has other strokes.
      picture.convertTo(doubles, CV_64F, 1 / white(file, depth), 0);
      doubles.convertTo(floats, CV_32F);
      split(floats, planes);
      if (depth == CV_32F || depth == CV_64F) {
        LinearLight.show(frame);
      }
      return frame;
    } catch (RuntimeException failure) {
      frame.close();
      throw failure;
    }
  }

  /** OpenCV's order is blue, green, red. */
  private static MatVector reversedPlanes(Frame frame) {
    return switch (frame.channels()) {
      case 1 -> new MatVector(Planes.matrix(frame, 0));
      case 2 -> new MatVector(Planes.matrix(frame, 0), Planes.matrix(frame, 1));
      case 3 ->
          new MatVector(Planes.matrix(frame, 2), Planes.matrix(frame, 1), Planes.matrix(frame, 0));
      default ->
          new MatVector(
              Planes.matrix(frame, 2),
              Planes.matrix(frame, 1),
              Planes.matrix(frame, 0),
              Planes.matrix(frame, 3));
    };
  }

  private static double white(Path file, int depth) {
    return switch (depth) {
      case CV_8U -> 255;
      case CV_16U -> 65535;
      case CV_32F, CV_64F -> 1;
      default ->
          throw new MediaException(
              "the picture " + file + " has signed numbers; save it with 8 or 16 bits a channel");
    };
  }

  private static byte[] encode(Frame frame, String ending, int bits) {
    int[] options = ending.startsWith(".jp") ? JPEG_OPTIONS : new int[0];
    try (MatVector planes = reversedPlanes(frame);
        Mat floats = new Mat();
        Mat picture = new Mat();
        BytePointer encoded = new BytePointer();
        IntPointer list = new IntPointer(options)) {
      merge(planes, floats);
      floats.convertTo(picture, bits == 8 ? CV_8U : CV_16U, bits == 8 ? 255 : 65535, 0);
      if (!imencode(ending, picture, encoded, list)) {
        throw new MediaException("a picture could not be encoded as " + ending);
      }
      byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
      encoded.get(bytes);
      return bytes;
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Replacement replacement = new Replacement(file);
    try {
      Files.write(replacement.beside(), bytes);
    } catch (IOException failure) {
      replacement.discard();
      throw failure;
    }
    replacement.commit();
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  private static MediaException unreadable(Path file, RuntimeException cause) {
    return new MediaException(
        file
            + " cannot be read as a picture: it is damaged, not whole yet or of an unknown kind;"
            + " give a PNG, JPEG, TIFF, WebP, PPM or EXR file",
        cause);
  }
}
