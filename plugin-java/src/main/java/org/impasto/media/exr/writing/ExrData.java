package org.impasto.media.exr.writing;

import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.SaveEXRImageToFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_COMPRESSIONTYPE_ZIP;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.Replacement;
import org.impasto.media.metadata.Attribute;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyexr.EXRAttribute;
import org.lwjgl.util.tinyexr.EXRChannelInfo;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;

/** Writes planes that are no light as OpenEXR: whole floats, just as they are, ZIP compression. */
public final class ExrData {
  private static final int NAME_BYTES = 256;

  /** Enough for a thousand channels and as many texts, the texts' letters aside. */
  private static final int STACK_BYTES = 1 << 21;

  private ExrData() {}

  /**
   * Writes beside the file and then renames.
   *
   * @param names of the planes, one each
   * @throws MediaException where it cannot be written
   */
  public static void write(Path file, Frame planes, List<String> names) {
    write(file, planes, names, Map.of());
  }

  /**
   * As {@link #write(Path, Frame, List)}, with texts in the header.
   *
   * @param texts by their names, of at most 255 letters
   */
  public static void write(Path file, Frame planes, List<String> names, Map<String, String> texts) {
    Planes.requireChannels("data with names", planes, names.size());
    try (Replacement replacement = new Replacement(file)) {
      List<Attribute> attributes =
          texts.entrySet().stream()
              .map(each -> Attribute.text(each.getKey(), each.getValue()))
              .toList();
      save(replacement.beside(), planes, names, TINYEXR_PIXELTYPE_FLOAT, attributes);
      replacement.commit();
    }
  }

  /**
   * @param names of the channels; a frame of fewer planes has its last one in all that are left
   * @param type of the numbers in the file, as tinyexr calls it
   */
  static void save(
      Path file, Frame data, List<String> names, int type, List<Attribute> attributes) {
    try (MemoryStack stack = MemoryStack.create(room(attributes)).push()) {
      EXRHeader header = EXRHeader.calloc(stack);
      EXRImage image = EXRImage.calloc(stack);
      fill(header, image, data, names, type, attributes, stack);
      if (SaveEXRImageToFile(image, header, file.toString(), stack.callocPointer(1))
          != TINYEXR_SUCCESS) {
        throw notWritten(file);
      }
    }
  }

  /** Bytes that a header's stack needs. */
  static int room(List<Attribute> attributes) {
    return STACK_BYTES + attributes.stream().mapToInt(each -> each.value().length).sum();
  }

  static MediaException notWritten(Path file) {
    return new MediaException(
        file + " cannot be written; choose a folder that can be, with room on its disk");
  }

  /**
   * What tinyexr is to write of one part; it points into the frame and the stack. As {@link #save}.
   */
  static void fill(
      EXRHeader header,
      EXRImage image,
      Frame data,
      List<String> names,
      int type,
      List<Attribute> attributes,
      MemoryStack stack) {
    FloatBuffer[] planes = Planes.buffers(data);
    int[] sorted =
        IntStream.range(0, names.size())
            .boxed()
            .sorted((a, b) -> names.get(a).compareTo(names.get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    InitEXRHeader(header);
    InitEXRImage(image);
    EXRChannelInfo.Buffer channels = EXRChannelInfo.calloc(sorted.length, stack);
    PointerBuffer pointers = stack.mallocPointer(sorted.length);
    IntBuffer given = stack.mallocInt(sorted.length);
    IntBuffer types = stack.mallocInt(sorted.length);
    for (int c = 0; c < sorted.length; c++) {
      channels.get(c).name(named(names.get(sorted[c]), stack));
      pointers.put(c, planes[Math.min(sorted[c], planes.length - 1)]);
      given.put(c, TINYEXR_PIXELTYPE_FLOAT);
      types.put(c, type);
    }
    image.images(pointers).width(data.width()).height(data.height());
    image.num_channels(sorted.length);
    header.num_channels(sorted.length).channels(channels);
    header.num_custom_attributes(attributes.size());
    header.custom_attributes(custom(attributes, stack));
    header.compression_type(TINYEXR_COMPRESSIONTYPE_ZIP);
    header.data_window(box -> box.max_x(data.width() - 1).max_y(data.height() - 1));
    header.display_window(box -> box.max_x(data.width() - 1).max_y(data.height() - 1));
    header.pixel_types(given).requested_pixel_types(types);
  }

  private static EXRAttribute.Buffer custom(List<Attribute> attributes, MemoryStack stack) {
    EXRAttribute.Buffer custom = EXRAttribute.calloc(attributes.size(), stack);
    int place = 0;
    for (Attribute each : attributes) {
      byte[] value = each.value();
      custom
          .get(place++)
          .name(named(each.name(), stack))
          .type(named(each.type(), stack))
          .value(stack.malloc(value.length).put(0, value));
    }
    return custom;
  }

  private static ByteBuffer named(String text, MemoryStack stack) {
    return stack.calloc(NAME_BYTES).put(0, text.getBytes(StandardCharsets.US_ASCII));
  }
}
