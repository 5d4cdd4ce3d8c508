package org.impasto.bridge.host;

import java.util.zip.CRC32C;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.host.NativeBridge.Picture;
import org.impasto.frame.HostPixels;

/**
 * A number that tells pictures apart quickly: CRC-32C (Castagnoli) of the pixels as the host has
 * them.
 */
public final class SourceChecksum {
  private static final int CHUNK = 1 << 28;

  private SourceChecksum() {}

  public static long of(Picture picture) {
    CRC32C sum = new CRC32C();
    long size = (long) picture.width() * picture.height() * HostPixels.CHANNELS * Float.BYTES;
    BytePointer bytes = new BytePointer(picture.pixels());
    for (long done = 0; done < size; done += CHUNK) {
      long end = Math.min(size, done + CHUNK);
      sum.update(bytes.capacity(end).position(done).asByteBuffer());
    }
    return sum.getValue();
  }
}
