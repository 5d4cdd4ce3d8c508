package org.impasto.synthesis;

/**
 * What is to be painted.
 *
 * @param guide packed RGB [height][width][3]: masses and colours, in the exemplars' colours (or,
 *     for painted keyframes, in those of their guides)
 * @param source packed RGB: where contours are and how they run; may be {@code guide}
 * @param covered [height][width], 0 where there is no picture, else 1; null: everywhere
 * @param labels [height][width], from 0 on: which of {@link ExemplarUse}'s rules holds; null: 0
 * @param regions [height][width]: paint is not mixed across the borders of equal ones; null: all
 *     one
 */
public record Target(
    int width,
    int height,
    float[] guide,
    float[] source,
    byte[] covered,
    byte[] labels,
    byte[] regions,
    StrokeMaps maps) {
  public Target {
    long values = 3L * width * height;
    if (width < 1 || height < 1 || guide.length < values || source.length < values) {
      throw new IllegalArgumentException(
          "a guide of "
              + guide.length
              + " and a source of "
              + source.length
              + " values; "
              + width
              + "x"
              + height
              + "x3 are required");
    }
  }

  /** Not steered; each label is a region. */
  public Target(
      int width, int height, float[] guide, float[] source, byte[] covered, byte[] labels) {
    this(width, height, guide, source, covered, labels, labels, StrokeMaps.NONE);
  }

  public static Target of(int width, int height, float[] guide, float[] source) {
    return new Target(width, height, guide, source, null, null);
  }
}
