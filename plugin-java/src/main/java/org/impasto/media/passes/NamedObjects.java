package org.impasto.media.passes;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasto.cryptomatte.CryptomatteLayer;
import org.impasto.cryptomatte.Manifest;
import org.impasto.cryptomatte.ObjectMattes;
import org.impasto.cryptomatte.ObjectNames;
import org.impasto.cryptomatte.ObjectPattern;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrContents;
import org.impasto.settings.Settings;

/**
 * Mattes of named objects out of the ranks of a Cryptomatte that come as a picture: number,
 * coverage, number, coverage.
 */
public final class NamedObjects {
  private static final String LAYER = "in Regions";

  private final List<ObjectPattern> names;
  private final ObjectMattes decoder;

  private NamedObjects(List<ObjectPattern> names, Manifest manifest) {
    this.names = names;
    decoder = new ObjectMattes(names, manifest);
  }

  /**
   * What the settings name; empty where that is nothing.
   *
   * @throws UserException where there are too many names, or one is not in the manifest
   */
  public static Optional<NamedObjects> of(Settings settings) {
    List<ObjectPattern> names =
        Stream.of(settings.objectNames().split(","))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(ObjectPattern::new)
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    if (names.size() > CryptomatteFiles.MOST) {
      throw new UserException(
          "Objects has "
              + names.size()
              + " names; at most "
              + CryptomatteFiles.MOST
              + " are possible: use a pattern for several objects, such as tree*");
    }
    Manifest manifest = settings.objectsFile().isEmpty() ? null : read(settings.objectsFile());
    names.forEach(
        each -> ObjectNames.require(each, LAYER, manifest == null ? null : manifest.names()));
    return Optional.of(new NamedObjects(names, manifest));
  }

  private static Manifest read(String file) {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new UserException(
          "Objects file is "
              + file
              + ", which is not there; an OpenEXR file of the render or its manifest is required");
    }
    if (file.toLowerCase(Locale.ROOT).endsWith(".exr")) {
      return RenderPasses.of(path, ExrContents.open(path)).mattes().stream()
          .map(CryptomatteLayer::manifest)
          .filter(each -> each != null)
          .findFirst()
          .orElseThrow(
              () ->
                  new UserException(
                      "Objects file is "
                          + file
                          + ", which has no names of objects; render with the Cryptomatte's"
                          + " manifest in the header, or leave Objects file empty and write names in"
                          + " full"));
    }
    try {
      return Manifest.parse(file, Files.readString(path));
    } catch (IOException failure) {
      throw new UserException(
          "Objects file " + file + " cannot be read (" + failure + "); choose another", failure);
    }
  }

  /** The names, for people. */
  public String text() {
    return names.stream().map(ObjectPattern::text).collect(Collectors.joining(", "));
  }

  /**
   * A matte for each name, the rest 0.
   *
   * @param ranks an even number of planes, at least two
   * @return [4,H,W] in [0,1]; the caller closes it
   */
  public Frame mattes(Frame ranks) {
    Frame mattes = Frame.allocate(ranks.width(), ranks.height(), CryptomatteFiles.MOST);
    mattes.data().fill(0);
    List<FloatBuffer> chosen = Arrays.stream(Planes.buffers(mattes)).limit(names.size()).toList();
    decoder.decode(Arrays.asList(Planes.buffers(ranks)), chosen);
    return mattes;
  }
}
