package org.impasto.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.impasto.errors.UserException;

/** Finds networks by name. */
public final class Networks {
  /** The network that comes with Impasto. */
  public static final String DEFAULT = "default";

  /** Networks that {@code impasto networks install} knows by name. */
  public static final List<String> CLASSICS = List.of("vgg19", "vgg16", "squeezenet");

  private Networks() {}

  /** The names that {@link #load} knows. */
  public static List<String> names() {
    return names(InstalledNetworks.here());
  }

  static List<String> names(InstalledNetworks installed) {
    return Stream.concat(Stream.of(DEFAULT), installed.names().stream()).toList();
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
      return read("network " + name, file -> resource("/networks/" + name + "/" + file));
    }
    if (!installed.has(name)) throw new UserException(missing(name, installed));
    return installed.read(name);
  }

  /** What to say, and what to do, where a network is not there. */
  static String missing(String name, InstalledNetworks installed) {
    String how =
        CLASSICS.contains(name)
            ? "install it with: impasto networks install " + name
            : "choose one of: " + String.join(", ", names(installed));
    return "There is no network named '" + name + "' in " + installed.folder() + "; " + how;
  }

  /**
   * Reads a network from its folder.
   *
   * @throws UserException where a file is missing or damaged
   */
  public static PerceptualNetwork read(Path folder) {
    return read("network in " + folder, file -> present(folder.resolve(file)));
  }

  /** Writes a network's files into a folder, which is made where it is missing. */
  public static void write(NetworkDefinition definition, Path folder) throws IOException {
    NetworkFiles files = definition.files();
    NetworkDefinition.of(files).network(files.digest());
    files.write(folder);
  }

  private static PerceptualNetwork read(String where, NetworkFiles.Folder folder) {
    try {
      NetworkFiles files = NetworkFiles.read(where, folder);
      return NetworkDefinition.of(files).network(files.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(where + " cannot be read: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw refusal(where, e);
    }
  }

  /** Our own words as they are; what a library stumbled over, as damage. */
  private static UserException refusal(String where, RuntimeException cause) {
    if (cause instanceof UserException ours) {
      return ours;
    }
    return new UserException(
        where + " is damaged (" + cause + "); install the network again", cause);
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream stream = Networks.class.getResourceAsStream(path)) {
      return stream == null ? null : stream.readAllBytes();
    }
  }

  private static byte[] present(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : null;
  }
}
