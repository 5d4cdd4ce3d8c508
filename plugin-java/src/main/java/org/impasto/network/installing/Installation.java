package org.impasto.network.installing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.network.importing.ImportOptions;
import org.impasto.network.importing.NetworkImport;
import org.impasto.network.library.InstalledNetworks;

/**
 * Installs a well-known network: fetches or takes its file, compares the checksum, reads it, keeps
 * the network.
 */
public final class Installation {
  /** What is told while it goes on. */
  public interface Listener {
    void says(String line);

    /** Bytes that are here and of all; all is 0 where the server does not say. */
    void progress(long here, long all);
  }

  /** Of a file whose size is not published. */
  private static final long MOST_BYTES = 200_000_000;

  private static final String SHA_256 = "SHA-256";

  private final KnownNetwork classic;
  private final InstalledNetworks installed;
  private final Listener listener;
  private final Map<String, String> environment;
  private final Patience patience;

  Installation(
      KnownNetwork classic,
      InstalledNetworks installed,
      Listener listener,
      Map<String, String> environment,
      Patience patience) {
    this.classic = classic;
    this.installed = installed;
    this.listener = listener;
    this.environment = environment;
    this.patience = patience;
  }

  public static Installation of(
      KnownNetwork classic, InstalledNetworks installed, Listener listener) {
    return new Installation(classic, installed, listener, System.getenv(), Patience.USUAL);
  }

  /**
   * Installs from a file that is here.
   *
   * @throws IOException where the file cannot be read
   * @throws UserException where it is another file than the known one
   */
  public PerceptualNetwork from(Path file, Graph.Border border, boolean replace)
      throws IOException {
    installed.requireFree(classic.name(), replace);
    if (!Files.isRegularFile(file)) throw new NoSuchFileException(file + " is no file");
    tell(file.toString());
    String sum =
        requireChecksum(
            file,
            "; fetch "
                + classic.home()
                + " anew, or take weights of your own with: impasto networks import FILE --name"
                + " NAME");
    return keep(file, sum, border, replace);
  }

  /**
   * Installs from the public home, or from a mirror that has the file under the same name.
   *
   * @param mirror address of a folder, or null
   * @throws IOException where the file does not come; what has come stays for the next attempt
   * @throws UserException where another file came than the known one
   */
  public PerceptualNetwork download(String mirror, Graph.Border border, boolean replace)
      throws IOException {
    installed.requireFree(classic.name(), replace);
    URI address = mirror == null ? classic.home() : mirror(mirror);
    tell(address.toString());
    Files.createDirectories(installed.folder());
    Path whole = installed.folder().resolve(".download-" + classic.file());
    if (!Files.exists(whole)) {
      Path part = installed.folder().resolve(".part-" + classic.file());
      new Download(address, part, most(), listener::progress, patience, environment).run();
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      String sum =
          requireChecksum(whole, "; what came is thrown away. Try again, or another --mirror");
      return keep(whole, sum, border, replace);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private long most() {
    return classic.bytes() > 0 ? classic.bytes() : MOST_BYTES;
  }

  private URI mirror(String mirror) {
    try {
      URI address = classic.at(mirror);
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?"))
        return address;
    } catch (IllegalArgumentException malformed) {
      // Told below.
    }
    throw new UserException(
        "'"
            + mirror
            + "' is no address of a folder; such as https://example.org/networks is required");
  }

  private void tell(String place) {
    listener.says(classic.source());
    listener.says("licence: " + classic.licence());
    listener.says("from " + place);
  }

  /** The file's SHA-256, where it is the known file. */
  private String requireChecksum(Path file, String advice) throws IOException {
    String found = Checksums.of(file, classic.algorithm());
    if (!found.equals(classic.checksum())) {
      throw new UserException(
          "The file for "
              + classic.name()
              + String.format(Locale.ROOT, ", %,d bytes, has the ", Files.size(file))
              + classic.algorithm()
              + " checksum "
              + found
              + " where "
              + classic.checksum()
              + " is required"
              + advice);
    }
    String sum = Checksums.of(file, SHA_256);
    new FirstSums(installed.folder()).require(classic.file(), sum);
    listener.says("checksum is right (" + classic.algorithm() + ")");
    return sum;
  }

  private PerceptualNetwork keep(Path file, String sum, Graph.Border border, boolean replace)
      throws IOException {
    ImportOptions options =
        new ImportOptions(
            new Provenance(classic.name(), classic.licence(), classic.source()),
            ImportOptions.Companions.ofArchitecture(classic.architecture()),
            null,
            border,
            null);
    PerceptualNetwork network =
        installed.put(NetworkImport.read(file, options).definition(), replace);
    new FirstSums(installed.folder()).note(classic.file(), sum);
    return network;
  }
}
