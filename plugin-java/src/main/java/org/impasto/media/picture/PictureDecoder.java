package org.impasto.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYCOLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrPictures;
import org.impasto.media.io.FileBytes;
import org.impasto.media.io.ForeignPictures;
import org.impasto.media.io.LinearLight;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.metadata.Attribute;
import org.impasto.media.psd.PsdPicture;

/**
 * Decodes a picture by what its bytes are: OpenEXR and PSD by rooms of our own, what OpenCV knows
 * by OpenCV, the rest by {@link ForeignPictures} where there are any.
 */
final class PictureDecoder {
  private final Path file;
  private final byte[] bytes;
  private final PictureKind kind;

  private PictureDecoder(Path file) {
    this.file = file;
    bytes = FileBytes.read(file);
    kind = PictureKind.of(file, bytes);
  }

  static PictureDecoder open(Path file) {
    return new PictureDecoder(file);
  }

  /**
   * RGB, and straight alpha where the file has one, display-referred.
   *
   * @throws MediaException where it is too large to be painted, too
   */
  Frame picture(ReadOptions options) {
    if (kind == PictureKind.EXR) {
      return ExrPictures.read(file, bytes, options);
    }
    if (kind == PictureKind.PSD) {
      PsdPicture.requirePaintable(file, bytes, options);
      return coloured(PsdPicture.read(file, bytes));
    }
    if (!kind.foreign().isEmpty()) {
      return coloured(foreign(kind.foreign()));
    }
    PictureHeader header = header();
    header.requirePaintable(file, options);
    return picture(header, 1);
  }

  /**
   * The same of what can be seen of a style picture.
   *
   * @param mostPixels above which it is made smaller, by a half, a quarter or an eighth
   */
  Frame style(long mostPixels) {
    if (kind == PictureKind.EXR) {
      return ExrPictures.readStored(file, bytes);
    }
    if (kind == PictureKind.PSD) {
      PsdPicture.requireWhole(file, bytes);
      return coloured(PsdPicture.read(file, bytes));
    }
    if (!kind.foreign().isEmpty()) {
      return coloured(foreign(kind.foreign()));
    }
    PictureHeader header = header();
    if (kind != PictureKind.JPEG) {
      header.requireWhole(file);
    }
    return picture(header, factor(header, mostPixels));
  }

  private Frame picture(PictureHeader header, int factor) {
    if (readsAlphaWell(header)) {
      Frame frame = foreign("tiff");
      if (header.premultiplied()) {
        Premultiplied.undo(frame);
      }
      return frame;
    }
    try (Mat decoded = decode(header, factor, false)) {
      Frame frame = MatrixPixels.colours(file, decoded);
      if (MatrixPixels.isFloat(decoded)) {
        LinearLight.show(frame);
      }
      if (frame.channels() == 4 && (header.premultiplied() || multiplies(header))) {
        Premultiplied.undo(frame);
      }
      return coloured(frame);
    }
  }

  /** What the header of an OpenEXR file says; nothing of others. */
  List<Attribute> attributes(String layer) {
    return kind == PictureKind.EXR ? ExrPictures.attributes(file, bytes, layer) : List.of();
  }

  /** RGB, scene-linear; null where nothing lies beyond [0,1]. */
  Frame beyond(String layer) {
    if (kind != PictureKind.EXR) {
      return null;
    }
    Frame light = Premultiplied.colours(ExrPictures.light(file, bytes, layer));
    FloatBuffer values = Planes.all(light);
    boolean any = false;
    for (int i = 0; i < values.capacity(); i++) {
      float value = values.get(i);
      float rest = value > 1 ? value - 1 : value < 0 ? value : 0;
      any |= rest != 0;
      values.put(i, Float.isFinite(rest) ? rest : 0);
    }
    if (any) {
      return light;
    }
    light.close();
    return null;
  }

  /** For people. */
  String kind() {
    return kind.text();
  }

  /** Of a channel, 8 or 16. */
  int bits() {
    return switch (kind) {
      case EXR, DPX -> 16;
      case PSD -> PsdPicture.bits(file, bytes);
      case TGA, GIF, JP2, AVIF, HEIC -> 8;
      default -> header().bits() > 8 ? 16 : 8;
    };
  }

  /** As they stand in the file. */
  Frame numbers(ReadOptions options) {
    if (kind == PictureKind.EXR) {
      return ExrPictures.numbers(file, bytes, options);
    }
    if (kind == PictureKind.PSD) {
      PsdPicture.requirePaintable(file, bytes, options);
      return PsdPicture.read(file, bytes);
    }
    if (!kind.foreign().isEmpty()) {
      return foreign(kind.foreign());
    }
    PictureHeader header = header();
    header.requirePaintable(file, options);
    try (Mat decoded = decode(header, 1, true)) {
      return MatrixPixels.numbers(file, decoded);
    }
  }

  private PictureHeader header() {
    return switch (kind) {
      case SVG, PDF, CAMERA_RAW, UNKNOWN -> throw kind.refused(file);
      default -> HeaderReading.read(kind, file, bytes);
    };
  }

  private Frame foreign(String name) {
    return ForeignPictures.find()
        .filter(each -> each.reads(name))
        .orElseThrow(() -> kind.refused(file))
        .decode(file, bytes, name, "", 0);
  }

  /**
   * Whether OpenCV would multiply colours by alpha, and lose by that what another decoder keeps.
   */
  private boolean readsAlphaWell(PictureHeader header) {
    return multiplies(header)
        && ForeignPictures.find().filter(each -> each.reads("tiff")).isPresent();
  }

  private boolean multiplies(PictureHeader header) {
    return kind == PictureKind.TIFF && header.alpha() && header.bits() == 8;
  }

  private static int factor(PictureHeader header, long mostPixels) {
    int factor = 1;
    while (factor < 8 && header.width() * header.height() / factor / factor > mostPixels) {
      factor *= 2;
    }
    return factor;
  }

  private Mat decode(PictureHeader header, int factor, boolean unchanged) {
    boolean scaled = kind == PictureKind.JPEG && factor > 1;
    int flags =
        unchanged || header.alpha()
            ? IMREAD_UNCHANGED
            : scaled
                ? reduced(factor)
                : (keepsGrey() ? IMREAD_ANYCOLOR : IMREAD_COLOR) | IMREAD_ANYDEPTH;
    byte[] whole = clean();
    try (BytePointer encoded = new BytePointer(whole);
        Mat buffer = new Mat(1, whole.length, CV_8U, encoded)) {
      Mat picture = imdecode(buffer, flags);
      if (picture.empty()) {
        throw damaged(null);
      }
      return factor == 1 || scaled ? picture : smaller(picture, factor);
    } catch (MediaException explained) {
      throw explained;
    } catch (RuntimeException failure) {
      throw damaged(failure);
    }
  }

  /**
   * Grey pictures take a third while they are decoded; of other kinds OpenCV reads grey its own
   * way.
   */
  private boolean keepsGrey() {
    return kind == PictureKind.PNG || kind == PictureKind.JPEG || kind == PictureKind.PNM;
  }

  private byte[] clean() {
    try {
      return kind == PictureKind.PNG ? PngChunks.needed(bytes) : bytes;
    } catch (IllegalArgumentException cut) {
      throw damaged(cut);
    }
  }

  private MediaException damaged(RuntimeException cause) {
    return new MediaException(
        file
            + " cannot be read as a picture: it is damaged, not whole yet or of an unknown kind;"
            + " give a PNG, JPEG, TIFF, WebP, PPM or EXR file",
        cause);
  }

  private static Mat smaller(Mat picture, int factor) {
    try (picture;
        Size size =
            new Size(Math.max(1, picture.cols() / factor), Math.max(1, picture.rows() / factor))) {
      Mat small = new Mat();
      resize(picture, small, size, 0, 0, INTER_AREA);
      return small;
    }
  }

  private static int reduced(int factor) {
    return switch (factor) {
      case 2 -> IMREAD_REDUCED_COLOR_2;
      case 4 -> IMREAD_REDUCED_COLOR_4;
      default -> IMREAD_REDUCED_COLOR_8;
    };
  }

  /** Grey, with alpha or without, becomes RGB; closes the grey one. */
  private static Frame coloured(Frame frame) {
    if (frame.channels() >= 3) {
      return frame;
    }
    try (frame) {
      int pixels = frame.width() * frame.height();
      Frame colours = Frame.allocate(frame.width(), frame.height(), 2 + frame.channels());
      for (int c = 0; c < colours.channels(); c++) {
        Planes.buffer(colours, c).put(0, Planes.buffer(frame, c < 3 ? 0 : 1), 0, pixels);
      }
      return colours;
    }
  }
}
