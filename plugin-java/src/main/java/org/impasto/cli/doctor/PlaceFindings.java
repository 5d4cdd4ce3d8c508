package org.impasto.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.impasto.cli.paint.StoreNeed;
import org.impasto.errors.UserException;
import org.impasto.install.HostsHere;
import org.impasto.install.InstalledBundle;
import org.impasto.install.PluginFolders;
import org.impasto.settings.Settings;
import org.impasto.store.folder.StoreContents;
import org.impasto.store.folder.StoreLocation;

/** Where the plugin is and who would see it, and the store of painted frames. */
final class PlaceFindings {
  private static final double GIGABYTE = 1e9;
  private static final double LITTLE_ROOM = 2e9;

  private PlaceFindings() {}

  static List<Finding> all() {
    List<Finding> found = new ArrayList<>();
    PluginFolders folders = PluginFolders.here();
    Path place = plugin(folders, found);
    List<HostsHere.Found> hosts = HostsHere.look().all();
    if (hosts.isEmpty()) {
      found.add(
          Finding.note(
              "hosts",
              "no OpenFX host was found in the usual places",
              "install Natron or another"));
    }
    hosts.forEach(host -> found.add(host(host, place, folders)));
    found.add(store());
    return found;
  }

  /** Null where it is not installed. */
  private static Path plugin(PluginFolders folders, List<Finding> found) {
    for (Path folder : List.of(folders.ofAllUsers(), folders.ofUser())) {
      InstalledBundle bundle = new InstalledBundle(folder);
      try {
        if (bundle.present()) {
          found.add(Finding.ok("plugin", bundle.place().toString()));
          return folder;
        }
      } catch (UserException foreign) {
        found.add(
            Finding.bad("plugin", foreign.getMessage(), "move it away, then ./impasto install"));
      }
    }
    found.add(
        Finding.note(
            "plugin", "is not installed", "./impasto install, or ./impasto install --user"));
    return null;
  }

  private static Finding host(HostsHere.Found host, Path place, PluginFolders folders) {
    String where = host.name() + ", " + host.place();
    if (place == null) {
      return Finding.note("host", where + ": has no plugin to see", "./impasto install");
    }
    if (!host.flatpak().isEmpty()) {
      return Finding.note(
          "host",
          where + ": runs in a sandbox, which may hide the plugin",
          "flatpak override --user --filesystem="
              + place
              + ":ro --env="
              + PluginFolders.VARIABLE
              + "="
              + place
              + " "
              + host.flatpak());
    }
    return folders.searched(place)
        ? Finding.ok("host", where + ": sees the plugin")
        : Finding.bad(
            "host",
            where + ": does not look into " + place,
            "export " + PluginFolders.VARIABLE + "=\"" + place + "\"");
  }

  private static Finding store() {
    Path store = StoreLocation.resolve("", System.getenv());
    double limit = StoreNeed.limitGigabytes(Settings.defaults());
    Path there = store;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
      return Finding.bad(
          "store",
          store + " cannot be written to",
          "export IMPASTO_STORE=FOLDER, or mend the permissions");
    }
    double free = there.toFile().getUsableSpace();
    double bytes = bytes(store);
    String text =
        String.format(
            Locale.ROOT,
            "%s: %.2f of %.0f GB; the disk has %.1f GB free",
            store,
            bytes / GIGABYTE,
            limit,
            free / GIGABYTE);
    return free < LITTLE_ROOM
        ? Finding.bad("store", text, "impasto store clear --yes, or another disk by IMPASTO_STORE")
        : Finding.ok("store", text);
  }

  private static long bytes(Path store) {
    try {
      return StoreContents.of(store).bytes();
    } catch (IOException e) {
      throw new UserException(store + " cannot be read: " + e + "; check its permissions", e);
    }
  }
}
