package org.impasto.media.passes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.impasto.cryptomatte.CryptomatteLayer;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.io.MediaException;
import org.impasto.media.sequence.SequencePattern;

/**
 * What a render's file is recognised to hold.
 *
 * @param motion vectors in pixels of the picture
 * @param unusable motion whose numbers are something else
 * @param mattes Cryptomattes, with what is known of their names
 */
public record RenderPasses(
    Optional<PassNames.Named> motion,
    Optional<PassNames.Named> unusable,
    Optional<PassNames.Named> depth,
    Optional<PassNames.Named> normals,
    List<CryptomatteLayer> mattes) {

  /**
   * @param path where it lies, for manifests beside it
   */
  public static RenderPasses of(Path path, ExrContents file) {
    return new RenderPasses(
        first(file, PassNames.MOTION),
        first(file, PassNames.MOTION_IN_SPACE),
        first(file, PassNames.DEPTH),
        first(file, PassNames.NORMALS),
        CryptomatteLayer.of(file.metadata(), name -> sidecar(path, name)));
  }

  private static Optional<PassNames.Named> first(ExrContents file, List<PassNames.Named> names) {
    return names.stream().filter(each -> file.find(each.channels()) != null).findFirst();
  }

  /** Null where there is no such file in the render's folder or below. */
  private static String sidecar(Path path, String name) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      return null;
    }
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new MediaException(
          "the manifest "
              + file
              + " of "
              + path
              + " cannot be read ("
              + failure
              + "); check it, or take it away",
          failure);
    }
  }

  /** The OpenEXR files that an input names; empty where it names others. */
  public static Optional<SequencePattern> files(String input) {
    Path path = Path.of(input);
    SequencePattern pattern =
        SequencePattern.isPattern(input)
            ? SequencePattern.parse(input)
            : Files.isDirectory(path)
                ? SequencePattern.inFolder(path)
                : SequencePattern.single(path);
    return Optional.of(pattern)
        .filter(each -> each.toString().toLowerCase(Locale.ROOT).endsWith(".exr"));
  }
}
