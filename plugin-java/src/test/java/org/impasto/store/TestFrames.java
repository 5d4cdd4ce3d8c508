package org.impasto.store;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.Random;
import org.impasto.frame.Frame;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.StoredFrame;

/** Frames of random bits, NaNs and infinities among them, told apart by a seed. */
public final class TestFrames {
  private TestFrames() {}

  static Digest address(int seed) {
    return Digest.of("test frame").integer(seed).build();
  }

  public static Frame frame(int width, int height, int seed) {
    Frame frame = Frame.allocate(width, height, 3);
    IntBuffer bits = bits(frame);
    Random random = new Random(seed);
    for (int i = 0; i < bits.limit(); i++) {
      bits.put(i, random.nextInt());
    }
    return frame;
  }

  static void put(DiskStore store, int width, int height, int seed) {
    try (Frame frame = frame(width, height, seed)) {
      store.put(address(seed), stored(frame));
    }
  }

  /** True where the store has the seed's frame and every bit is right, false where it has none. */
  static boolean hasExactly(DiskStore store, int width, int height, int seed) {
    try (Frame expected = frame(width, height, seed);
        Frame found = picture(store.get(address(seed)))) {
      if (found != null && !bits(expected).equals(bits(found))) {
        throw new AssertionError("frame " + seed + " came back with other bits");
      }
      return found != null && found.width() == width && found.height() == height;
    }
  }

  /** A copy of a picture as it is stored. */
  static StoredFrame stored(Frame picture) {
    return StoredFrame.of("picture", picture.copy());
  }

  /** What {@link #stored} was made of, or null. */
  static Frame picture(Optional<StoredFrame> stored) {
    return stored.flatMap(frame -> frame.takePixels("picture")).orElse(null);
  }

  public static IntBuffer bits(Frame frame) {
    return frame.data().asByteBuffer().limit((int) frame.elements() * Float.BYTES).asIntBuffer();
  }
}
