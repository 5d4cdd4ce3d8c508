package org.impasto.media.exr;

import static org.lwjgl.util.tinyexr.TinyEXR.FreeEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.FreeEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.LoadEXRImageFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.ParseEXRHeaderFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.ParseEXRVersionFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_HALF;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_UINT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.MediaException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;
import org.lwjgl.util.tinyexr.EXRTile;
import org.lwjgl.util.tinyexr.EXRVersion;

/**
 * Channels of an OpenEXR file by their names, number by number: vectors and depth. Through tinyexr;
 * FFmpeg's decoder, which reads our pictures, knows colours only, and OpenCV's loses the names.
 */
public final class ExrChannels {
  private static final String REMEDY =
      "save it as one part with channels of half or float and ZIP compression";

  private ExrChannels() {}

  /**
   * The channels of the first set that the file has, as planes, at the size of its display window;
   * NaN where its data window does not reach. The caller closes it.
   *
   * @param sets names of channels. Names with a point may have a layer's name before them; letter
   *     case does not matter
   * @param what the channels are, for messages
   * @throws MediaException where the file cannot be read or has none of the sets
   */
  public static Frame read(Path file, String what, List<List<String>> sets) {
    ByteBuffer bytes = bytes(file);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EXRVersion version = EXRVersion.calloc(stack);
      PointerBuffer error = stack.callocPointer(1);
      require(
          ParseEXRVersionFromMemory(version, bytes) == TINYEXR_SUCCESS, file, "is no OpenEXR file");
      require(
          !version.multipart() && !version.non_image(), file, "has several parts or deep pixels");
      EXRHeader header = EXRHeader.calloc(stack);
      EXRImage image = EXRImage.calloc(stack);
      InitEXRHeader(header);
      InitEXRImage(image);
      require(
          ParseEXRHeaderFromMemory(header, version, bytes, error) == TINYEXR_SUCCESS,
          file,
          "has a header that is not understood");
      try {
        int[] chosen = choose(file, what, names(header), sets);
        askForFloats(file, header, chosen);
        require(
            LoadEXRImageFromMemory(image, header, bytes, error) == TINYEXR_SUCCESS,
            file,
            "is damaged or compressed in another way");
        return planesAndFree(header, image, chosen);
      } finally {
        FreeEXRHeader(header);
      }
    } finally {
      MemoryUtil.memFree(bytes);
    }
  }

  private static ByteBuffer bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new MediaException("there is no file " + file + "; check the path");
    }
    try {
      byte[] read = Files.readAllBytes(file);
      return MemoryUtil.memAlloc(Math.max(1, read.length)).put(read).flip();
    } catch (IOException failure) {
      throw new MediaException(
          file + " cannot be read (" + failure + "); check its permissions", failure);
    }
  }

  private static List<String> names(EXRHeader header) {
    return header.channels().stream().map(channel -> channel.nameString()).toList();
  }

  private static int[] choose(Path file, String what, List<String> names, List<List<String>> sets) {
    for (List<String> set : sets) {
      int[] chosen = set.stream().mapToInt(wanted -> find(names, wanted)).toArray();
      if (Arrays.stream(chosen).allMatch(each -> each >= 0)) {
        return chosen;
      }
    }
    throw new MediaException(
        file
            + " has the channels "
            + String.join(", ", names)
            + ", but "
            + what
            + " needs "
            + sets.stream().map(set -> String.join(", ", set)).collect(Collectors.joining("; or "))
            + ": render these channels, rename them, or choose another layout");
  }

  private static int find(List<String> names, String wanted) {
    return IntStream.range(0, names.size())
        .filter(each -> matches(names.get(each), wanted))
        .findFirst()
        .orElse(-1);
  }

  private static boolean matches(String name, String wanted) {
    boolean layered = wanted.contains(".") && name.length() > wanted.length();
    String end = layered ? name.substring(name.length() - wanted.length() - 1) : name;
    return end.equalsIgnoreCase(layered ? "." + wanted : wanted);
  }

  private static void askForFloats(Path file, EXRHeader header, int[] chosen) {
    for (int c = 0; c < header.num_channels(); c++) {
      if (header.pixel_types().get(c) == TINYEXR_PIXELTYPE_HALF) {
        header.requested_pixel_types().put(c, TINYEXR_PIXELTYPE_FLOAT);
      }
    }
    for (int c : chosen) {
      require(
          header.pixel_types().get(c) != TINYEXR_PIXELTYPE_UINT,
          file,
          "has whole numbers in these channels");
    }
  }

  /**
   * An image that could not be loaded was freed by tinyexr already; freeing it again ends the
   * process.
   */
  private static Frame planesAndFree(EXRHeader header, EXRImage image, int[] chosen) {
    try {
      return planes(header, image, chosen);
    } finally {
      FreeEXRImage(image);
    }
  }

  private static Frame planes(EXRHeader header, EXRImage image, int[] chosen) {
    int left = header.data_window().min_x() - header.display_window().min_x();
    int top = header.data_window().min_y() - header.display_window().min_y();
    int width = header.display_window().max_x() - header.display_window().min_x() + 1;
    int height = header.display_window().max_y() - header.display_window().min_y() + 1;
    Frame frame = Frame.allocate(width, height, chosen.length);
    for (int c = 0; c < chosen.length; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, Float.NaN);
      }
      if (header.tiled()) {
        for (EXRTile tile : image.tiles()) {
          int x = left + tile.offset_x() * header.tile_size_x();
          int y = top + tile.offset_y() * header.tile_size_y();
          long from = tile.images(image.num_channels()).get(chosen[c]);
          copy(from, header.tile_size_x(), tile.width(), tile.height(), plane, width, height, x, y);
        }
      } else {
        copy(
            image.images().get(chosen[c]),
            image.width(),
            image.width(),
            image.height(),
            plane,
            width,
            height,
            left,
            top);
      }
    }
    return frame;
  }

  /**
   * A rectangle of floats in native memory into a plane; what lies outside the plane is left out.
   */
  private static void copy(
      long from,
      int stride,
      int columns,
      int lines,
      FloatBuffer plane,
      int width,
      int height,
      int left,
      int top) {
    FloatBuffer source = MemoryUtil.memFloatBuffer(from, stride * (lines - 1) + columns);
    int first = Math.max(0, -left);
    int count = Math.min(columns, width - left) - first;
    for (int line = Math.max(0, -top); count > 0 && line < Math.min(lines, height - top); line++) {
      plane.put((top + line) * width + left + first, source, line * stride + first, count);
    }
  }

  private static void require(boolean fine, Path file, String found) {
    if (!fine) {
      throw new MediaException(file + " " + found + "; " + REMEDY);
    }
  }
}
