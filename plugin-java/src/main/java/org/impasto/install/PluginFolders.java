package org.impasto.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where OpenFX hosts look for plugins (OpenFX 1.4, "Packaging"): one folder for all users, and
 * those of the variable {@value #VARIABLE}. Linux is tested; macOS and Windows are as the standard
 * says.
 */
public final class PluginFolders {
  /** Names further folders, separated as paths are. */
  public static final String VARIABLE = "OFX_PLUGIN_PATH";

  private enum System {
    LINUX,
    MAC,
    WINDOWS
  }

  private final System system;
  private final Path home;
  private final Map<String, String> environment;

  /**
   * @param system as the property os.name says
   * @param home the user's
   */
  public PluginFolders(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    this.system =
        name.startsWith("win")
            ? System.WINDOWS
            : name.startsWith("mac") ? System.MAC : System.LINUX;
    this.home = home;
    this.environment = environment;
  }

  /** Of this machine and user. */
  public static PluginFolders here() {
    return new PluginFolders(
        java.lang.System.getProperty("os.name"),
        home(java.lang.System.getenv()),
        java.lang.System.getenv());
  }

  /**
   * The user's folder: as the variable HOME says, which Java itself does not ask, else as the
   * machine's accounts do.
   */
  static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? java.lang.System.getProperty("user.home") : home);
  }

  /**
   * The standard's folder, where every host looks; to write there is often the administrator's
   * right.
   */
  public Path ofAllUsers() {
    return switch (system) {
      case LINUX -> Path.of("/usr/OFX/Plugins");
      case MAC -> Path.of("/Library/OFX/Plugins");
      case WINDOWS ->
          Path.of(
              environment.getOrDefault("CommonProgramFiles", "C:\\Program Files\\Common Files"),
              "OFX",
              "Plugins");
    };
  }

  /**
   * A folder of the user's; the standard names none, so hosts look there only where {@link
   * #VARIABLE} says so.
   */
  public Path ofUser() {
    return switch (system) {
      case LINUX -> dataHome().resolve("OFX").resolve("Plugins");
      case MAC -> home.resolve("Library").resolve("OFX").resolve("Plugins");
      case WINDOWS -> home.resolve("AppData").resolve("Local").resolve("OFX").resolve("Plugins");
    };
  }

  private Path dataHome() {
    String chosen = environment.getOrDefault("XDG_DATA_HOME", "");
    return chosen.isBlank() ? home.resolve(".local").resolve("share") : Path.of(chosen);
  }

  /** Whether hosts started from this environment look into a folder. */
  public boolean searched(Path folder) {
    Path wanted = folder.toAbsolutePath().normalize();
    if (wanted.equals(ofAllUsers())) {
      return true;
    }
    for (String each : environment.getOrDefault(VARIABLE, "").split(java.io.File.pathSeparator)) {
      if (!each.isBlank() && Path.of(each).toAbsolutePath().normalize().equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
