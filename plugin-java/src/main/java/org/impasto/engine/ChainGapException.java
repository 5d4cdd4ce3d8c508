package org.impasto.engine;

/** Frames before the one asked for are not painted yet, and the artist chose not to paint them now. */
public final class ChainGapException extends RuntimeException {
  ChainGapException(int time, int firstMissing) {
    super(
        "frame "
            + time
            + " leans on frames "
            + firstMissing
            + " to "
            + (time - 1)
            + ", which are not painted yet; render from frame "
            + firstMissing
            + " on, or set On random access to 'Paint the frames before'");
  }
}
