package org.impasto.media.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A frame's time of day on a tape (SMPTE 12M).
 *
 * @param drop whether numbers are dropped, so that codes of 29.97 frames a second keep to the clock
 */
public record TimeCode(int hours, int minutes, int seconds, int frames, boolean drop) {
  /** Codes of a second at most. */
  public static final int MOST_PACE = 1000;

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})([:;.])(\\d{2,3})");
  private static final int DAY = 24;
  private static final int SIXTY = 60;
  private static final int MOST_PACKED = 40;
  private static final int DROP_FLAG = 1 << 6;

  /** Numbers that are left out at each minute, but for each tenth, for every 30 frames a second. */
  private static final int DROPPED = 2;

  /** Of "10:00:00:05" and, with numbers dropped, "10:00:00;05"; empty of any other text. */
  public static Optional<TimeCode> parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    return parts.matches()
        ? Optional.of(
            new TimeCode(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(5)),
                !parts.group(4).equals(":")))
        : Optional.empty();
  }

  /**
   * @param packed as OpenEXR has it: decimal digits of four bits, frames lowest, flags between
   */
  public static TimeCode unpacked(int packed) {
    return new TimeCode(
        digits(packed >>> 24, 3),
        digits(packed >>> 16, 7),
        digits(packed >>> 8, 7),
        digits(packed, 3),
        (packed & DROP_FLAG) != 0);
  }

  private static int digits(int bits, int tens) {
    return (bits >>> 4 & tens) * 10 + (bits & 15);
  }

  /** Whether OpenEXR's form has room for its frames. */
  public boolean isPackable() {
    return frames < MOST_PACKED;
  }

  public int packed() {
    return pair(hours) << 24
        | pair(minutes) << 16
        | pair(seconds) << 8
        | pair(frames)
        | (drop ? DROP_FLAG : 0);
  }

  private static int pair(int number) {
    return number / 10 << 4 | number % 10;
  }

  /**
   * The code of a frame so many later, at 1 to {@link #MOST_PACE} codes a second; the day begins
   * anew after 24 hours.
   *
   * @param framesPerSecond such as 29.97, whose codes count 30
   */
  public TimeCode plus(int later, double framesPerSecond) {
    int pace = (int) Math.max(1, Math.min(MOST_PACE, Math.round(framesPerSecond)));
    int lost = drop ? DROPPED * Math.max(1, pace / 30) : 0;
    int minute = SIXTY * pace - lost;
    int ten = 10 * SIXTY * pace - 9 * lost;
    int passed = hours * SIXTY + minutes;
    long number =
        ((long) passed * SIXTY + seconds) * pace + frames - (long) lost * (passed - passed / 10);
    number = Math.floorMod(number + later, (long) ten * 6 * DAY);
    long tens = number / ten;
    long rest = number % ten;
    // The first minute of ten has all its numbers.
    long within = rest < SIXTY * pace ? 0 : 1 + (rest - SIXTY * pace) / minute;
    long all = number + lost * (9 * tens + within);
    long second = all / pace;
    return new TimeCode(
        (int) (second / SIXTY / SIXTY % DAY),
        (int) (second / SIXTY % SIXTY),
        (int) (second % SIXTY),
        (int) (all % pace),
        drop);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d%s%02d", hours, minutes, seconds, drop ? ";" : ":", frames);
  }
}
