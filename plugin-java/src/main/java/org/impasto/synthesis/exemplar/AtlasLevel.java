package org.impasto.synthesis.exemplar;

import java.util.Arrays;

/** One level of an atlas. A place is {@code y * width + x}, the centre of a patch. */
public final class AtlasLevel {
  private final int width;
  private final int height;
  private final float[] paint;
  private final float[] guide;
  private final byte[] usable;

  /** 1 + the part that a valid place belongs to, 0 elsewhere. */
  private final byte[] part;

  private final int[] placesOfPart;

  /** The middle one of each part's places, -1 where it has none. */
  private final int[] middles;

  private float[] features;
  private SimilarPlaces similar;
  private int similarShift;
  private PlaceIndex index;

  /**
   * @param partOfPixel the part that each pixel belongs to
   * @param usable 1 where a pixel may be used
   */
  AtlasLevel(
      int width,
      int height,
      float[] paint,
      float[] guide,
      byte[] usable,
      byte[] partOfPixel,
      int parts) {
    this.width = width;
    this.height = height;
    this.paint = paint;
    this.guide = guide;
    this.usable = usable;
    this.part = new byte[width * height];
    this.placesOfPart = new int[parts];
    findPlaces(partOfPixel);
    this.middles = middles();
  }

  private void findPlaces(byte[] partOfPixel) {
    int r = Patch.RADIUS;
    byte[] across = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int run = 0;
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        boolean same = x > 0 && partOfPixel[i] == partOfPixel[i - 1];
        run = usable[i] == 0 ? 0 : same ? run + 1 : 1;
        if (run >= Patch.SIDE) {
          across[i - r] = 1;
        }
      }
    }
    for (int x = 0; x < width; x++) {
      int run = 0;
      for (int y = 0; y < height; y++) {
        int i = y * width + x;
        boolean same = y > 0 && partOfPixel[i] == partOfPixel[i - width];
        run = across[i] == 0 ? 0 : same ? run + 1 : 1;
        if (run >= Patch.SIDE) {
          int place = i - r * width;
          part[place] = (byte) (1 + partOfPixel[place]);
          placesOfPart[partOfPixel[place]]++;
        }
      }
    }
  }

  private int[] middles() {
    int[] middles = new int[placesOfPart.length];
    int[] seen = new int[placesOfPart.length];
    Arrays.fill(middles, -1);
    for (int i = 0; i < part.length; i++) {
      int of = part[i] - 1;
      if (of >= 0 && seen[of]++ == placesOfPart[of] / 2) {
        middles[of] = i;
      }
    }
    return middles;
  }

  /** A place of the first of these parts that has any; -1 where none has. */
  public int middlePlace(long allowed) {
    for (int i = 0; i < middles.length; i++) {
      if ((allowed >>> i & 1) != 0 && middles[i] >= 0) {
        return middles[i];
      }
    }
    return -1;
  }

  void describe(float[] features, SimilarPlaces similar, int similarShift) {
    this.features = features;
    this.similar = similar;
    this.similarShift = similarShift;
  }

  void index(PlaceIndex made) {
    index = made;
  }

  /** What an exhaustive search compares with; null on all levels but the coarsest. */
  public PlaceIndex index() {
    return index;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Pixels, which are places or not. */
  public int places() {
    return width * height;
  }

  /** Packed RGB [height][width][3] and {@link Patch#SLACK} more. */
  public float[] paint() {
    return paint;
  }

  /** What the paint was painted over, likewise; null where the paint guides itself. */
  public float[] guide() {
    return guide;
  }

  /** What is compared with a target's guide. */
  public float[] guiding() {
    return guide == null ? paint : guide;
  }

  byte[] usable() {
    return usable;
  }

  /** Per place 1 + its part; 0 where a patch would touch an unusable pixel. */
  public byte[] part() {
    return part;
  }

  /** Valid places of each part. */
  public int placesOfPart(int index) {
    return placesOfPart[index];
  }

  /** [places][{@link Patch#FEATURES}]; null on levels that are not searched. */
  public float[] features() {
    return features;
  }

  /** Of this level or of one that is coarser by {@link #similarShift()}; null if not searched. */
  public SimilarPlaces similar() {
    return similar;
  }

  public int similarShift() {
    return similarShift;
  }

  /** All valid places, ascending. */
  public int[] validPlaces() {
    int count = Arrays.stream(placesOfPart).sum();
    int[] places = new int[count];
    for (int i = 0, n = 0; n < count; i++) {
      if (part[i] != 0) {
        places[n++] = i;
      }
    }
    return places;
  }
}
