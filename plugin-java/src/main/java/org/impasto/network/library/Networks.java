package org.impasto.network.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.format.NetworkFolder;

/** Finds networks by name. */
public final class Networks {
  /** The network that comes with Impasto. */
  public static final String DEFAULT = NetworkNames.DEFAULT;

  /** Networks that {@code impasto networks install} knows by name. */
  public static final List<String> CLASSICS = NetworkNames.CLASSICS;

  private Networks() {}

  /** The names that {@link #load} knows. */
  public static List<String> names() {
    return InstalledNetworks.here().namesWithDefault();
  }

  /**
   * Loads the embedded network, or one of this user's by name. Takes about half a second the first
   * time; keep what it returns.
   *
   * @throws UserException where there is no such network or its files are damaged
   */
  public static PerceptualNetwork load(String name) {
    return load(name, InstalledNetworks.here());
  }

  static PerceptualNetwork load(String name, InstalledNetworks installed) {
    if (name.equals(DEFAULT)) {
      return NetworkFolder.read(
          "network " + name, file -> resource("/networks/" + name + "/" + file));
    }
    if (!installed.has(name)) throw new UserException(installed.missing(name));
    return installed.read(name);
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream stream = Networks.class.getResourceAsStream(path)) {
      return stream == null ? null : stream.readAllBytes();
    }
  }
}
