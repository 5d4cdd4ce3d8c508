package org.impasto.media.exr;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.FileBytes;
import org.impasto.media.io.ForeignPictures;
import org.impasto.media.io.MediaException;

/**
 * An OpenEXR file in memory. Reads through tinyexr; what that cannot, FFmpeg reads where it is
 * there (DWA, B44, PXR24, colours only).
 */
final class ExrFile {
  private final Path path;
  private final byte[] bytes;
  private final ExrHeader header;

  ExrFile(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    header = ExrHeader.of(path, bytes);
    if (header.parts().stream().anyMatch(ExrPart::deep)) {
      throw new MediaException(
          path + " has deep pixels, several for each place; flatten it and save it again");
    }
  }

  static ExrFile open(Path path) {
    return new ExrFile(path, FileBytes.read(path));
  }

  Path path() {
    return path;
  }

  ExrHeader header() {
    return header;
  }

  /**
   * Channels of one part at the size of its display window.
   *
   * @param outside what stands where the data window does not reach
   * @return [C,H,W]; the caller closes it
   */
  Frame read(ExrPart part, int[] channels, float outside) {
    return part.plain()
        ? ExrReader.read(path, bytes, header, part, channels, outside)
        : foreign(part, channels, outside);
  }

  private Frame foreign(ExrPart part, int[] channels, float outside) {
    String layer = part.channels().get(channels[0]).layer();
    boolean colours =
        Arrays.stream(channels)
            .mapToObj(part.channels()::get)
            .allMatch(each -> each.layer().equals(layer) && "rgba".contains(each.component()));
    ForeignPictures decoder =
        ForeignPictures.find()
            .filter(
                each ->
                    colours
                        && each.reads("exr")
                        && part.data().minX() >= 0
                        && part.data().minY() >= 0)
            .orElseThrow(() -> notRead(part));
    Frame frame = ExrPlanes.empty(part, channels.length, outside);
    try (Frame decoded = decoder.decode(path, bytes, "exr", layer, part.index())) {
      for (int c = 0; c < channels.length; c++) {
        int plane = "rgba".indexOf(part.channels().get(channels[c]).component());
        FloatBuffer from = Planes.buffer(decoded, Math.min(plane, decoded.channels() - 1));
        ExrPlanes.place(
            from,
            decoded.width(),
            decoded.width(),
            decoded.height(),
            frame,
            Planes.buffer(frame, c),
            part.data().minX() - part.display().minX(),
            part.data().minY() - part.display().minY());
      }
      return frame;
    } catch (RuntimeException failure) {
      frame.close();
      throw failure;
    }
  }

  private MediaException notRead(ExrPart part) {
    return new MediaException(
        path
            + " is compressed by "
            + part.compressionName()
            + ", which is not read here; save it again with ZIP, ZIPS, PIZ, RLE or no compression");
  }
}
