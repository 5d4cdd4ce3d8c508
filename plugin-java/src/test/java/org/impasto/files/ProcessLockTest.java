package org.impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
  @TempDir Path folder;

  @Test
  void isHeldByOneProcessAndFreeWhenThatIsKilled() throws Exception {
    Path file = folder.resolve("lock");
    assertEquals(Optional.empty(), ProcessLock.holder(file));
    Process other = FilesProcess.start("hold", file);
    FilesProcess.await(other, "held");
    assertEquals(Optional.of("process 7"), ProcessLock.holder(file));
    assertEquals(Optional.empty(), ProcessLock.take(file, "us"));
    other.destroyForcibly().waitFor();
    assertEquals(Optional.empty(), ProcessLock.holder(file));
    ProcessLock.take(file, "us").orElseThrow().close();
  }

  @Test
  void lookingDoesNotLetGoOfIt() throws Exception {
    Path file = folder.resolve("lock");
    try (ProcessLock lock = ProcessLock.take(file, "us").orElseThrow()) {
      assertEquals(Optional.of("us"), ProcessLock.holder(file));
      assertTrue(ProcessLock.take(file, "again").isEmpty());
      Process other = FilesProcess.start("hold", file);
      FilesProcess.await(other, "refused");
      other.destroyForcibly().waitFor();
    }
    assertEquals(Optional.empty(), ProcessLock.holder(file));
  }

  @Test
  void aLinkInItsPlaceIsRefused() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "kept");
    Path file = Files.createSymbolicLink(folder.resolve("lock"), victim);
    assertThrows(IOException.class, () -> ProcessLock.take(file, "us"));
    assertEquals("kept", Files.readString(victim));
  }
}
