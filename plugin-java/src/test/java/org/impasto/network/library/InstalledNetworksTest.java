package org.impasto.network.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.impasto.backend.graph.Graph;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.format.NetworkDefinition;
import org.impasto.network.format.NetworkFiles;
import org.impasto.network.format.SmallNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's folder of networks: whatever goes wrong, the network that was there stays. */
class InstalledNetworksTest {
  @TempDir private Path folder;
  private InstalledNetworks installed;

  @BeforeEach
  void open() {
    installed = InstalledNetworks.in(folder.resolve("networks"));
  }

  private static NetworkDefinition other() {
    SmallNetwork small = new SmallNetwork();
    small.weights.get("first.weight").values()[0] = 7;
    return small.definition();
  }

  private String failure(Runnable attempt) {
    return assertThrows(RuntimeException.class, attempt::run).getMessage();
  }

  private void assertMessage(String part, String message) {
    assertTrue(message.contains(part), message);
  }

  @Test
  void aNetworkIsFoundByNameAndRemoved() throws IOException {
    assertEquals(List.of(), installed.names());
    String digest = installed.put(new SmallNetwork().definition(), false).digest();
    assertEquals(List.of("small"), installed.names());
    assertEquals(digest, Networks.load("small", installed).digest());
    assertEquals(List.of("default", "small"), installed.namesWithDefault());
    installed.remove("small");
    assertEquals(List.of(), installed.names());
    try (Stream<Path> left = Files.list(installed.folder())) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aMissingClassicNamesTheCommandThatInstallsIt() {
    String message = failure(() -> Networks.load("vgg19", installed));
    assertMessage("impasto networks install vgg19", message);
    assertMessage("choose one of: default", failure(() -> Networks.load("vgg", installed)));
  }

  @Test
  void aNameThatIsTakenIsReplacedOnlyWhereToldSo() {
    String first = installed.put(new SmallNetwork().definition(), false).digest();
    assertMessage("--replace", failure(() -> installed.put(other(), false)));
    assertEquals(first, installed.read("small").digest());
    String second = installed.put(other(), true).digest();
    assertEquals(second, installed.read("small").digest());
    assertFalse(first.equals(second));
  }

  @Test
  void namesThatAreNoFolderOfTheirOwnAreRefused() {
    for (String name : List.of("", "..", "a/b", ".hidden", "-x", "a".repeat(65))) {
      assertMessage("cannot be a network's name", failure(() -> installed.requireFree(name, true)));
      assertFalse(installed.has(name));
    }
    assertMessage("comes with Impasto", failure(() -> installed.requireFree("default", true)));
  }

  @Test
  void aFullDiskLeavesTheOldNetwork() throws IOException {
    String first = installed.put(new SmallNetwork().definition(), false).digest();
    InstalledNetworks full =
        new InstalledNetworks(
            installed.folder(),
            (files, place) -> {
              Files.createDirectories(place);
              Files.write(place.resolve(NetworkFiles.DESCRIPTOR), files.descriptor());
              throw new IOException("No space left on device");
            });
    String message =
        assertThrows(UncheckedIOException.class, () -> full.put(other(), true)).getMessage();
    assertMessage("No space left on device; the one that was there stays", message);
    assertEquals(first, installed.read("small").digest());
    try (Stream<Path> left = Files.list(installed.folder())) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void anExchangeThatWasCutOffIsUndone() throws IOException {
    String first = installed.put(new SmallNetwork().definition(), false).digest();
    Files.move(installed.folder().resolve("small"), installed.folder().resolve(".replaced-small"));
    assertEquals(List.of("small"), installed.names());
    assertEquals(first, installed.read("small").digest());
  }

  @Test
  void damageIsNamed() throws IOException {
    installed.put(new SmallNetwork().definition(), false);
    Path weights = installed.folder().resolve("small").resolve(NetworkFiles.WEIGHTS);
    byte[] whole = Files.readAllBytes(weights);
    Files.write(weights, java.util.Arrays.copyOf(whole, whole.length - 1));
    assertMessage("SHA-256", failure(() -> installed.read("small")));
    Files.delete(weights);
    assertMessage("lacks weights.safetensors", failure(() -> installed.read("small")));
    Files.write(
        installed.folder().resolve("small").resolve(NetworkFiles.DESCRIPTOR),
        "{\"mrfTaps\": [null]}".getBytes(StandardCharsets.UTF_8));
    Files.write(weights, whole);
    assertMessage("network.json", failure(() -> installed.read("small")));
  }

  @Test
  void aLastIncompleteWindowIsKeptWhereTheDescriptionSaysSo() {
    SmallNetwork small = new SmallNetwork();
    small.ceilPools = List.of("max");
    Graph graph = installed.put(small.definition(), false).graph();
    assertTrue(graph.nodes().stream().anyMatch(n -> n instanceof Graph.Pool p && p.ceil()));
    small.ceilPools = List.of("first");
    assertMessage("ceilPools", failure(() -> installed.put(small.definition(), true)));
  }

  @Test
  void costCountsMultiplyAddsAPixel() {
    PerceptualNetwork network = installed.put(new SmallNetwork().definition(), false);
    double expected = (4 * 27 + 5 * 36 + 3 * 4) / 4. + 2 * 24 * 255. * 253 / 1024 / 1024;
    assertEquals(expected, NetworkCheck.multiplyAdds(network), 1e-9);
  }

  @Test
  void theFolderFollowsTheEnvironment() {
    assertEquals(
        Path.of("/n"), NetworkLocation.resolve(Map.of("IMPASTO_NETWORKS", "/n", "HOME", "/h")));
    assertEquals(
        Path.of("/d/impasto/networks"),
        NetworkLocation.resolve(Map.of("XDG_DATA_HOME", "/d", "HOME", "/h")));
    assertEquals(
        Path.of("/h/.local/share/impasto/networks"), NetworkLocation.resolve(Map.of("HOME", "/h")));
  }
}
