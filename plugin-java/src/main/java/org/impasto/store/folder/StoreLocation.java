package org.impasto.store.folder;

import java.nio.file.Path;
import java.util.Map;

/** Where painted frames are kept. */
public final class StoreLocation {
  /** Environment variable that names the folder where the parameter does not. */
  public static final String VARIABLE = "IMPASTO_STORE";

  private static final String NAME = "impasto";

  private StoreLocation() {}

  /**
   * The first of: the parameter's folder; {@link #VARIABLE}; {@code impasto} in XDG_CACHE_HOME (XDG
   * Base Directory Specification: an absolute path, else ignored); {@code impasto} in the home
   * folder's {@code .cache}. Absolute; a leading {@code ~/} stands for the home folder. Nothing is
   * created.
   *
   * @param setting the parameter storeFolder, empty where the artist left it alone
   * @param environment variables by name, as System.getenv() has them
   */
  public static Path resolve(String setting, Map<String, String> environment) {
    Path home = Path.of(value(environment, "HOME", System.getProperty("user.home")));
    String named = setting.isBlank() ? value(environment, VARIABLE, "") : setting.strip();
    if (!named.isEmpty()) {
      Path folder = named.startsWith("~/") ? home.resolve(named.substring(2)) : Path.of(named);
      return folder.toAbsolutePath().normalize();
    }
    Path cache = Path.of(value(environment, "XDG_CACHE_HOME", ""));
    return (cache.isAbsolute() ? cache : home.resolve(".cache"))
        .resolve(NAME)
        .toAbsolutePath()
        .normalize();
  }

  private static String value(Map<String, String> environment, String name, String otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }
}
