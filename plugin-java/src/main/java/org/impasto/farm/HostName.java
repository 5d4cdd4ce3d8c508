package org.impasto.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This machine's name, as its kernel knows it: no name server is asked, which may take long. */
public final class HostName {
  private HostName() {}

  public static String here() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException unnamed) {
      return "this machine";
    }
  }
}
