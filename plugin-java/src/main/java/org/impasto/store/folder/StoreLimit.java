package org.impasto.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.impasto.errors.UserException;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;

/** How large a store may be where settings leave it open: a number of gigabytes in its folder. */
public final class StoreLimit {
  private static final String FILE = "limit";

  private StoreLimit() {}

  /** Empty where none was set. */
  public static OptionalDouble of(Path store) {
    try {
      double gigabytes = Double.parseDouble(Files.readString(store.resolve(FILE)).strip());
      return gigabytes > 0 ? OptionalDouble.of(gigabytes) : OptionalDouble.empty();
    } catch (IOException | NumberFormatException noneSet) {
      return OptionalDouble.empty();
    }
  }

  /**
   * What a setting means in a store.
   *
   * @param setting gigabytes
   * @param usual the setting's default, which leaves it open
   */
  public static double effective(Path store, double setting, double usual) {
    return setting == usual ? of(store).orElse(setting) : setting;
  }

  /** Throws UserException where it cannot be written. */
  public static void set(Path store, double gigabytes) {
    try {
      Files.createDirectories(store);
      NewFile.write(RealDisk.INSTANCE, store.resolve(FILE), gigabytes + "\n");
    } catch (IOException e) {
      throw new UserException(store + " cannot be written to: " + e + "; check it", e);
    }
  }
}
