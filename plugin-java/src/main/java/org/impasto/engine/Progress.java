package org.impasto.engine;

/** Hears how far the work is, and may stop it. */
public interface Progress {
  Progress NONE = (fraction, what) -> true;

  /**
   * Called often, from the thread that works.
   *
   * @param fraction of the whole request, in [0,1]
   * @param what for people, such as "frame 12 of 40: painting"
   * @return false to abort
   */
  boolean report(double fraction, String what);

  /**
   * Hears each evaluation of the loss, in the order in which the optimiser asked for them.
   *
   * @param pixels of the picture, which tell a first frame's levels apart
   * @param loss finite or not
   */
  default void evaluated(double pixels, double loss) {}
}
