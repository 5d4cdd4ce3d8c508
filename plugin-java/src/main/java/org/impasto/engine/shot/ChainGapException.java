package org.impasto.engine.shot;

import java.util.Collection;

/**
 * Paintings that the frame asked for leans on are not there yet, and the artist chose not to paint
 * them now.
 */
public final class ChainGapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChainGapException(int time, Collection<Piece> missing) {
    super(
        "frame "
            + time
            + " leans on frames "
            + first(missing)
            + " to "
            + last(missing)
            + ", which are not painted yet;"
            + " render from frame "
            + first(missing)
            + " on, or set On random access to 'Paint the frames before'");
  }

  private static int first(Collection<Piece> missing) {
    return missing.stream().mapToInt(Piece::time).min().orElseThrow();
  }

  private static int last(Collection<Piece> missing) {
    return missing.stream().mapToInt(Piece::time).max().orElseThrow();
  }
}
