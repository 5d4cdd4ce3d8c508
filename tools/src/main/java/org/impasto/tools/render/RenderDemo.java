package org.impasto.tools.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.cryptomatte.CryptomatteLayer;
import org.impasto.cryptomatte.Manifest;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.media.exr.writing.ExrData;

/**
 * Renders the demo shot as Blender would: Combined, Depth, Vector and CryptoObject of one view
 * layer, with the manifest in the header; vectors and depth are exact. Arguments: a folder, the
 * size (480x270) and how many frames (24). Writes render.%04d.exr, counted from 1.
 */
public final class RenderDemo {
  private RenderDemo() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String[] size =
        (arguments.length > 1 ? arguments[1] : DemoShot.WIDTH + "x" + DemoShot.HEIGHT).split("x");
    DemoShot shot = new DemoShot(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
    int frames = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DemoShot.FRAMES;
    for (int time = 1; time <= frames; time++) {
      try (Frame planes = RenderPlanes.of(shot, time - 1)) {
        ExrData.write(
            folder.resolve("render.%04d.exr".formatted(time)),
            planes,
            RenderPlanes.NAMES,
            metadata(shot, time));
      }
    }
  }

  private static Map<String, String> metadata(DemoShot shot, int time) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Software", "Impasto, its demo shot");
    texts.put("Scene", "demo");
    texts.put("Frame", "%04d".formatted(time));
    texts.putAll(
        new CryptomatteLayer(RenderPlanes.CRYPTOMATTE, Manifest.of(shot.objects())).metadata());
    return texts;
  }
}
