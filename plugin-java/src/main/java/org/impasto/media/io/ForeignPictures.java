package org.impasto.media.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.impasto.frame.Frame;

/**
 * Decoders that only the command line has: what our own rooms cannot read is handed to them. Found
 * by ServiceLoader; the node has none, and says so by the format's name.
 */
public interface ForeignPictures {
  /** Whether the decoders' libraries are there. */
  boolean available();

  /**
   * Whether files of this kind can be decoded.
   *
   * @param kind "exr", "dpx", "tga", "psd", "tiff", "gif", "jp2", "avif", "heic"
   */
  boolean reads(String kind);

  /**
   * The numbers of a picture, integers divided by their white: grey, RGB or RGBA, as the file has
   * them; of an OpenEXR file those of one part's data window. The caller closes it.
   *
   * @param bytes of the whole file
   * @param layer name before the point of an OpenEXR file's channels; empty for none
   * @param part of an OpenEXR file, from 0
   * @throws MediaException where it cannot be decoded
   */
  Frame decode(Path file, byte[] bytes, String kind, String layer, int part);

  /** Those that are there. */
  static Optional<ForeignPictures> find() {
    return ServiceLoader.load(ForeignPictures.class, ForeignPictures.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .filter(ForeignPictures::available)
        .findFirst();
  }
}
