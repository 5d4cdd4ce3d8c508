package org.impasto.media.io;

import java.util.NavigableSet;
import org.bytedeco.javacpp.Pointer;

/**
 * How pictures and shots are read.
 *
 * @param keepFields whether interlaced pictures stay so
 * @param layer of OpenEXR files, whole or its last words; empty for the usual one
 * @param missing what stands for a picture that a sequence lacks
 * @param memory bytes that painting may take: a picture that needs more is refused by its header
 */
public record ReadOptions(boolean keepFields, String layer, Missing missing, long memory) {
  /** Half of the machine's memory. */
  public static final ReadOptions USUAL =
      new ReadOptions(false, "", Missing.ERROR, Pointer.totalPhysicalBytes() / 2);

  /** The usual ones within so many bytes. */
  public static ReadOptions within(long memory) {
    return new ReadOptions(USUAL.keepFields, USUAL.layer, USUAL.missing, memory);
  }

  /** What stands for a picture that a sequence lacks. */
  public enum Missing {
    /** Nothing: the sequence is refused. */
    ERROR,
    /** The one before. */
    HOLD,
    /** The one that is nearest by number, the earlier of two. */
    NEAREST,
    /** Nothing: its frame is not written. What follows is painted as after the one before. */
    SKIP;

    /**
     * The number of the picture that stands for one.
     *
     * @param there numbers of the pictures that are there
     * @return the number itself where its picture is there, and where nothing stands for it
     */
    public int standing(int number, NavigableSet<Integer> there) {
      if (this == ERROR || there.isEmpty() || there.contains(number)) {
        return number;
      }
      Integer before = there.floor(number);
      Integer after = there.ceiling(number);
      boolean later =
          before == null || this == NEAREST && after != null && after - number < number - before;
      return later ? after : before;
    }
  }
}
