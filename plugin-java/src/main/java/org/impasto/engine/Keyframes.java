package org.impasto.engine;

import java.util.Collections;
import java.util.NavigableSet;
import org.impasto.frame.Frame;

/** Painted frames that the artist gives for some times of a shot. */
public interface Keyframes {
  /** None. */
  Keyframes NONE =
      new Keyframes() {
        @Override
        public NavigableSet<Integer> times() {
          return Collections.emptyNavigableSet();
        }

        @Override
        public Frame frame(int time) {
          throw new IllegalArgumentException("there is no keyframe " + time);
        }
      };

  /** Times within the shot. */
  NavigableSet<Integer> times();

  /** The painted frame of one of the times: RGB, display-referred, [0,1], of any size. */
  Frame frame(int time);
}
