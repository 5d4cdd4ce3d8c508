package org.impasto.media.exr;

import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.SaveEXRImageToFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_COMPRESSIONTYPE_ZIP;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_HALF;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.LinearLight;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.Replacement;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyexr.EXRChannelInfo;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;

/**
 * Writes pictures as OpenEXR: scene-linear light, half floats, ZIP compression, Rec.709 primaries.
 */
public final class ExrOutput {
  /** Channels stand in the order of their names. */
  private static final String NAMES = "BGR";

  private static final String NAMES_WITH_ALPHA = "ABGR";

  private static final int NAME_BYTES = 256;

  private ExrOutput() {}

  /**
   * Writes beside the file and then renames: nobody sees half a picture.
   *
   * @param frame grey, RGB or RGBA, straight, display-referred, clamped to [0,1]; stays the
   *     caller's. Colours are written premultiplied
   * @param beyond light above 1 and below 0 to be added to its colours, or null
   * @throws MediaException where it cannot be written
   */
  public static void write(Path file, Frame frame, Frame beyond) {
    try (Replacement replacement = new Replacement(file);
        Frame light = frame.copy()) {
      Planes.clampToUnit(light);
      LinearLight.unshow(light);
      add(beyond, light);
      save(replacement.beside(), light);
      replacement.commit();
    }
  }

  private static void add(Frame beyond, Frame light) {
    if (beyond != null && light.channels() >= 3) {
      Planes.requireSameSize("the light to be added", beyond, light);
      FloatBuffer to = Planes.all(light);
      FloatBuffer from = Planes.all(beyond);
      for (int i = 0; i < from.capacity(); i++) {
        to.put(i, to.get(i) + from.get(i));
      }
    }
  }

  private static void save(Path file, Frame light) {
    boolean alpha = light.channels() == 4;
    String names = alpha ? NAMES_WITH_ALPHA : NAMES;
    int count = names.length();
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EXRHeader header = EXRHeader.calloc(stack);
      EXRImage image = EXRImage.calloc(stack);
      InitEXRHeader(header);
      InitEXRImage(image);
      EXRChannelInfo.Buffer channels = EXRChannelInfo.calloc(count, stack);
      PointerBuffer planes = stack.mallocPointer(count);
      FloatBuffer[] rgb = Planes.buffers(light);
      if (alpha) {
        premultiply(rgb);
      }
      for (int c = 0; c < count; c++) {
        channels.get(c).name(stack.calloc(NAME_BYTES).put(0, (byte) names.charAt(c)));
        planes.put(c, rgb[Math.min(count - 1 - c, rgb.length - 1)]);
      }
      image.images(planes).width(light.width()).height(light.height()).num_channels(count);
      header.num_channels(count).channels(channels).compression_type(TINYEXR_COMPRESSIONTYPE_ZIP);
      header.data_window(box -> box.max_x(light.width() - 1).max_y(light.height() - 1));
      header.display_window(box -> box.max_x(light.width() - 1).max_y(light.height() - 1));
      int half = TINYEXR_PIXELTYPE_HALF;
      int whole = TINYEXR_PIXELTYPE_FLOAT;
      header
          .pixel_types(
              alpha ? stack.ints(whole, whole, whole, whole) : stack.ints(whole, whole, whole))
          .requested_pixel_types(
              alpha ? stack.ints(half, half, half, half) : stack.ints(half, half, half));
      if (SaveEXRImageToFile(image, header, file.toString(), stack.callocPointer(1))
          != TINYEXR_SUCCESS) {
        throw new MediaException(
            file + " cannot be written; choose a folder that can be, with room on its disk");
      }
    }
  }

  private static void premultiply(FloatBuffer[] rgba) {
    for (int i = 0; i < rgba[3].capacity(); i++) {
      for (int c = 0; c < 3; c++) {
        rgba[c].put(i, rgba[c].get(i) * rgba[3].get(i));
      }
    }
  }
}
