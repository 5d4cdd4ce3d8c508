package org.impasto.recolour.exposure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.ToneQuantiles;

/**
 * The colours of a shot's frames from its cut up to one of them.
 *
 * <p>Frames are kept apart by how light they are, in half stops, so that those of a fade or a flash
 * can be told from the shot's own light. How light they are is told by their mean and by their
 * contrast, which haze takes away. A frame between two levels is shared by both. Black frames, and
 * those of one luma, say nothing. Whatever the order of adding, and of adding parts of the shot,
 * the sums are the same to the bit.
 */
public final class ShotStatistics {
  /** Light of the darkest level; what is darker is black. */
  private static final double BLACK = 1.0 / 256;

  /** A frame's light is its mean luma or this share of its contrast, whichever is less. */
  private static final double MEAN_BY_CONTRAST = 0.6;

  private static final int LEVELS = 17;

  /** How many of the lightest frames a flash may have, and which share of a shot they may be. */
  private static final double FLASH = 2.5;

  private static final double LIGHTEST = 0.25;

  /** The prior's weight, in frames. */
  private static final double PRIOR = 0.1;

  private static final double UNIT = 0x1p-36;

  /** No frame. */
  public static final ShotStatistics NONE =
      new ShotStatistics(new ColourDistribution[LEVELS], new long[LEVELS][]);

  private final ColourDistribution[] colours;
  private final long[][] quantiles;

  private ShotStatistics(ColourDistribution[] colours, long[][] quantiles) {
    this.colours = colours;
    this.quantiles = quantiles;
  }

  /** One more frame. */
  public ShotStatistics plus(ColourDistribution frame) {
    double weight = frame.weight();
    double[] tones = ToneQuantiles.of(frame);
    double contrast = tones[tones.length - 1] - tones[0];
    double light = Math.min(frame.meanLuma(), MEAN_BY_CONTRAST * contrast);
    if (weight == 0 || light < BLACK) {
      return this;
    }
    double place = Math.min(LEVELS - 1.0, 2 * StrictMath.log(light / BLACK) / StrictMath.log(2));
    int level = (int) place;
    ColourDistribution above = frame.times(place - level);
    ShotStatistics both = new ShotStatistics(colours.clone(), quantiles.clone());
    both.add(level, frame.minus(above), frame);
    if (level + 1 < LEVELS) {
      both.add(level + 1, above, frame);
    }
    return both;
  }

  private void add(int level, ColourDistribution part, ColourDistribution frame) {
    double[] tones = ToneQuantiles.of(frame);
    long[] sum = quantiles[level] == null ? new long[tones.length] : quantiles[level].clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += Math.round(tones[i] * part.weight() / UNIT);
    }
    quantiles[level] = sum;
    colours[level] = colours[level] == null ? part : colours[level].plus(part);
  }

  /** Both parts of a shot. */
  public ShotStatistics plus(ShotStatistics other) {
    ShotStatistics both = new ShotStatistics(colours.clone(), quantiles.clone());
    for (int level = 0; level < LEVELS; level++) {
      if (other.colours[level] != null) {
        both.merge(level, other.colours[level], other.quantiles[level]);
      }
    }
    return both;
  }

  private void merge(int level, ColourDistribution part, long[] tones) {
    long[] sum = quantiles[level] == null ? new long[tones.length] : quantiles[level].clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += tones[i];
    }
    quantiles[level] = sum;
    colours[level] = colours[level] == null ? part : colours[level].plus(part);
  }

  /**
   * The shot's own light, as {@link ToneQuantiles}: that of its lighter frames, but for as many
   * lightest as a flash has. The prior's where all frames were black.
   */
  private double[] reference() {
    double weight = 0;
    for (ColourDistribution each : colours) {
      weight += each == null ? 0 : each.weight();
    }
    if (weight == 0) {
      return ToneQuantiles.of(Prior.COLOURS);
    }
    double lighter = Math.min(weight / 2, Math.max(FLASH, LIGHTEST * weight));
    double from = 0.8 * lighter;
    double to = 1.2 * lighter;
    double[] tones = new double[ToneQuantiles.COUNT];
    double above = 0;
    double taken = 0;
    for (int level = LEVELS - 1; level >= 0; level--) {
      if (colours[level] != null && colours[level].weight() > 0) {
        double here = colours[level].weight();
        double part = Math.max(0, Math.min(to, above + here) - Math.max(from, above));
        double[] mean = tones(level);
        for (int i = 0; i < tones.length; i++) {
          tones[i] += part * mean[i];
        }
        taken += part;
        above += here;
      }
    }
    for (int i = 0; i < tones.length; i++) {
      tones[i] /= taken;
    }
    return tones;
  }

  /**
   * How a frame is exposed.
   *
   * @param frame its colours; this is the shot from its cut up to it, it included
   */
  public Exposure exposure(ColourDistribution frame) {
    return Exposure.of(reference(), frame);
  }

  private double[] tones(int level) {
    double[] mean = new double[ToneQuantiles.COUNT];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = quantiles[level][i] * UNIT / colours[level].weight();
    }
    return mean;
  }

  /**
   * The colours of the shot's frames, each freed of its exposure, with the prior. Frames that had
   * to be lifted a lot count less.
   *
   * @param now of the last frame; where a shot still fades in, those before are seen in its light
   */
  public ColourDistribution freed(Exposure now) {
    double[] reference = now.shotTones();
    KeyLift lift = KeyLift.of(reference);
    ColourDistribution all = Prior.COLOURS.times(PRIOR);
    for (int level = 0; level < LEVELS; level++) {
      if (colours[level] != null && colours[level].weight() > 0) {
        LightChange light = LightChange.between(tones(level), reference);
        double share = Math.min(1, light.gain());
        all = all.plus(Relighting.freed(colours[level], light, lift).times(share));
      }
    }
    return all;
  }

  /** Bytes that are equal where the statistics are, for a store and for a digest. */
  public byte[] encode() {
    int found = (int) Arrays.stream(colours).filter(each -> each != null).count();
    int tones = ToneQuantiles.COUNT * Long.BYTES;
    ByteBuffer out =
        ByteBuffer.allocate(found * (Integer.BYTES + ColourDistribution.bytes() + tones));
    for (int level = 0; level < LEVELS; level++) {
      if (colours[level] != null) {
        out.putInt(level);
        colours[level].encode(out);
        for (long sum : quantiles[level]) {
          out.putLong(sum);
        }
      }
    }
    return out.array();
  }

  /**
   * What {@link #encode} gave.
   *
   * @throws IllegalArgumentException where the bytes are something else
   */
  public static ShotStatistics decode(byte[] bytes) {
    int one = Integer.BYTES + ColourDistribution.bytes() + ToneQuantiles.COUNT * Long.BYTES;
    if (bytes.length % one != 0) {
      throw new IllegalArgumentException(
          bytes.length + " bytes are no statistics of a shot; a multiple of " + one + " is");
    }
    ShotStatistics all = new ShotStatistics(new ColourDistribution[LEVELS], new long[LEVELS][]);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      int level = in.getInt();
      if (level < 0 || level >= LEVELS || all.colours[level] != null) {
        throw new IllegalArgumentException("level " + level + " in the statistics of a shot");
      }
      all.colours[level] = ColourDistribution.decode(in);
      all.quantiles[level] = new long[ToneQuantiles.COUNT];
      for (int i = 0; i < ToneQuantiles.COUNT; i++) {
        all.quantiles[level][i] = in.getLong();
      }
    }
    return all;
  }
}
