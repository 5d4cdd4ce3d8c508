package org.impasto.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The OpenFX hosts that are on a machine, by their programs and usual folders. */
public final class HostsHere {
  /**
   * @param name of the host, for people
   * @param place where it was found
   * @param flatpak its application name where it runs in a sandbox that hides the machine's
   *     folders; else empty
   */
  public record Found(String name, Path place, String flatpak) {}

  private record Program(String host, String... names) {}

  /** A folder of the file system's root, whose last name may be a pattern. */
  private record Folder(String host, String parent, String pattern) {}

  private record Flatpak(String host, String application) {}

  private static final List<Program> PROGRAMS =
      List.of(
          new Program("Natron", "Natron", "natron"),
          new Program("Kdenlive (MLT)", "kdenlive"),
          new Program("Shotcut (MLT)", "shotcut"),
          new Program("melt (MLT)", "melt", "melt-7"));

  private static final List<Folder> FOLDERS =
      List.of(
          new Folder("DaVinci Resolve", "opt", "resolve"),
          new Folder("Fusion Studio", "opt/BlackmagicDesign", "Fusion*"),
          new Folder("Nuke", "usr/local", "Nuke*"),
          new Folder("Nuke", "opt", "Nuke*"),
          new Folder("Natron", "opt", "Natron*"));

  private static final List<Flatpak> FLATPAKS =
      List.of(
          new Flatpak("Kdenlive (Flatpak)", "org.kde.kdenlive"),
          new Flatpak("Shotcut (Flatpak)", "org.shotcut.Shotcut"),
          new Flatpak("Natron (Flatpak)", "fr.natron.Natron"));

  private final Path root;
  private final Path home;
  private final Map<String, String> environment;

  /**
   * @param root of the file system
   * @param home the user's
   */
  public HostsHere(Path root, Path home, Map<String, String> environment) {
    this.root = root;
    this.home = home;
    this.environment = environment;
  }

  /** Of this machine and user. */
  public static HostsHere look() {
    return new HostsHere(Path.of("/"), PluginFolders.home(System.getenv()), System.getenv());
  }

  public List<Found> all() {
    List<Found> found = new ArrayList<>();
    PROGRAMS.forEach(program -> addProgram(program, found));
    FOLDERS.forEach(folder -> addFolders(folder, found));
    FLATPAKS.forEach(flatpak -> addFlatpak(flatpak, found));
    return found;
  }

  private void addProgram(Program program, List<Found> found) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : program.names()) {
        Path file = Path.of(folder).resolve(name);
        if (!folder.isBlank() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          found.add(new Found(program.host(), file, ""));
          return;
        }
      }
    }
  }

  private void addFolders(Folder wanted, List<Found> found) {
    Path parent = root.resolve(wanted.parent());
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, wanted.pattern())) {
      for (Path folder : folders) {
        if (Files.isDirectory(folder)) {
          found.add(new Found(wanted.host(), folder, ""));
        }
      }
    } catch (IOException notThere) {
      // no such folder, or none that may be looked into: no such host
    }
  }

  private void addFlatpak(Flatpak wanted, List<Found> found) {
    for (Path apps :
        List.of(root.resolve("var/lib/flatpak/app"), home.resolve(".local/share/flatpak/app"))) {
      Path folder = apps.resolve(wanted.application());
      if (Files.isDirectory(folder)) {
        found.add(new Found(wanted.host(), folder, wanted.application()));
        return;
      }
    }
  }
}
