package org.impasto.network.learn.pictures;

/**
 * A procedural picture with the edges, corners and scales of natural ones. Ellipses and rectangles
 * overlap whose radius R has density ~ R^-3, which makes the picture's statistics the same at every
 * scale (Lee, Mumford, Huang 2001, "Occlusion models for natural images").
 */
public final class DeadLeaves {
  public static final int HEIGHT = 256;
  public static final int WIDTH = 320;
  private static final int LEAVES = 2500;
  private static final double SMALLEST = 2;
  private static final double LARGEST = 70;
  private static final double COLOUR_SPREAD = .25;
  private static final double BLUR = .6;
  private static final double NOISE = .02;
  private static final float BACKGROUND = .45f;

  private DeadLeaves() {}

  /** An RGB picture in [0,1], [3, HEIGHT, WIDTH]. */
  public static FeatureMap picture(long seed) {
    SeededRandom random = new SeededRandom(seed);
    FeatureMap picture = new FeatureMap(3, HEIGHT, WIDTH);
    java.util.Arrays.fill(picture.values(), BACKGROUND);
    for (int i = 0; i < LEAVES; i++) leaf(random).draw(picture);
    GaussianBlur.apply(picture, BLUR);
    addNoise(picture, random);
    return picture;
  }

  private static Leaf leaf(SeededRandom random) {
    double radius = radius(random.uniform());
    double x = random.index(WIDTH);
    double y = random.index(HEIGHT);
    float[] colour = colour(random);
    boolean ellipse = random.uniform() < .5;
    double flatness = ellipse ? .15 + .85 * random.uniform() : .1 + .9 * random.uniform();
    double grow = ellipse ? .5 : 0;
    double angle = random.uniform() * StrictMath.PI;
    return new Leaf(ellipse, x, y, radius + grow, radius * flatness + grow, angle, colour);
  }

  /** Inverse of the distribution function of the density ~ R^-3 on SMALLEST..LARGEST, in pixels. */
  private static double radius(double uniform) {
    double least = 1 / (LARGEST * LARGEST);
    return 1 / Math.sqrt(uniform * (1 / (SMALLEST * SMALLEST) - least) + least);
  }

  private static float[] colour(SeededRandom random) {
    double grey = random.uniform();
    float[] colour = new float[3];
    for (int c = 0; c < 3; c++) colour[c] = unit(grey + COLOUR_SPREAD * random.gaussian());
    return colour;
  }

  private static void addNoise(FeatureMap picture, SeededRandom random) {
    float[] values = picture.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = unit(values[i] + NOISE * random.gaussian());
    }
  }

  private static float unit(double value) {
    return (float) Math.min(Math.max(value, 0), 1);
  }
}
