package org.impasto.engine.recipe;

import java.util.List;
import org.impasto.network.LossTap;

/**
 * The defaults of the program that Ruder, Dosovitskiy, Brox published with arXiv 1604.08610, for
 * VGG networks and pictures in grey levels. Its temporal gradient weighs by the root of the
 * reliability where its loss weighs by reliability; ours is the loss's gradient, the same where
 * reliability is 0 or 1.
 */
public final class PublishedDefaults {
  public static final List<LossTap> STYLE_TAPS =
      List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1").stream()
          .map(node -> new LossTap(node, 1))
          .toList();

  public static final List<LossTap> CONTENT_TAPS = List.of(new LossTap("relu4_2", 1));

  /** Times mean squared error of a layer's features. */
  public static final double CONTENT = 5;

  /** Times mean squared error of each layer's Gram matrix. */
  public static final double STYLE = 100;

  /** Times mean over pixels and channels of c (x - w)^2. */
  public static final double TEMPORAL = 1000;

  /**
   * Times half the sum of squared differences to the right and below, over pixels that have both
   * neighbours.
   */
  public static final double TOTAL_VARIATION = 0.001;

  /** Standard deviation of the noise that a first frame starts from, around the mean colour. */
  public static final double NOISE = 0.001;

  static final int FIRST_EVALUATIONS = 2000;

  static final int FOLLOWING_EVALUATIONS = 1000;

  private PublishedDefaults() {}
}
