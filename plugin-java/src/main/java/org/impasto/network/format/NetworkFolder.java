package org.impasto.network.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;

/** A network as three files in a folder; {@link NetworkFiles} says which. */
public final class NetworkFolder {
  private NetworkFolder() {}

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

  public static PerceptualNetwork read(String where, NetworkFiles.Folder folder) {
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

  private static byte[] present(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : null;
  }
}
