package org.impasto.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds networks by name. */
public final class Networks {
  /** The network that comes with Impasto. */
  public static final String DEFAULT = "default";

  private static final List<String> NAMES = List.of(DEFAULT);

  private Networks() {}

  /** The names that {@link #load} knows. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Loads a network by name. Takes about half a second the first time; keep what it returns.
   *
   * @throws IllegalArgumentException where there is no such network or its files are damaged
   */
  public static PerceptualNetwork load(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "There is no network named '" + name + "'; choose one of: " + String.join(", ", NAMES));
    }
    return read("network " + name, file -> resource("/networks/" + name + "/" + file));
  }

  /**
   * Reads a network from its folder.
   *
   * @throws IllegalArgumentException where a file is missing or damaged
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
  private static IllegalArgumentException refusal(String where, RuntimeException cause) {
    if (cause instanceof IllegalArgumentException ours && ours.getMessage() != null) {
      return ours;
    }
    return new IllegalArgumentException(
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
