package org.impasto.network.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.format.NetworkDefinition;
import org.impasto.network.format.NetworkFiles;
import org.impasto.network.format.NetworkFolder;

/**
 * The user's networks: a folder of each one's name with its three files. A network is written
 * beside its place, read back and checked, and only then put there; whatever fails, the network
 * that was there stays.
 */
public final class InstalledNetworks {
  private static final String REPLACED = ".replaced-";

  /** How a network's files get into a folder; tests let it fail. */
  interface Writing {
    void write(NetworkFiles files, Path folder) throws IOException;
  }

  private final Path folder;
  private final Writing writing;

  InstalledNetworks(Path folder, Writing writing) {
    this.folder = folder;
    this.writing = writing;
  }

  /** Those in a folder, which need not be there yet. */
  public static InstalledNetworks in(Path folder) {
    return new InstalledNetworks(folder, NetworkFiles::write);
  }

  /** Those of this user: {@code IMPASTO_NETWORKS}, or the user's folder of data. */
  public static InstalledNetworks here() {
    return in(NetworkLocation.resolve(System.getenv()));
  }

  public Path folder() {
    return folder;
  }

  /** In alphabetical order. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(each -> each.getFileName().toString())
          .map(each -> each.startsWith(REPLACED) ? each.substring(REPLACED.length()) : each)
          .filter(NetworkNames::allowed)
          .filter(this::has)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether there is a network of this name, whole or not. */
  public boolean has(String name) {
    if (!NetworkNames.allowed(name)) return false;
    recover(name);
    return Files.exists(place(name).resolve(NetworkFiles.DESCRIPTOR));
  }

  /**
   * Reads a network and checks it as every network is.
   *
   * @throws UserException where a file is missing or damaged
   */
  public PerceptualNetwork read(String name) {
    recover(name);
    return NetworkFolder.read(place(name));
  }

  /** The network that comes with Impasto, then these. */
  List<String> namesWithDefault() {
    return Stream.concat(Stream.of(NetworkNames.DEFAULT), names().stream()).toList();
  }

  /** What to say, and what to do, where a network is not there. */
  String missing(String name) {
    String how =
        NetworkNames.CLASSICS.contains(name)
            ? "install it with: impasto networks install " + name
            : "choose one of: " + String.join(", ", namesWithDefault());
    return "There is no network named '" + name + "' in " + folder + "; " + how;
  }

  /**
   * Refuses a name that cannot be given to a new network.
   *
   * @throws UserException where the name is not allowed, Impasto's own, or taken and not to be
   *     replaced
   */
  public void requireFree(String name, boolean replace) {
    NetworkNames.checked(name);
    if (name.equals(NetworkNames.DEFAULT)) {
      throw new UserException(
          "'" + name + "' is the network that comes with Impasto; choose another name");
    }
    if (!replace && has(name)) {
      throw new UserException(
          "There is a network named '"
              + name
              + "' already; add --replace to put this one in its place, or choose another name");
    }
  }

  /**
   * Checks a network and puts it into the folder under its own name.
   *
   * @throws UserException as {@link #requireFree}, or where the network is not sound
   * @throws UncheckedIOException where it cannot be written; what was there stays
   */
  public PerceptualNetwork put(NetworkDefinition definition, boolean replace) {
    String name = definition.descriptor().name();
    requireFree(name, replace);
    NetworkFiles files = definition.files();
    NetworkCheck.sound(NetworkDefinition.of(files).network(files.digest()));
    Path beside = folder.resolve(".partial-" + ProcessHandle.current().pid() + "-" + name);
    try {
      requireRoom(files);
      delete(beside);
      writing.write(files, beside);
      PerceptualNetwork network = NetworkFolder.read(beside);
      exchange(beside, name);
      return network;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The network '"
              + name
              + "' cannot be written to "
              + folder
              + ": "
              + reason(e)
              + (has(name) ? "; the one that was there stays" : ""),
          e);
    } finally {
      deleteQuietly(beside);
    }
  }

  /**
   * Takes a network away, whole.
   *
   * @throws UserException where there is no such network here
   */
  public void remove(String name) throws IOException {
    if (!has(name)) throw new UserException(missing(name));
    Path away = folder.resolve(".removed-" + ProcessHandle.current().pid() + "-" + name);
    Files.move(place(name), away, StandardCopyOption.ATOMIC_MOVE);
    delete(away);
  }

  private Path place(String name) {
    return folder.resolve(NetworkNames.checked(name));
  }

  /** A folder cannot be renamed onto one that is there: the old one steps aside first. */
  private void exchange(Path beside, String name) throws IOException {
    Path place = place(name);
    Path aside = folder.resolve(REPLACED + name);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      delete(aside);
      Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      recover(name);
    }
    deleteQuietly(aside);
  }

  /** Puts a network back that stepped aside for one that never came. */
  private void recover(String name) {
    Path aside = folder.resolve(REPLACED + name);
    if (Files.isDirectory(aside) && !Files.exists(place(name))) {
      try {
        Files.move(aside, place(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(aside + " cannot be put back: " + e.getMessage(), e);
      }
    }
  }

  private void requireRoom(NetworkFiles files) throws IOException {
    Files.createDirectories(folder);
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < files.bytes()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%.1f MB are free where %.1f are needed",
              free / 1e6,
              files.bytes() / 1e6));
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException ignored) {
      // What is left over is hidden by its name and overwritten by the next attempt.
    }
  }
}
