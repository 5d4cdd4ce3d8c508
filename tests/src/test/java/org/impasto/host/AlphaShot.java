package org.impasto.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Three frames of moving waves with an alpha that rises from nothing to all: RGBA, 64x64, 8 bits.
 */
final class AlphaShot {
  static final int SIZE = 64;
  static final int FRAMES = 3;

  private AlphaShot() {}

  /** Writes the frames; returns their pattern. */
  static String write(Path folder) throws IOException {
    for (int time = 1; time <= FRAMES; time++) {
      Files.write(folder.resolve("waves_%02d.pam".formatted(time)), frame(time));
    }
    return folder.resolve("waves_%02d.pam").toString();
  }

  private static byte[] frame(int time) {
    byte[] head =
        "P7\nWIDTH %d\nHEIGHT %d\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n"
            .formatted(SIZE, SIZE)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[head.length + SIZE * SIZE * 4];
    System.arraycopy(head, 0, file, 0, head.length);
    int at = head.length;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        file[at++] = (byte) (127 + 120 * Math.sin((x + 2 * time) * 0.3));
        file[at++] = (byte) (127 + 120 * Math.cos(y * 0.25 + time * 0.2));
        file[at++] = (byte) ((x * y + 7 * time) % 150);
        file[at++] = (byte) Math.max(0, Math.min(255, 6 * (x - 4)));
      }
    }
    return file;
  }
}
