package org.impasto.media.exr.writing;

import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_HALF;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.LinearLight;
import org.impasto.media.io.Replacement;
import org.impasto.media.metadata.Attribute;

/**
 * Writes pictures as OpenEXR: scene-linear light, half floats, ZIP compression, Rec.709 primaries.
 */
public final class ExrOutput {
  private static final List<String> NAMES = List.of("R", "G", "B");

  private static final List<String> NAMES_WITH_ALPHA = List.of("R", "G", "B", "A");

  private ExrOutput() {}

  /**
   * Writes beside the file and then renames: nobody sees half a picture.
   *
   * @param frame grey, RGB or RGBA, straight, display-referred, clamped to [0,1]; stays the
   *     caller's. Colours are written premultiplied
   * @param beyond light above 1 and below 0 to be added to its colours, or null
   * @param attributes of the header, beyond those that each file has
   * @throws org.impasto.media.io.MediaException where it cannot be written
   */
  public static void write(Path file, Frame frame, Frame beyond, List<Attribute> attributes) {
    try (Replacement replacement = new Replacement(file);
        Frame light = light(frame, beyond)) {
      Map<Boolean, List<Attribute>> isAspect =
          attributes.stream()
              .collect(Collectors.partitioningBy(e -> e.name().equals(Attribute.PIXEL_ASPECT)));
      ExrData.save(
          replacement.beside(), light, names(light), TINYEXR_PIXELTYPE_HALF, isAspect.get(false));
      for (Attribute aspect : isAspect.get(true)) {
        HeaderPatch.put(replacement.beside(), aspect);
      }
      replacement.commit();
    }
  }

  /** What is written of a frame; the caller closes it. */
  static Frame light(Frame frame, Frame beyond) {
    Frame light = frame.copy();
    Planes.clampToUnit(light);
    LinearLight.unshow(light);
    add(beyond, light);
    if (light.channels() == 4) {
      premultiply(Planes.buffers(light));
    }
    return light;
  }

  /** Channels of a frame's light. */
  static List<String> names(Frame light) {
    return light.channels() == 4 ? NAMES_WITH_ALPHA : NAMES;
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

  private static void premultiply(FloatBuffer[] rgba) {
    for (int i = 0; i < rgba[3].capacity(); i++) {
      for (int c = 0; c < 3; c++) {
        rgba[c].put(i, rgba[c].get(i) * rgba[3].get(i));
      }
    }
  }
}
