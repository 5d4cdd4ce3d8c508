package org.impasto.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A second process among files; arguments: what, folder or file. */
final class FilesProcess {
  private FilesProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path place = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "write" -> write(place);
      case "sweep" -> System.out.println(Leftovers.sweep(place));
      case "hold" -> hold(place);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Leaves two files unfinished. */
  private static void write(Path folder) throws Exception {
    NewFile file = NewFile.create(folder.resolve("one"), Durability.SYNCED);
    file.write(ByteBuffer.wrap(new byte[10]));
    NewFile named = NewFile.byName(folder.resolve("other"), Durability.SYNCED);
    Files.writeString(named.path(), "half");
    System.out.println("written");
    Thread.sleep(60_000);
  }

  private static void hold(Path file) throws Exception {
    System.out.println(ProcessLock.take(file, "process 7").isPresent() ? "held" : "refused");
    Thread.sleep(60_000);
  }

  static Process start(String what, Path place) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FilesProcess.class.getName(),
            what,
            place.toString())
        .redirectErrorStream(true)
        .start();
  }

  static void await(Process process, String line) throws IOException {
    BufferedReader reader = process.inputReader();
    String said = reader.readLine();
    if (!line.equals(said)) {
      throw new AssertionError(said);
    }
  }
}
