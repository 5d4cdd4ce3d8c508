package org.impasto.media.io;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frames per second, exact.
 *
 * @param frames in {@code seconds}, both positive, without a common divisor
 */
public record Rate(int frames, int seconds) {
  /** Of sequences, which have none of their own. */
  public static final Rate OF_SEQUENCES = new Rate(24, 1);

  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})[/:](\\d{1,9})");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}(?:\\.\\d{1,9})?");
  private static final double MOST = 1000;

  public Rate {
    if (frames < 1 || seconds < 1) {
      throw new IllegalArgumentException("a rate of " + frames + "/" + seconds);
    }
    int divisor = gcd(frames, seconds);
    frames /= divisor;
    seconds /= divisor;
  }

  /**
   * Reads "25", "24000/1001" and "23.976"; decimals near one of television's rates, which are
   * thousands over 1001, mean that rate.
   *
   * @throws MediaException where it is no rate above 0 and up to 1000
   */
  public static Rate parse(String text) {
    Matcher fraction = FRACTION.matcher(text.strip());
    if (fraction.matches()) {
      int frames = Integer.parseInt(fraction.group(1));
      int seconds = Integer.parseInt(fraction.group(2));
      if (frames > 0 && seconds > 0 && (double) frames / seconds <= MOST) {
        return new Rate(frames, seconds);
      }
    } else if (DECIMAL.matcher(text.strip()).matches()) {
      double number = Double.parseDouble(text.strip());
      if (number > 0 && number <= MOST) {
        return nearest(number);
      }
    }
    throw new MediaException(
        "the rate '"
            + text
            + "' is none; write 25, 23.976 or 24000/1001, more than 0 and at most 1000");
  }

  private static Rate nearest(double number) {
    long whole = Math.round(number * 1.001);
    boolean television = number != Math.rint(number) && Math.abs(whole / 1.001 - number) < 6e-3;
    return television
        ? new Rate((int) whole * 1000, 1001)
        : new Rate((int) Math.round(number * 1_000_000), 1_000_000);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  public double perSecond() {
    return (double) frames / seconds;
  }

  @Override
  public String toString() {
    return seconds == 1
        ? Integer.toString(frames)
        : String.format(Locale.ROOT, "%.3f", perSecond());
  }
}
