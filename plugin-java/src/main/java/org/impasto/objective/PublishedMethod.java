package org.impasto.objective;

/**
 * The weights of the published program's defaults: Ruder, Dosovitskiy, Brox, "Artistic style transfer for videos"
 * (arXiv 1604.08610), section 3, and the program's own parameters. They apply to pictures in the network's input range
 * (for VGG networks [0,256)).
 */
public final class PublishedMethod {
  /** Factor of the mean squared error of content features. */
  public static final double CONTENT_WEIGHT = 5;

  /** Factor of each style layer's mean squared error of Gram matrices. */
  public static final double STYLE_WEIGHT = 100;

  /** Factor of the mean over pixels and channels of c (x - w)^2. */
  public static final double TEMPORAL_WEIGHT = 1000;

  /** Factor of the gradient of squared differences to the right and below. */
  public static final double TOTAL_VARIATION_WEIGHT = 0.001;

  /** Pairs of the L-BFGS history. */
  public static final int HISTORY = 100;

  private PublishedMethod() {}
}
