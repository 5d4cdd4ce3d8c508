package org.impasto.media.passes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.impasto.cryptomatte.CryptomatteLayer;
import org.impasto.cryptomatte.Manifest;
import org.impasto.cryptomatte.ObjectId;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.writing.ExrData;

/**
 * Writes a render as Blender calls its channels: grey, depth 5, every pixel 2 px to the right and 1
 * px up a frame; the left half is the boat, its last column shared with the sky in quarters.
 */
public final class RenderFile {
  public static final int WIDTH = 32;
  public static final int HEIGHT = 24;

  private static final String LAYER = "ViewLayer.";
  private static final List<String> NAMES =
      List.of(
          "Combined.R",
          "Combined.G",
          "Combined.B",
          "Depth.Z",
          "Vector.X",
          "Vector.Y",
          "Vector.Z",
          "Vector.W",
          "CryptoObject00.r",
          "CryptoObject00.g",
          "CryptoObject00.b",
          "CryptoObject00.a");

  private RenderFile() {}

  /** A render with its manifest. */
  public static void write(Path file) {
    write(file, Manifest.of(List.of("boat", "sky")), NAMES.size());
  }

  /**
   * @param manifest null for none
   * @param channels how many of its channels are written
   */
  public static void write(Path file, Manifest manifest, int channels) {
    Map<String, String> texts = new CryptomatteLayer(LAYER + "CryptoObject", manifest).metadata();
    List<String> names = new ArrayList<>();
    NAMES.subList(0, channels).forEach(each -> names.add(LAYER + each));
    float boat = Float.intBitsToFloat(ObjectId.of("boat"));
    float sky = Float.intBitsToFloat(ObjectId.of("sky"));
    try (Frame frame = Frame.allocate(WIDTH, HEIGHT, channels)) {
      for (int p = 0; p < WIDTH * HEIGHT; p++) {
        int x = p % WIDTH;
        boolean left = x < WIDTH / 2;
        float share = x == WIDTH / 2 - 1 ? 0.75f : 1;
        float[] values = {
          0.2f, 0.2f, 0.2f, 5, -2, -1, -2, -1, left ? boat : sky, share, sky, 1 - share
        };
        for (int c = 0; c < channels; c++) {
          Planes.buffer(frame, c).put(p, values[c]);
        }
      }
      ExrData.write(file, frame, names, texts);
    }
  }
}
