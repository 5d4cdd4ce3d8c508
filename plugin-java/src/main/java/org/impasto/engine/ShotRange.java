package org.impasto.engine;

/**
 * Which frames a shot has; or that nobody says, as in hosts that tell no range (MLT). Then any
 * frame may be asked for, none is known to be the first, and one frame is no still.
 */
public final class ShotRange {
  private static final ShotRange UNKNOWN = new ShotRange(false, 0, 0);

  private final boolean known;
  private final int first;
  private final int last;

  private ShotRange(boolean known, int first, int last) {
    this.known = known;
    this.first = first;
    this.last = last;
  }

  /** Frames first to last, both included. */
  public static ShotRange of(int first, int last) {
    if (first > last) {
      throw new IllegalArgumentException("a shot from frame " + first + " to frame " + last);
    }
    return new ShotRange(true, first, last);
  }

  public static ShotRange unknown() {
    return UNKNOWN;
  }

  public boolean known() {
    return known;
  }

  /** Throws IllegalStateException where it is not known. */
  public int first() {
    require();
    return first;
  }

  /** Throws IllegalStateException where it is not known. */
  public int last() {
    require();
    return last;
  }

  private void require() {
    if (!known) {
      throw new IllegalStateException("the shot's range is not known");
    }
  }

  /** Whether a frame may belong to the shot. */
  public boolean mayContain(int time) {
    return !known || time >= first && time <= last;
  }

  /** Whether the shot is one picture. */
  public boolean isStill() {
    return known && first == last;
  }

  /** Whether nothing of the shot lies before a frame. */
  public boolean beginsAt(int time) {
    return known && time <= first;
  }

  /** Whether nothing of the shot lies after a frame. */
  public boolean endsAt(int time) {
    return known && time >= last;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShotRange that
        && known == that.known
        && first == that.first
        && last == that.last;
  }

  @Override
  public int hashCode() {
    return 31 * first + last;
  }

  @Override
  public String toString() {
    return known ? "frames " + first + " to " + last : "frames that are not known";
  }
}
