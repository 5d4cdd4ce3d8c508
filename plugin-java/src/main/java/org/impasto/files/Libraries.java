package org.impasto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where native libraries are unpacked that lie in jars: JavaCPP's in its own cache where the home
 * can be written to, else, and LWJGL's always, in a {@link PrivateFolder}. Both would take a folder
 * of a predictable name among everybody's temporary files.
 */
public final class Libraries {
  private static final String JAVACPP = "org.bytedeco.javacpp.cachedir";
  private static final String LWJGL = "org.lwjgl.system.SharedLibraryExtractPath";

  private Libraries() {}

  /** Call before the first use of either; what the user has set stays. */
  public static void unpackPrivately() {
    Path home = Path.of(System.getProperty("user.home", "/"));
    if (System.getProperty(JAVACPP) == null && !isOurs(home)) {
      set(JAVACPP, "javacpp");
    }
    if (System.getProperty(LWJGL) == null) {
      set(LWJGL, "lwjgl");
    }
  }

  private static boolean isOurs(Path home) {
    try {
      return Files.isDirectory(home) && PrivateFolder.isPrivate(home);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static void set(String property, String name) {
    try {
      System.setProperty(property, PrivateFolder.named(name).toString());
    } catch (IOException nowhere) {
      // Without any folder to write to, the libraries cannot be unpacked either way, and say so.
    }
  }
}
