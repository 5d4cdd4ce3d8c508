package org.impasto.bridge;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.impasto.bridge.host.NativeBridge;
import org.impasto.engine.Painter;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.files.Libraries;
import org.impasto.settings.Looks;
import org.impasto.watching.LoggedPainter;

/**
 * Serves the plugin's requests, on the one thread that the plugin gives it, for the life of the
 * process; last paintings on a thread beside it.
 *
 * <p>Nothing that goes wrong with a request ends the service: it ends that request with a text for
 * the artist.
 */
public final class Serve {
  private Serve() {}

  /** The plugin's start: serves with the engine. */
  public static void main(String[] arguments) {
    serve(Path.of(arguments[0]), () -> LoggedPainter.of(StyleEngine.create()));
  }

  /**
   * Blocks for ever.
   *
   * @param library the plugin's binary, as it is loaded already; the bundle's resources lie beside
   *     its folder
   * @param painters makes the painter when the first request comes; asked again where it failed
   */
  public static void serve(Path library, Supplier<Painter> painters) {
    configure(library.getParent().resolveSibling("Resources"));
    System.load(library.toString());
    LastPaintings lastPaintings = new LastPaintings();
    startBeside(new LastPaintingWorker(lastPaintings));
    try (RequestHandler handler = new RequestHandler(painters, lastPaintings)) {
      while (true) {
        handler.handle(NativeBridge.take(NativeBridge.PAINTER));
      }
    }
  }

  private static void startBeside(Runnable work) {
    Thread thread = new Thread(work, "impasto-attendant");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Before the first use of JavaCPP, which reads its properties once. What the user has set stays.
   */
  private static void configure(Path resources) {
    setDefault(Looks.FOLDER_PROPERTY, resources.resolve("presets").toString());
    // The bundle has its native libraries unpacked on the class path: nothing is copied into the
    // user's home.
    setDefault("org.bytedeco.javacpp.cacheLibraries", "false");
    Libraries.unpackPrivately();
    // JavaCPP's limits count the whole process, which is the host with all its pictures; the engine
    // bounds itself.
    setDefault("org.bytedeco.javacpp.maxBytes", "0");
    setDefault("org.bytedeco.javacpp.maxPhysicalBytes", "0");
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
