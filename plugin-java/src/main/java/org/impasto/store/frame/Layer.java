package org.impasto.store.frame;

import org.impasto.frame.Frame;

/** One part of a {@link StoredFrame}: pixels, or bytes that only their owner understands. */
public sealed interface Layer extends AutoCloseable {
  /** How numbers are kept. */
  enum Samples {
    /** 32-bit floats, bit by bit. */
    FLOAT(Float.BYTES),
    /** Numbers of [0,1] on the grid k / 65535, in 16 bits; others are put there. */
    UNIT_16(Short.BYTES);

    private final int bytes;

    Samples(int bytes) {
      this.bytes = bytes;
    }

    /** Of one number. */
    int bytes() {
      return bytes;
    }
  }

  /** Bytes before they are compressed. */
  long size();

  /** An equal one that is closed apart. */
  Layer copy();

  @Override
  void close();

  /** A picture, which it owns. */
  record Pixels(Frame frame, Samples samples) implements Layer {
    @Override
    public long size() {
      return frame.elements() * samples.bytes;
    }

    @Override
    public Pixels copy() {
      return new Pixels(frame.copy(), samples);
    }

    @Override
    public void close() {
      frame.close();
    }
  }

  /** Bytes; never changed by anyone who has them. */
  record Bytes(byte[] bytes) implements Layer {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public Bytes copy() {
      return this;
    }

    @Override
    public void close() {
      // On Java's heap.
    }
  }
}
