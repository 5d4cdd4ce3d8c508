package org.impasto.media.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;

/**
 * The style pictures that settings name. Files read for the last settings are kept, and read again
 * where they changed.
 */
public final class StyleFiles implements AutoCloseable {
  /** A file's state; another state means another picture. */
  private record Version(FileTime modified, long bytes) {}

  /**
   * Pictures at their numbers less one, null where there is none.
   *
   * @param whole of the whole frame
   * @param regions of its regions
   */
  public record Chosen(List<Frame> whole, List<Frame> regions) {}

  private record Kept(Version version, Frame picture) {}

  private Map<Path, Kept> kept = new HashMap<>();

  /**
   * The pictures; they stay this object's, valid until the next call.
   *
   * @param fromSecond true where the first picture comes from elsewhere and its file is not read
   * @throws MediaException where a file cannot be read
   */
  public Chosen read(Settings settings, boolean fromSecond) {
    List<String> files =
        List.of(
            fromSecond ? "" : settings.styleFile(),
            settings.styleFile2(),
            settings.styleFile3(),
            settings.styleFile4());
    List<String> ofRegions =
        List.of(
            settings.regionStyle1(),
            settings.regionStyle2(),
            settings.regionStyle3(),
            settings.regionStyle4());
    Map<Path, Kept> before = kept;
    kept = new HashMap<>();
    try {
      return new Chosen(read(files, before), read(ofRegions, before));
    } finally {
      before.values().forEach(each -> each.picture.close());
    }
  }

  private List<Frame> read(List<String> files, Map<Path, Kept> before) {
    List<Frame> pictures = new ArrayList<>();
    for (String file : files) {
      pictures.add(file.isBlank() ? null : read(path(file), before));
    }
    return pictures;
  }

  private Frame read(Path file, Map<Path, Kept> before) {
    Version found = versionOf(file);
    Kept known = kept.get(file);
    if (known == null && before.containsKey(file) && before.get(file).version.equals(found)) {
      known = before.remove(file);
    }
    if (known == null) {
      known = new Kept(found, Pictures.readStyle(file));
    }
    kept.put(file, known);
    return known.picture;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new UserException("the style picture " + ErrorText.of(wrong), wrong);
    }
  }

  /** One that equals no other where it cannot be told: then reading says what is wrong. */
  private static Version versionOf(Path file) {
    try {
      return new Version(Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException unknown) {
      return new Version(null, Long.MIN_VALUE);
    }
  }

  @Override
  public void close() {
    kept.values().forEach(each -> each.picture.close());
    kept.clear();
  }
}
