package org.impasto.recolour;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which colours a picture has: for each bin of luma the share of pixels there, and the sums and
 * products of their chroma.
 *
 * <p>Sums are whole numbers in units of 2^-36 of a picture, so that adding is exact in any order.
 * One pixel in a grid is looked at where a picture has more than {@link #MOST_SAMPLES}.
 */
public final class ColourDistribution {
  public static final int WEIGHT = 0;
  public static final int A = 1;
  public static final int B = 2;
  public static final int AA = 3;
  public static final int AB = 4;
  public static final int BB = 5;
  public static final int MOMENTS = 6;

  public static final int MOST_SAMPLES = 1 << 16;

  private static final double UNIT = 0x1p-36;

  /** No colours. */
  public static final ColourDistribution NONE =
      new ColourDistribution(new long[MOMENTS * ToneScale.BINS]);

  /** By moment, then bin. */
  private final long[] sums;

  private ColourDistribution(long[] sums) {
    this.sums = sums;
  }

  /** The colours of a picture's covered pixels; weighs its covered share. */
  public static ColourDistribution of(Pixels picture) {
    int step =
        (int) Math.ceil(Math.sqrt((double) picture.width() * picture.height() / MOST_SAMPLES));
    int samples = 0;
    double[] found = new double[MOMENTS * ToneScale.BINS];
    for (int y = step / 2; y < Math.max(picture.height(), 1); y += step) {
      for (int x = step / 2; x < picture.width(); x += step) {
        int i = y * picture.width() + x;
        samples++;
        add(found, picture, i, picture.coverage() == null ? 1 : unit(picture.coverage()[i]));
      }
    }
    return of(found, 1.0 / Math.max(1, samples));
  }

  private static void add(double[] found, Pixels picture, int i, double share) {
    if (share == 0) {
      return;
    }
    float red = unit(picture.red()[i]);
    float green = unit(picture.green()[i]);
    float blue = unit(picture.blue()[i]);
    float luma = Pixels.luma(red, green, blue);
    put(found, ToneScale.bin(luma), share, red - luma, blue - luma);
  }

  private static void put(double[] found, int bin, double share, double a, double b) {
    found[WEIGHT * ToneScale.BINS + bin] += share;
    found[A * ToneScale.BINS + bin] += share * a;
    found[B * ToneScale.BINS + bin] += share * b;
    found[AA * ToneScale.BINS + bin] += share * a * a;
    found[AB * ToneScale.BINS + bin] += share * a * b;
    found[BB * ToneScale.BINS + bin] += share * b * b;
  }

  /** Into [0,1]; what is no number is 0. */
  private static float unit(float value) {
    return value > 0 ? Math.min(1, value) : 0;
  }

  /** Of sums in pictures times a factor. */
  public static ColourDistribution of(double[] found, double factor) {
    long[] sums = new long[found.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.round(found[i] * factor / UNIT);
    }
    return new ColourDistribution(sums);
  }

  /** Both together. */
  public ColourDistribution plus(ColourDistribution other) {
    long[] both = sums.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] += other.sums[i];
    }
    return new ColourDistribution(both);
  }

  public ColourDistribution minus(ColourDistribution other) {
    long[] rest = sums.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= other.sums[i];
    }
    return new ColourDistribution(rest);
  }

  /** The same colours, so many times as often; at least 0. */
  public ColourDistribution times(double factor) {
    long[] some = new long[sums.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = Math.round(sums[i] * factor);
    }
    return new ColourDistribution(some);
  }

  /** One of the sums, in pictures. */
  public double sum(int moment, int bin) {
    return sums[moment * ToneScale.BINS + bin] * UNIT;
  }

  /** How many pictures were added up; a picture counts by its covered share. */
  public double weight() {
    return total(WEIGHT);
  }

  /** A moment's sum over all bins. */
  public double total(int moment) {
    long total = 0;
    for (int bin = 0; bin < ToneScale.BINS; bin++) {
      total += sums[moment * ToneScale.BINS + bin];
    }
    return total * UNIT;
  }

  /** Mean luma in [0,1]; 0 of no colours. */
  public double meanLuma() {
    double weight = weight();
    double sum = 0;
    for (int bin = 0; bin < ToneScale.BINS; bin++) {
      sum += sum(WEIGHT, bin) * ToneScale.centre(bin);
    }
    return weight > 0 ? sum / weight : 0;
  }

  /** Bytes that are equal where the distribution is; {@link #decode} reads them. */
  public void encode(ByteBuffer out) {
    for (long sum : sums) {
      out.putLong(sum);
    }
  }

  public static ColourDistribution decode(ByteBuffer in) {
    long[] sums = new long[MOMENTS * ToneScale.BINS];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = in.getLong();
    }
    return new ColourDistribution(sums);
  }

  public static int bytes() {
    return MOMENTS * ToneScale.BINS * Long.BYTES;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColourDistribution that && Arrays.equals(sums, that.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }
}
