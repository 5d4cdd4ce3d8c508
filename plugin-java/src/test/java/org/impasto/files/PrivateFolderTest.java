package org.impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  @TempDir private Path cache;

  private String mode(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  @Test
  void itIsForItsOwnerAloneAndFoundAgain() throws IOException {
    Path folder = PrivateFolder.named(cache, "natives");
    assertEquals("rwx------", mode(folder));
    assertEquals(cache.resolve("impasto/natives"), folder);
    assertEquals(folder, PrivateFolder.named(cache, "natives"));
  }

  @Test
  void oneThatOthersMayWriteToIsNotTaken() throws IOException {
    Path open = Files.createDirectories(cache.resolve("impasto/natives"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertPassing(open);
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(cache.resolve("elsewhere"));
    Files.createDirectory(cache.resolve("impasto"));
    Files.createSymbolicLink(cache.resolve("impasto/natives"), elsewhere);
    assertPassing(cache.resolve("impasto/natives"));
  }

  @Test
  void whereThereIsNoCacheItsNameCannotBeGuessed() throws IOException {
    Path file = Files.createFile(cache.resolve("file"));
    Path first = PrivateFolder.named(file, "natives");
    assertNotEquals(first, PrivateFolder.named(file, "natives"));
    assertEquals("rwx------", mode(first));
  }

  private void assertPassing(Path refused) throws IOException {
    Path folder = PrivateFolder.named(cache, "natives");
    assertNotEquals(refused.toRealPath(), folder.toRealPath());
    assertEquals("rwx------", mode(folder));
    assertTrue(folder.getFileName().toString().startsWith("impasto-natives"));
  }
}
