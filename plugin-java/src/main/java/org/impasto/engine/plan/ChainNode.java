package org.impasto.engine.plan;

import java.util.Comparator;

/**
 * One of the paintings that a shot is made of.
 *
 * @param pass 1 for all but {@link Kind#AGAIN}
 */
public record ChainNode(Kind kind, int pass, int time) {
  /** Nodes of an earlier kind never depend on nodes of a later one, except in passes. */
  public enum Kind {
    /** Given by the artist. */
    KEY,
    /** Depends on nothing. */
    ALONE,
    /** Depends on frames before it. */
    FORWARD,
    /** Depends on frames after it, on the way back from a keyframe. */
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

  /** Every node comes after those that it depends on. */
  public static final Comparator<ChainNode> ORDER =
      Comparator.comparingInt(ChainNode::pass)
          .thenComparing(ChainNode::kind)
          .thenComparingInt(ChainNode::place);

  public static ChainNode of(Kind kind, int time) {
    return new ChainNode(kind, 1, time);
  }

  /** Whether this node's pass or chain walks back in time. */
  public boolean walksBack() {
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
  public String name() {
    return "frame " + time + (pass > 1 ? " in pass " + pass : "");
  }
}
