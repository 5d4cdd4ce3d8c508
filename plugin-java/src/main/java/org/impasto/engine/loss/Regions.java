package org.impasto.engine.loss;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.impasto.colour.ColourStatistics;
import org.impasto.colour.Recolouring;
import org.impasto.engine.style.StyleBlend;
import org.impasto.frame.Frame;
import org.impasto.frame.Mattes;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.optimise.ColourMetric;
import org.impasto.ownership.Scope;

/**
 * The regions of a frame, each with what it is painted in the manner of (Gatys et al., arXiv
 * 1611.07865, section 4.1).
 *
 * <p>A region that covers no pixel of the frame is not among them. Departure: a pixel counts with
 * its share, not with the share's square, so that along soft mattes the regions' statistics sum to
 * the frame's.
 *
 * @param all the main style's first, where it shows at all
 * @param shares of the pixels, [1+R,H,W], summing to 1, or to how much of a pixel is picture; null
 *     where all of the frame is one region
 * @param metric of the regions' colours
 * @param owned the shares, and style pictures that were made for this frame
 */
public record Regions(List<Region> all, Frame shares, ColourMetric metric, Scope owned)
    implements AutoCloseable {
  /**
   * @param plane of the shares
   * @param share of the frame that it covers, (0,1]
   */
  record Region(StyleBlend style, int plane, double share) {}

  /** All of a frame in one manner. */
  public static Regions whole(StyleBlend style) {
    return new Regions(List.of(new Region(style, 0, 1)), null, style.metric(), new Scope());
  }

  /**
   * Regions by mattes.
   *
   * @param rest style of what no matte covers
   * @param styles of the mattes, in their order; null where a matte has none and belongs to the
   *     rest
   * @param mattes [as many as styles,H,W] in [0,1]
   */
  public static Regions of(StyleBlend rest, List<StyleBlend> styles, Frame mattes) {
    int[] chosen = chosen(styles);
    try (Scope scope = new Scope()) {
      Frame shares = scope.own(Mattes.shares(mattes, chosen));
      List<Region> all = new ArrayList<>();
      for (int plane = 0; plane < shares.channels(); plane++) {
        double share = mean(Planes.buffer(shares, plane));
        if (share > 0) {
          all.add(new Region(plane == 0 ? rest : styles.get(chosen[plane - 1]), plane, share));
        }
      }
      return new Regions(List.copyOf(all), shares, metric(all), scope.handOver());
    }
  }

  /**
   * These regions, as far as there is picture; takes this over.
   *
   * @param coverage [1,H,W] in [0,1], null where all is picture
   */
  public Regions within(Frame coverage) {
    if (coverage == null || mean(Planes.buffer(coverage, 0)) == 0) {
      return this;
    }
    try (Scope scope = owned.handOver()) {
      Frame covered = shares == null ? scope.own(coverage.copy()) : shares;
      if (shares != null) {
        PixelRows.multiply(covered, coverage);
      }
      List<Region> seen =
          all.stream()
              .map(
                  each ->
                      new Region(each.style, each.plane, mean(Planes.buffer(covered, each.plane))))
              .filter(each -> each.share > 0)
              .toList();
      return new Regions(seen, covered, metric(seen), scope.handOver());
    }
  }

  /** Shares of pixels, 1 everywhere where all of the frame is one region. */
  public Frame sharesOf(Frame like) {
    if (shares != null) {
      return shares.copy();
    }
    Frame ones = Frame.allocate(like.width(), like.height(), 1);
    Planes.fill(ones, 1);
    return ones;
  }

  /** Indices of the mattes that have a style. */
  static int[] chosen(List<StyleBlend> styles) {
    return IntStream.range(0, styles.size()).filter(i -> styles.get(i) != null).toArray();
  }

  private static double mean(FloatBuffer plane) {
    double sum = 0;
    for (int i = 0; i < plane.capacity(); i++) {
      sum += plane.get(i);
    }
    return sum / plane.capacity();
  }

  /**
   * Of the mean covariance within the regions: how far the regions' mean colours lie apart tells
   * nothing of their strokes.
   */
  private static ColourMetric metric(List<Region> regions) {
    double[] covariance = new double[regions.get(0).style.colours().covariance().length];
    double whole = regions.stream().mapToDouble(Region::share).sum();
    for (Region region : regions) {
      for (int entry = 0; entry < covariance.length; entry++) {
        covariance[entry] += region.share / whole * region.style.colours().covariance()[entry];
      }
    }
    return ColourMetric.of(covariance);
  }

  /**
   * These regions with the palette of each one's styles matched to the frame's colours in it (Gatys
   * et al., arXiv 1606.05897, section 3.1); takes this over.
   *
   * @param grey whether the frame is without colour and the styles are to be
   */
  public Regions matched(Frame source, boolean grey) {
    try (Scope scope = owned.handOver()) {
      List<Region> matched =
          all.stream()
              .map(
                  each ->
                      new Region(
                          each.style.matched(ColourStatistics.of(source, plane(each)), grey, scope),
                          each.plane,
                          each.share))
              .toList();
      return new Regions(matched, shares, metric(matched), scope.handOver());
    }
  }

  /**
   * The map of a frame's colours to the styles', for pictures whose pixels lie in the same regions.
   */
  UnaryOperator<Frame> recolouring(Frame source) {
    List<Recolouring> maps = all.stream().map(region -> recolouring(source, region)).toList();
    return shares == null ? maps.get(0) : picture -> joined(picture, maps);
  }

  private Recolouring recolouring(Frame source, Region region) {
    return new Recolouring(ColourStatistics.of(source, plane(region)), region.style.colours());
  }

  private FloatBuffer plane(Region region) {
    return shares == null ? null : Planes.buffer(shares, region.plane);
  }

  private Frame joined(Frame picture, List<Recolouring> maps) {
    Frame sum = Frame.allocate(picture.width(), picture.height(), picture.channels());
    sum.data().fill(0);
    for (int r = 0; r < all.size(); r++) {
      try (Frame recoloured = maps.get(r).apply(picture)) {
        FloatBuffer[] colours = Planes.buffers(recoloured);
        FloatBuffer[] read = Arrays.copyOf(colours, colours.length + 1);
        read[colours.length] = plane(all.get(r));
        PixelRows.change(sum, Planes.buffers(sum), read, Regions::add);
      }
    }
    return sum;
  }

  /** The last of what is added is its share. */
  private static void add(float[][] sum, float[][] added) {
    float[] share = added[sum.length];
    for (int c = 0; c < sum.length; c++) {
      for (int x = 0; x < share.length; x++) {
        sum[c][x] += share[x] * added[c][x];
      }
    }
  }

  @Override
  public void close() {
    owned.close();
  }
}
