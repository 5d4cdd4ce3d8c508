package org.impasto.network.library;

import java.nio.file.Path;
import java.util.Map;

/** Where the user's networks lie. */
final class NetworkLocation {
  /** The environment variable that names the folder. */
  static final String VARIABLE = "IMPASTO_NETWORKS";

  private NetworkLocation() {}

  /** {@code IMPASTO_NETWORKS}, else {@code impasto/networks} in the user's folder of data. */
  static Path resolve(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) return Path.of(named).toAbsolutePath();
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path folder = data.startsWith("/") ? Path.of(data) : home(environment).resolve(".local/share");
    return folder.resolve("impasto/networks");
  }

  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home") : home).toAbsolutePath();
  }
}
