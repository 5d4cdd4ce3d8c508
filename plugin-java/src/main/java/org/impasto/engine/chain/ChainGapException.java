package org.impasto.engine.chain;

import java.util.Collection;
import org.impasto.engine.plan.ChainNode;
import org.impasto.errors.UserException;

/**
 * Paintings that the frame asked for depends on are not there yet, and the artist chose not to
 * paint them now.
 */
public final class ChainGapException extends UserException {
  private static final long serialVersionUID = 1L;

  ChainGapException(int time, Collection<ChainNode> missing) {
    super(
        "frame "
            + time
            + " depends on frames "
            + first(missing)
            + " to "
            + last(missing)
            + ", which are not painted yet;"
            + " render from frame "
            + first(missing)
            + " on, or set On random access to 'Paint the frames before'");
  }

  private static int first(Collection<ChainNode> missing) {
    return missing.stream().mapToInt(ChainNode::time).min().orElseThrow();
  }

  private static int last(Collection<ChainNode> missing) {
    return missing.stream().mapToInt(ChainNode::time).max().orElseThrow();
  }
}
