package org.impasto.engine.shot;

import java.util.Comparator;

/**
 * One of the paintings that a shot is made of.
 *
 * @param pass 1 for all but {@link Kind#AGAIN}
 */
record Piece(Kind kind, int pass, int time) {
  /** Pieces of an earlier kind never lean on pieces of a later one, except in passes. */
  enum Kind {
    /** Given by the artist. */
    KEY,
    /** Leans on nothing. */
    ALONE,
    /** Leans on frames before it. */
    FORWARD,
    /** Leans on frames after it, on the way back from a keyframe. */
    BACKWARD,
    /** How much of FORWARD's paint is the last keyframe's, one channel. */
    FORWARD_SHARE,
    /** How much of BACKWARD's paint is the next keyframe's, one channel. */
    BACKWARD_SHARE,
    /** Joins FORWARD and BACKWARD between two keyframes. */
    MEETING,
    /** Paints a frame of the pass before once more. */
    AGAIN
  }

  /** Every piece comes after those that it leans on. */
  static final Comparator<Piece> ORDER =
      Comparator.comparingInt(Piece::pass)
          .thenComparing(Piece::kind)
          .thenComparingInt(Piece::place);

  static Piece of(Kind kind, int time) {
    return new Piece(kind, 1, time);
  }

  /** Whether this piece's pass or chain walks back in time. */
  boolean walksBack() {
    return switch (kind) {
      case BACKWARD, BACKWARD_SHARE -> true;
      case AGAIN -> pass % 2 == 0;
      default -> false;
    };
  }

  private int place() {
    return walksBack() ? -time : time;
  }

  /** For people: "frame 12", "frame 12 in pass 3". */
  String name() {
    return "frame " + time + (pass > 1 ? " in pass " + pass : "");
  }
}
