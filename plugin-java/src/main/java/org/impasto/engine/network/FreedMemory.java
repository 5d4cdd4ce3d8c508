package org.impasto.engine.network;

import org.bytedeco.javacpp.Pointer;

/**
 * Memory that was freed but is not the system's yet: the C library keeps it for allocations to
 * come, which are mostly of other sizes.
 */
public final class FreedMemory {
  private FreedMemory() {}

  /** Gives back what the C library keeps. */
  static void giveBack() {
    Pointer.trimMemory();
  }

  /** Gives back what Java keeps, too: for when nothing is painted. */
  public static void giveBackAll() {
    System.gc();
    giveBack();
  }
}
