package org.impasto.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.impasto.frame.Frame;
import org.impasto.media.MediaException;
import org.impasto.media.Pictures;
import org.impasto.settings.Settings;

/** The style picture of a request: the Style clip's, else the chosen file's. The last file read is kept. */
final class StylePictures implements AutoCloseable {
  /** A picture for one request; closing it frees what is not kept. */
  record Loan(Frame picture, boolean kept) implements AutoCloseable {
    @Override
    public void close() {
      if (!kept) {
        picture.close();
      }
    }
  }

  /** A file's state; another state means another picture. */
  private record Version(Path file, FileTime modified, long bytes) {}

  private Version version;
  private Frame picture;

  /**
   * @throws IllegalArgumentException where there is neither clip nor file
   * @throws MediaException where the file cannot be read
   */
  Loan choose(HostPictures pictures, Settings settings) {
    Frame fromClip = pictures.style();
    if (fromClip != null) {
      return new Loan(fromClip, false);
    }
    if (settings.styleFile().isBlank()) {
      throw new IllegalArgumentException(
          "no style picture: choose a Look or a Style picture, or connect the Style clip");
    }
    return new Loan(read(path(settings.styleFile())), true);
  }

  Frame read(Path file) {
    Version found = versionOf(file);
    if (found == null || !found.equals(version)) {
      Frame read = Pictures.read(file);
      close();
      picture = read;
      version = found;
    }
    return picture;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new IllegalArgumentException(
          "the style picture '" + text + "' is no path of a file here: choose another, or start the host in a UTF-8"
              + " locale (LC_ALL=C.UTF-8) where the path has letters beyond ASCII",
          wrong);
    }
  }

  /** Null where it cannot be told: then reading says what is wrong. */
  private static Version versionOf(Path file) {
    try {
      return new Version(file, Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException unknown) {
      return null;
    }
  }

  @Override
  public void close() {
    if (picture != null) {
      picture.close();
    }
    picture = null;
    version = null;
  }
}
