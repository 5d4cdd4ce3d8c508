package org.impasto.media.exr;

import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.SaveEXRImageToFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_COMPRESSIONTYPE_ZIP;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.Replacement;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyexr.EXRChannelInfo;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;

/** Writes planes that are no light as OpenEXR: whole floats, just as they are, ZIP compression. */
public final class ExrData {
  private static final int NAME_BYTES = 256;

  private ExrData() {}

  /**
   * Writes beside the file and then renames.
   *
   * @param names of the planes, one each
   * @throws MediaException where it cannot be written
   */
  public static void write(Path file, Frame planes, List<String> names) {
    Planes.requireChannels("data with names", planes, names.size());
    try (Replacement replacement = new Replacement(file)) {
      save(replacement.beside(), planes, names);
      replacement.commit();
    }
  }

  private static void save(Path file, Frame data, List<String> names) {
    FloatBuffer[] planes = Planes.buffers(data);
    int[] sorted =
        IntStream.range(0, names.size())
            .boxed()
            .sorted((a, b) -> names.get(a).compareTo(names.get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EXRHeader header = EXRHeader.calloc(stack);
      EXRImage image = EXRImage.calloc(stack);
      InitEXRHeader(header);
      InitEXRImage(image);
      EXRChannelInfo.Buffer channels = EXRChannelInfo.calloc(sorted.length, stack);
      PointerBuffer pointers = stack.mallocPointer(sorted.length);
      IntBuffer types = stack.mallocInt(sorted.length);
      for (int c = 0; c < sorted.length; c++) {
        byte[] name = names.get(sorted[c]).getBytes(StandardCharsets.US_ASCII);
        channels.get(c).name(stack.calloc(NAME_BYTES).put(0, name));
        pointers.put(c, planes[sorted[c]]);
        types.put(c, TINYEXR_PIXELTYPE_FLOAT);
      }
      image.images(pointers).width(data.width()).height(data.height());
      image.num_channels(sorted.length);
      header.num_channels(sorted.length).channels(channels);
      header.compression_type(TINYEXR_COMPRESSIONTYPE_ZIP);
      header.data_window(box -> box.max_x(data.width() - 1).max_y(data.height() - 1));
      header.display_window(box -> box.max_x(data.width() - 1).max_y(data.height() - 1));
      header.pixel_types(types).requested_pixel_types(types);
      if (SaveEXRImageToFile(image, header, file.toString(), stack.callocPointer(1))
          != TINYEXR_SUCCESS) {
        throw new MediaException(
            file + " cannot be written; choose a folder that can be, with room on its disk");
      }
    }
  }
}
