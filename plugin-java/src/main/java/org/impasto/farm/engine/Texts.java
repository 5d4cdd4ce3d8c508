package org.impasto.farm.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.errors.UserException;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;

/** Files for engines. */
final class Texts {
  private Texts() {}

  /** Writes a text whole, with its folder where that is not there. */
  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      NewFile.write(RealDisk.INSTANCE, file, text);
      return file;
    } catch (IOException e) {
      throw new UserException(
          file + " cannot be written: " + e + "; put the plan into a folder that can be", e);
    }
  }
}
