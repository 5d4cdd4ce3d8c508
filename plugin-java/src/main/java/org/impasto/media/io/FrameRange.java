package org.impasto.media.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.errors.UserException;

/**
 * Consecutive frames of a shot, both ends included.
 *
 * @param first number of the first frame, not negative
 * @param last number of the last frame, not below first
 */
public record FrameRange(int first, int last) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  public FrameRange {
    if (first < 0 || last < first) {
      throw new UserException(
          "frames " + first + "-" + last + " are no range; write FIRST-LAST, such as 1-24");
    }
  }

  /** Reads "1-24" or "7". */
  public static FrameRange parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new UserException(
          "'" + text + "' is no range of frames; write FIRST-LAST, such as 1-24, or one number");
    }
    int first = Integer.parseInt(matcher.group(1));
    return new FrameRange(
        first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
  }

  public int count() {
    return last - first + 1;
  }

  public boolean contains(FrameRange other) {
    return first <= other.first && other.last <= last;
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
