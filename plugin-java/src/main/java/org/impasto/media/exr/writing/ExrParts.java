package org.impasto.media.exr.writing;

import static org.lwjgl.util.tinyexr.TinyEXR.EXRSetNameAttr;
import static org.lwjgl.util.tinyexr.TinyEXR.SaveEXRMultipartImageToFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_HALF;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.nio.file.Path;
import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.Replacement;
import org.impasto.ownership.Scope;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;

/**
 * Writes one OpenEXR file of several parts: a picture as {@link ExrOutput} writes it, then data as
 * {@link ExrData} does. A part's name is also its channels' layer.
 */
public final class ExrParts {
  /**
   * Planes that are no light.
   *
   * @param names of the planes, within the part
   */
  public record Data(String name, Frame planes, List<String> names) {}

  private ExrParts() {}

  /**
   * Writes beside the file and then renames. Frames stay the caller's.
   *
   * @param name of the picture's part, whose channels have no layer
   * @param picture RGB or RGBA, straight, display-referred, clamped to [0,1]
   * @throws org.impasto.media.io.MediaException where it cannot be written
   */
  public static void write(Path file, String name, Frame picture, List<Data> data) {
    try (Replacement replacement = new Replacement(file);
        Scope scope = new Scope();
        MemoryStack stack =
            MemoryStack.create((data.size() + 1) * ExrData.room(List.of())).push()) {
      int parts = data.size() + 1;
      EXRImage.Buffer images = EXRImage.calloc(parts, stack);
      PointerBuffer headers = stack.mallocPointer(parts);
      for (int part = 0; part < parts; part++) {
        EXRHeader header = EXRHeader.calloc(stack);
        Data each = part == 0 ? null : data.get(part - 1);
        Frame light = part == 0 ? scope.own(ExrOutput.light(picture, null)) : each.planes();
        List<String> names = part == 0 ? ExrOutput.names(light) : layered(each);
        Planes.requireChannels("a part of OpenEXR", light, names.size());
        int type = part == 0 ? TINYEXR_PIXELTYPE_HALF : TINYEXR_PIXELTYPE_FLOAT;
        ExrData.fill(header, images.get(part), light, names, type, List.of(), stack);
        EXRSetNameAttr(header, part == 0 ? name : each.name());
        header.multipart(true);
        headers.put(part, header);
      }
      if (SaveEXRMultipartImageToFile(
              images, headers, replacement.beside().toString(), stack.callocPointer(1))
          != TINYEXR_SUCCESS) {
        throw ExrData.notWritten(file);
      }
      replacement.commit();
    }
  }

  private static List<String> layered(Data data) {
    return data.names().stream().map(each -> data.name() + "." + each).toList();
  }
}
