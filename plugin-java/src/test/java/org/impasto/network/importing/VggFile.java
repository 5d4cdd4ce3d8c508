package org.impasto.network.importing;

import java.nio.file.Path;

/** A Keras file of VGG's structure with made-up weights, for tests of other rooms. */
public final class VggFile {
  private VggFile() {}

  /**
   * @param convolutions of each block
   * @param channels of each block
   */
  public static void write(Path file, int[] convolutions, int... channels) {
    KerasSample.writeVgg(file, convolutions, channels);
  }
}
