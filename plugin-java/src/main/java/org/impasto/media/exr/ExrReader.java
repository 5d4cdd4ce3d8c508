package org.impasto.media.exr;

import static org.lwjgl.util.tinyexr.TinyEXR.FreeEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.FreeEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.LoadEXRImageFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.LoadEXRMultipartImageFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.ParseEXRHeaderFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.ParseEXRMultipartHeaderFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.ParseEXRVersionFromMemory;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_HALF;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.libc.LibCStdlib;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;
import org.lwjgl.util.tinyexr.EXRVersion;

/** Pixels of an OpenEXR file through tinyexr: no compression, RLE, ZIP, ZIPS and PIZ. */
final class ExrReader {
  private static final String REMEDY =
      "; save it again with channels of half or float and ZIP compression";

  private ExrReader() {}

  /**
   * Channels of one part at the size of its display window.
   *
   * @param channels by their places in the part's list
   * @param outside what stands where the data window does not reach
   * @return [C,H,W]; the caller closes it
   * @throws MediaException where it is damaged
   */
  static Frame read(
      Path file, byte[] bytes, ExrHeader header, ExrPart part, int[] channels, float outside) {
    for (int c : channels) {
      ExrChannel channel = part.channels().get(c);
      require(channel.type() != ExrChannel.WHOLE, file, "has whole numbers in " + channel.name());
      require(
          channel.samplingX() == 1 && channel.samplingY() == 1,
          file,
          "has " + channel.name() + " at a lower resolution");
    }
    ByteBuffer memory = MemoryUtil.memAlloc(bytes.length).put(bytes).flip();
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EXRVersion version = EXRVersion.calloc(stack);
      require(ParseEXRVersionFromMemory(version, memory) == TINYEXR_SUCCESS, file, "is damaged");
      return header.parts().size() == 1
          ? single(file, memory, version, part, channels, outside)
          : ofSeveral(file, memory, version, part, channels, outside);
    } finally {
      MemoryUtil.memFree(memory);
    }
  }

  private static Frame single(
      Path file,
      ByteBuffer memory,
      EXRVersion version,
      ExrPart part,
      int[] channels,
      float outside) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EXRHeader header = EXRHeader.calloc(stack);
      EXRImage image = EXRImage.calloc(stack);
      PointerBuffer error = stack.callocPointer(1);
      InitEXRHeader(header);
      InitEXRImage(image);
      require(
          ParseEXRHeaderFromMemory(header, version, memory, error) == TINYEXR_SUCCESS,
          file,
          "has a header that is not understood");
      try {
        askForFloats(header, channels);
        require(
            LoadEXRImageFromMemory(image, header, memory, error) == TINYEXR_SUCCESS,
            file,
            "is damaged or not whole");
        return ExrPlanes.copyAndFree(image, part, channels, outside);
      } finally {
        FreeEXRHeader(header);
      }
    }
  }

  private static Frame ofSeveral(
      Path file,
      ByteBuffer memory,
      EXRVersion version,
      ExrPart part,
      int[] channels,
      float outside) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer list = stack.callocPointer(1);
      IntBuffer count = stack.callocInt(1);
      PointerBuffer error = stack.callocPointer(1);
      require(
          ParseEXRMultipartHeaderFromMemory(list, count, version, memory, error) == TINYEXR_SUCCESS,
          file,
          "has parts that are not understood");
      PointerBuffer headers = MemoryUtil.memPointerBuffer(list.get(0), count.get(0));
      EXRImage.Buffer images = EXRImage.calloc(count.get(0));
      try {
        require(part.index() < count.get(0), file, "has parts that are not understood");
        for (int p = 0; p < count.get(0); p++) {
          InitEXRImage(images.get(p));
        }
        askForFloats(EXRHeader.create(headers.get(part.index())), channels);
        require(
            LoadEXRMultipartImageFromMemory(images, headers, memory, error) == TINYEXR_SUCCESS,
            file,
            "is damaged or not whole");
        return ofPart(images, part, channels, outside);
      } finally {
        for (int p = 0; p < count.get(0); p++) {
          FreeEXRHeader(EXRHeader.create(headers.get(p)));
          LibCStdlib.nfree(headers.get(p));
        }
        LibCStdlib.nfree(list.get(0));
        images.free();
      }
    }
  }

  private static Frame ofPart(EXRImage.Buffer images, ExrPart part, int[] channels, float outside) {
    try {
      for (int p = 0; p < images.capacity(); p++) {
        if (p != part.index()) {
          FreeEXRImage(images.get(p));
        }
      }
    } finally {
      images.position(0);
    }
    return ExrPlanes.copyAndFree(images.get(part.index()), part, channels, outside);
  }

  /** Others stay as they are, for they are not looked at. */
  private static void askForFloats(EXRHeader header, int[] channels) {
    for (int c : channels) {
      if (header.pixel_types().get(c) == TINYEXR_PIXELTYPE_HALF) {
        header.requested_pixel_types().put(c, TINYEXR_PIXELTYPE_FLOAT);
      }
    }
  }

  private static void require(boolean fine, Path file, String found) {
    if (!fine) {
      throw new MediaException(file + " " + found + REMEDY);
    }
  }
}
