package org.impasto.store.frame;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.frame.Frame;

/** A frame's native memory as byte buffers in native order, without a copy. */
final class FrameBytes {
  /** 1 MiB a piece: small enough to stay in cache between checksum and write. */
  private static final long FLOATS_A_PIECE = 1 << 18;

  private FrameBytes() {}

  /** What is done with one piece. */
  interface Consumer<E extends Exception> {
    void accept(ByteBuffer piece) throws E;
  }

  /** Hands over all planes, in order. A piece is valid until the frame is closed. */
  static <E extends Exception> void forEach(Frame frame, Consumer<E> consumer) throws E {
    FloatPointer data = frame.data();
    for (long start = 0; start < frame.elements(); start += FLOATS_A_PIECE) {
      long length = Math.min(FLOATS_A_PIECE, frame.elements() - start);
      consumer.accept(data.getPointer(start).limit(length).asByteBuffer());
    }
  }
}
