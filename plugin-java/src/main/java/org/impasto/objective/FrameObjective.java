package org.impasto.objective;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.Backend;
import org.impasto.backend.Features;
import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;

/**
 * The loss of one frame, a weighted sum of terms, with its gradient with respect to the picture
 * [3,H,W] in [0,1].
 *
 * <p>Owns the content targets and the shares of regions that it is given; pictures and the plan
 * stay the caller's.
 */
public final class FrameObjective implements AutoCloseable {
  private record StyleTerm(
      String tap,
      StyleTarget target,
      Tensor shares,
      double weight,
      double[] second,
      double[] first) {
    double addTo(Plan plan, boolean normalised) {
      Moments moments = shares == null ? plan.moments(tap) : plan.moments(tap, shares);
      double distance = target.evaluate(moments, normalised ? 1 : weight, second, first);
      if (normalised) {
        GradientSize.normalise(moments, weight, second, first);
      }
      if (shares == null) {
        plan.momentsGradient(tap, second, first);
      } else {
        plan.momentsGradient(tap, shares, second, first);
      }
      return weight * distance;
    }
  }

  private record ContentTerm(String tap, Features target, double weight, double scale) {}

  /** Where threshold is infinite, the distance is squared throughout. */
  private record TemporalTerm(
      Tensor previous, Tensor reliability, double scale, double threshold) {}

  private final Backend backend;
  private final Plan plan;
  private final int height;
  private final int width;
  private final List<StyleTerm> styles = new ArrayList<>();
  private final List<ContentTerm> contents = new ArrayList<>();
  private final List<TemporalTerm> temporals = new ArrayList<>();
  private final List<PatchTerm> patches = new ArrayList<>();
  private final PixelDistance pixels;
  private FineDetail detail;
  private double detailWeight;
  private boolean normalised;
  private double rangeWeight;
  private double variationWeight;
  private boolean variationEdges;
  private Runnable pause = () -> {};

  public FrameObjective(Backend backend, Plan plan, int height, int width) {
    this.backend = backend;
    this.plan = plan;
    this.height = height;
    this.width = width;
    pixels = new PixelDistance(backend, 3L * height * width);
  }

  /** Adds weight * target.evaluate(statistics of the tap). */
  public FrameObjective style(String tap, StyleTarget target, double weight) {
    return style(tap, target, weight, null);
  }

  /**
   * Adds weight * target.evaluate(statistics of a region of the tap).
   *
   * @param shares of the tap's positions that belong to the region, not 0 everywhere; becomes this
   *     objective's. Null for all of it
   */
  public FrameObjective style(String tap, StyleTarget target, double weight, Tensor shares) {
    int channels = plan.channels(tap);
    styles.add(
        new StyleTerm(
            tap, target, shares, weight, new double[channels * channels], new double[channels]));
    return this;
  }

  /**
   * Adds weight * sum (F - T)^2 / sum (T - mean of T)^2: the share of the target's variation that
   * is missed.
   */
  public FrameObjective relativeContent(String tap, Features target, double weight) {
    contents.add(
        new ContentTerm(
            tap, target, weight, weight / Math.max(target.variation(), Double.MIN_NORMAL)));
    return this;
  }

  /**
   * Adds weight * the distance of the tap's patches from the examples most like them, relative to
   * the examples.
   *
   * @param shares how much each position counts, [rows, columns] in [0,1], this objective's from
   *     now on; null for 1
   */
  public FrameObjective patches(String tap, PatchExamples examples, Tensor shares, double weight) {
    patches.add(new PatchTerm(backend, plan, tap, examples, shares, weight));
    return this;
  }

  /** Whether the loss has terms whose targets are found anew from time to time. */
  public boolean matches() {
    return !patches.isEmpty();
  }

  /** Has patches matched anew at the next evaluation: the loss changes. */
  public void renew() {
    patches.forEach(PatchTerm::renew);
  }

  /** Adds weight * mean over positions and channels of (F - T)^2. */
  public FrameObjective content(String tap, Features target, double weight) {
    contents.add(
        new ContentTerm(
            tap, target, weight, weight / ((double) target.channels() * target.positions())));
    return this;
  }

  /**
   * Adds weight * mean over pixels and channels of c (x - p)^2.
   *
   * @param previous p, the warped painted frame, [3,H,W]
   * @param reliability c, [H,W] in [0,1]
   */
  public FrameObjective temporal(Tensor previous, Tensor reliability, double weight) {
    return smoothTemporal(previous, reliability, weight, Double.POSITIVE_INFINITY);
  }

  /**
   * Adds weight * mean over pixels and channels of c h(x - p), h(d) = d^2 where |d| is at most the
   * threshold t, else 2 t |d| - t^2.
   */
  public FrameObjective smoothTemporal(
      Tensor previous, Tensor reliability, double weight, double threshold) {
    temporals.add(new TemporalTerm(previous, reliability, weight / previous.elements(), threshold));
    return this;
  }

  /**
   * Divides the gradient of every style, content and temporal term by its size, so that weights say
   * how strongly each pulls, whatever its loss. The loss stays as it is: its gradient is no longer
   * the one returned.
   *
   * <p>As published, size is the sum of absolute values; at taps it is estimated by the root of the
   * mean square times the number of values.
   */
  public FrameObjective normaliseGradients() {
    normalised = true;
    return this;
  }

  /**
   * Adds weight * the distance of the finest detail from a target's, {@link FineDetail}; once at
   * most.
   *
   * @param target [3,H,W]; not needed afterwards
   * @param weight above 0
   */
  public FrameObjective detail(Tensor target, double weight) {
    detail = new FineDetail(backend, target, height, width);
    detailWeight = weight;
    return this;
  }

  /** Adds weight * mean (x - clamp(x,0,1))^2. */
  public FrameObjective range(double weight) {
    rangeWeight = weight;
    return this;
  }

  /**
   * Adds weight * sum of squared differences to the right and below.
   *
   * @param edges whether the last row and column are smoothed along themselves; published is
   *     without
   */
  public FrameObjective totalVariation(double weight, boolean edges) {
    variationWeight = weight;
    variationEdges = edges;
    return this;
  }

  /** Calls this between the parts of each evaluation, which it ends by what it throws. */
  public void pausing(Runnable asked) {
    pause = asked;
  }

  /** Returns the loss at image; gradient is overwritten. */
  public double evaluate(Tensor image, Tensor gradient) {
    plan.forward(image);
    pause.run();
    backend.fill(0, gradient);
    double loss = 0;
    for (StyleTerm term : styles) {
      loss += term.addTo(plan, normalised);
    }
    for (ContentTerm term : contents) {
      double distance = plan.distance(term.tap, term.target);
      loss += term.scale * distance;
      double scale =
          normalised ? term.weight / GradientSize.ofDistance(term.target, distance) : term.scale;
      plan.distanceGradient(term.tap, term.target, scale);
    }
    for (PatchTerm term : patches) {
      loss += term.evaluate();
    }
    pause.run();
    plan.backward(gradient);
    pause.run();
    return loss + onPixels(image, gradient);
  }

  private double onPixels(Tensor image, Tensor gradient) {
    double loss = 0;
    for (TemporalTerm term : temporals) {
      loss += temporal(term, image, gradient);
    }
    if (detail != null) {
      loss += detailWeight * detail.of(image, detailWeight, gradient);
    }
    if (rangeWeight > 0) {
      double scale = rangeWeight / image.elements();
      loss += scale * backend.rangePenalty(image, scale, gradient);
    }
    if (variationWeight > 0) {
      loss +=
          variationWeight
              * backend.totalVariation(
                  image, 3, height, width, variationEdges, variationWeight, gradient);
    }
    return loss;
  }

  private double temporal(TemporalTerm term, Tensor image, Tensor gradient) {
    if (normalised) {
      double strength = term.scale * image.elements();
      return term.scale
          * pixels.normalised(
              image, term.previous, term.reliability, term.threshold, strength, gradient);
    }
    return term.scale
        * pixels.of(image, term.previous, term.reliability, term.threshold, term.scale, gradient);
  }

  @Override
  public void close() {
    pixels.close();
    if (detail != null) {
      detail.close();
    }
    patches.forEach(PatchTerm::close);
    patches.clear();
    contents.forEach(term -> term.target.close());
    contents.clear();
    styles.stream().filter(term -> term.shares != null).forEach(term -> term.shares.close());
    styles.clear();
  }
}
