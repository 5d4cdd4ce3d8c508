package org.impasto.synthesis.cost;

import java.util.Arrays;
import org.impasto.synthesis.exemplar.AtlasLevel;

/** Which parts of the atlas a label may take from, and how much of the picture each should give. */
public final class Rules {
  private final long[] allowed;
  private final float[] shares;
  private final int[] pictures;

  /**
   * @param allowed per label a bit for each part
   * @param shares of each part; any scale, 0: never used
   * @param pictures which each part is of, from 0 on
   */
  public Rules(long[] allowed, float[] shares, int[] pictures) {
    this.allowed = allowed.clone();
    this.shares = shares.clone();
    this.pictures = pictures.clone();
    for (int i = 0; i < shares.length; i++) {
      if (!(shares[i] > 0)) {
        for (int label = 0; label < allowed.length; label++) {
          this.allowed[label] &= ~(1L << i);
        }
      }
    }
  }

  public boolean allows(int label, int part) {
    return (allowed[label] >>> part & 1) != 0;
  }

  public int labels() {
    return allowed.length;
  }

  /** Bits of the parts that a label may take from. */
  public long allowed(int label) {
    return allowed[label];
  }

  /** The picture that a part is of. */
  public int picture(int part) {
    return pictures[part];
  }

  public int pictures() {
    return Arrays.stream(pictures).max().orElse(0) + 1;
  }

  /**
   * What one use weighs against the even use of each part, where pixels of every label use the
   * parts that are theirs by their shares.
   *
   * @param pixels of each label
   * @param each what one use adds to a count
   */
  public float[] perEvenUse(AtlasLevel atlas, long[] pixels, int each) {
    double[] uses = uses(atlas, pixels);
    float[] per = new float[shares.length];
    for (int i = 0; i < per.length; i++) {
      double even = uses[i] / Math.max(1, atlas.placesOfPart(i)) * each;
      per[i] = even > 0 ? (float) (1 / even) : 0f;
    }
    return per;
  }

  /** What one use weighs against all that are due to each picture. */
  public float[] perDueUse(AtlasLevel atlas, long[] pixels) {
    double[] uses = uses(atlas, pixels);
    double[] due = new double[pictures()];
    for (int i = 0; i < shares.length; i++) {
      due[pictures[i]] += uses[i];
    }
    float[] per = new float[due.length];
    for (int i = 0; i < per.length; i++) {
      per[i] = due[i] > 0 ? (float) (1 / due[i]) : 0f;
    }
    return per;
  }

  /** How many pixels each part would serve. */
  private double[] uses(AtlasLevel atlas, long[] pixels) {
    double[] uses = new double[shares.length];
    for (int label = 0; label < allowed.length; label++) {
      double all = 0;
      for (int i = 0; i < shares.length; i++) {
        all += allows(label, i) && atlas.placesOfPart(i) > 0 ? shares[i] : 0;
      }
      for (int i = 0; i < shares.length && all > 0; i++) {
        uses[i] +=
            allows(label, i) && atlas.placesOfPart(i) > 0 ? pixels[label] * shares[i] / all : 0;
      }
    }
    return uses;
  }
}
