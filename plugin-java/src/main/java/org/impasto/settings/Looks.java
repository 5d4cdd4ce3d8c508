package org.impasto.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.NearestName;
import org.impasto.errors.UserException;
import org.impasto.manifest.LookFile;

/**
 * The looks of one folder. A look's file is read when it is asked for, so one wrong file does not
 * spoil the others.
 *
 * <p>Immutable; safe for several threads.
 */
public final class Looks {
  /** System property that names the folder of looks. */
  public static final String FOLDER_PROPERTY = "impasto.presets";

  /** Those that came with the program first. */
  private final List<Path> folders;

  private Looks(List<Path> folders) {
    this.folders = folders;
  }

  /** The looks of a folder. */
  public static Looks in(Path folder) {
    return new Looks(List.of(folder));
  }

  /**
   * The looks that came with the program: the folder that the system property names; without it
   * there are none.
   */
  public static Looks shipped() {
    String folder = System.getProperty(FOLDER_PROPERTY, "");
    return new Looks(folder.isBlank() ? List.of() : List.of(Path.of(folder)));
  }

  /** The looks that came with the program, and this user's own. */
  public static Looks installed() {
    List<Path> both = new ArrayList<>(shipped().folders);
    if (!both.isEmpty()) {
      both.add(ofUser());
    }
    return new Looks(List.copyOf(both));
  }

  /** Where this user's own looks lie: {@code impasto/looks} in XDG_CONFIG_HOME or ~/.config. */
  public static Path ofUser() {
    String set = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
    Path configuration =
        Path.of(set).isAbsolute()
            ? Path.of(set)
            : Path.of(System.getProperty("user.home", "/"), ".config");
    return configuration.resolve("impasto").resolve("looks");
  }

  /** Names of all looks, those that came with the program first; none where no folder exists. */
  public List<String> names() {
    return folders.stream().flatMap(folder -> names(folder).stream()).distinct().toList();
  }

  private static List<String> names(Path folder) {
    return LookFile.files(folder).stream()
        .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
        .toList();
  }

  /** Every look. Throws UserException for the first wrong one. */
  public List<Look> all() {
    return names().stream().map(this::get).toList();
  }

  /** One look. Throws UserException where there is none of that name or its file is wrong. */
  public Look get(String name) {
    if (folders.isEmpty()) {
      throw new UserException(
          "look '"
              + name
              + "' cannot be found: system property "
              + FOLDER_PROPERTY
              + " does not name the folder of looks");
    }
    for (Path folder : folders) {
      if (names(folder).contains(name)) {
        return Look.read(folder.resolve(name + ".json"));
      }
    }
    throw new UserException(
        "there is no look '"
            + name
            + "' in "
            + folders.get(0).toAbsolutePath()
            + "; "
            + offered(name));
  }

  /**
   * For the message about a name that is none: the look that was likely meant, and all there are.
   */
  public String offered(String name) {
    List<String> names = names();
    return NearestName.to(name, names)
            .map(near -> "did you mean " + near + "? There are: ")
            .orElse("there are: ")
        + String.join(", ", names);
  }

  /**
   * Settings with the chosen look put in. Every parameter that stands at the manifest's default
   * takes the look's value, and an empty style file becomes the look's picture. The preset becomes
   * None, so applying twice changes nothing. Without a look the settings come back as they are.
   */
  public Settings apply(Settings chosen) {
    return apply(chosen, Set.of());
  }

  /**
   * As {@link #apply(Settings)}, but the parameters named in {@code explicit} keep their value
   * though it be the default.
   */
  public Settings apply(Settings chosen, Set<String> explicit) {
    String none = Settings.defaults().preset();
    if (chosen.preset().equals(none)) {
      return chosen;
    }
    Look look = get(chosen.preset());
    Map<String, Object> defaults = Settings.defaults().toMap();
    Map<String, Object> values = new HashMap<>(chosen.toMap());
    look.values()
        .forEach(
            (name, value) -> {
              if (values.get(name).equals(defaults.get(name)) && !explicit.contains(name)) {
                values.put(name, value);
              }
            });
    Settings filled = Settings.fromMap(values).withPreset(none);
    boolean lends = filled.styleFile().isBlank() && look.style() != null;
    return lends ? filled.withStyleFile(look.style().toString()) : filled;
  }
}
