package org.impasto.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledBundleTest {
  @TempDir Path temporary;
  private Path plugins;
  private InstalledBundle installed;

  @BeforeEach
  void choosePlace() {
    plugins = temporary.resolve("a folder with spaces/OFX/Plugins");
    installed = new InstalledBundle(plugins);
  }

  private Path bundle(String version) throws IOException {
    Path bundle = temporary.resolve("built-" + version).resolve(InstalledBundle.NAME);
    Path natives = Files.createDirectories(bundle.resolve("Contents/Linux-x86-64"));
    Files.writeString(
        bundle.resolve("Contents/Info.plist"), "<string>org.impasto.Impasto</string>" + version);
    Files.writeString(natives.resolve("Impasto.ofx"), version);
    Files.createSymbolicLink(natives.resolve("alias"), Path.of("Impasto.ofx"));
    return bundle;
  }

  private String installedVersion() throws IOException {
    return Files.readString(installed.place().resolve("Contents/Linux-x86-64/alias"));
  }

  private List<String> namesInFolder() throws IOException {
    try (Stream<Path> names = Files.list(plugins)) {
      return names.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void aNewBundleReplacesTheOldWhole() throws IOException {
    installed.install(bundle("1"));
    assertEquals("1", installedVersion());
    installed.install(bundle("2"));
    assertEquals("2", installedVersion());
    assertTrue(Files.isSymbolicLink(installed.place().resolve("Contents/Linux-x86-64/alias")));
    assertEquals(List.of(InstalledBundle.NAME), namesInFolder());
  }

  @Test
  void uninstallingLeavesTheFolderAndOtherPlugins() throws IOException {
    installed.install(bundle("1"));
    Files.createDirectories(plugins.resolve("Other.ofx.bundle"));
    assertTrue(installed.uninstall());
    assertFalse(installed.uninstall());
    assertEquals(List.of("Other.ofx.bundle"), namesInFolder());
  }

  @Test
  void somethingElseByTheBundlesNameIsNotTouched() throws IOException {
    Path foreign = Files.createDirectories(installed.place()).resolve("theirs.txt");
    Files.writeString(foreign, "keep");
    assertTrue(
        assertThrows(InstallException.class, () -> installed.install(bundle("1")))
            .getMessage()
            .contains("not Impasto's"));
    assertThrows(InstallException.class, () -> installed.uninstall());
    assertEquals("keep", Files.readString(foreign));
  }

  @Test
  void whatIsNoBundleIsRefused() throws IOException {
    installed.install(bundle("1"));
    assertThrows(InstallException.class, () -> installed.install(temporary));
    assertThrows(InstallException.class, () -> installed.install(installed.place()));
    assertEquals("1", installedVersion());
  }

  @Test
  void aFolderThatMayNotBeWrittenIsExplained() throws IOException {
    Files.createDirectories(plugins);
    assumeTrue(
        plugins.toFile().setWritable(false) && !Files.isWritable(plugins),
        "this user may write everywhere");
    String message =
        assertThrows(InstallException.class, () -> installed.install(bundle("1"))).getMessage();
    assertTrue(message.contains("--user"), message);
  }

  @Test
  void theUsersFolderIsSearchedWhereTheVariableNamesIt() {
    Path home = temporary.resolve("home");
    PluginFolders bare = new PluginFolders("Linux", home, Map.of());
    assertEquals(home.resolve(".local/share/OFX/Plugins"), bare.ofUser());
    assertFalse(bare.searched(bare.ofUser()));
    assertTrue(bare.searched(bare.ofAllUsers()));
    assertEquals(home, PluginFolders.home(Map.of("HOME", home.toString())));
    Map<String, String> told = Map.of(PluginFolders.VARIABLE, "/elsewhere:" + bare.ofUser() + "/");
    assertTrue(new PluginFolders("Linux", home, told).searched(bare.ofUser()));
  }

  @Test
  void hostsAreFoundByProgramFolderAndSandbox() throws IOException {
    Path root = temporary.resolve("root");
    Path programs = Files.createDirectories(root.resolve("bin"));
    Path melt = Files.createFile(programs.resolve("melt"));
    assertTrue(melt.toFile().setExecutable(true));
    Files.createDirectories(root.resolve("opt/resolve"));
    Files.createDirectories(root.resolve("usr/local/Nuke15.1v2"));
    Files.createDirectories(root.resolve("var/lib/flatpak/app/org.kde.kdenlive"));
    List<HostsHere.Found> found =
        new HostsHere(root, temporary, Map.of("PATH", programs + ":/nowhere")).all();
    assertEquals(
        List.of("melt (MLT)", "DaVinci Resolve", "Nuke", "Kdenlive (Flatpak)"),
        found.stream().map(HostsHere.Found::name).toList());
    assertEquals("org.kde.kdenlive", found.get(3).flatpak());
  }
}
