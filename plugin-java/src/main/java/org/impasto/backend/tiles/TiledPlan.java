package org.impasto.backend.tiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.impasto.backend.Backend;
import org.impasto.backend.Features;
import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.PlanRequest;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.tiles.Tiling.Tile;

/**
 * A plan for pictures that are too large to be evaluated at once: tile by tile, in two sweeps. The
 * first adds up the statistics of all tiles; when gradients have been handed in for them, the
 * second evaluates each tile again and takes them back to the picture. Statistics and gradients are
 * those of the whole picture.
 *
 * <p>{@link TileSums} says what a statistic costs. The picture, and weights, stay unchanged until
 * {@link #backward}. {@link #match} needs the whole picture and is refused.
 */
public final class TiledPlan implements Plan {
  private final Tiling tiling;
  private final Precision precision;
  private final TileEvaluator bench;
  private final TileSums sums;
  private final List<TileGradient> handedIn = new ArrayList<>();
  private Tensor picture;
  private boolean closed;

  /**
   * A plan that has, with what is captured of it, at most so many bytes: a plain one where that
   * fits, else one in as many tiles as need least arithmetic.
   *
   * @throws IllegalArgumentException as {@link Backend#compile}
   * @throws TooLittleMemoryException where even the smallest tiles need more
   */
  public static Plan compile(Backend backend, PlanRequest request, long bytes) {
    if (PlanMemory.whole(request) <= bytes) {
      return backend.compile(
          request.graph(), request.height(), request.width(), request.taps(), request.precision());
    }
    Tiling tiling = PlanMemory.tiling(request, bytes);
    return new TiledPlan(backend, request.graph(), tiling, request.taps(), request.precision());
  }

  public TiledPlan(
      Backend backend, Graph graph, Tiling tiling, Set<String> taps, Precision precision) {
    this.tiling = tiling;
    this.precision = precision;
    bench = new TileEvaluator(backend, graph, tiling, taps, precision);
    sums = new TileSums(bench);
  }

  /** Bytes that it has with what is captured of some taps. */
  public long bytes(Set<String> captured) {
    return PlanMemory.tiled(tiling, bench.taps(), captured, precision);
  }

  /** Tiles that a picture is cut into. */
  public int tiles() {
    return tiling.tiles().size();
  }

  @Override
  public void forward(Tensor image) {
    checkOpen();
    bench.checkPicture(image);
    picture = image;
    bench.forget();
    handedIn.clear();
    sums.begin();
  }

  private TileStatistic.Sum sum(TileStatistic statistic) {
    checkEvaluated(statistic.tap());
    return sums.of(statistic, picture);
  }

  @Override
  public void backward(Tensor imageGradient) {
    checkOpen();
    bench.checkPicture(imageGradient);
    if (picture == null) {
      throw new IllegalStateException("This plan has no features yet; call forward first.");
    }
    if (handedIn.isEmpty()) {
      return;
    }
    for (Tile tile : bench.order()) {
      Plan plan = bench.evaluate(tile, picture);
      handedIn.forEach(gradient -> gradient.handIn(bench, tile, plan));
      bench.addGradient(tile, imageGradient);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          "This plan has been closed; use it only inside the scope that opened it.");
    }
  }

  private void checkEvaluated(String tap) {
    bench.check(tap);
    checkOpen();
    if (picture == null) {
      throw new IllegalStateException("This plan has no features yet; call forward first.");
    }
  }

  @Override
  public int channels(String tap) {
    bench.check(tap);
    return bench.channels(tap);
  }

  @Override
  public long positions(String tap) {
    bench.check(tap);
    return tiling.whole().shape(tap).positionsInside();
  }

  @Override
  public int rows(String tap) {
    bench.check(tap);
    return tiling.whole().shape(tap).rows().size();
  }

  @Override
  public Moments moments(String tap) {
    return sum(new TileStatistic.MomentsOf(tap, null)).moments();
  }

  @Override
  public Moments moments(String tap, Tensor weights) {
    checkWeights(tap, weights);
    return sum(new TileStatistic.MomentsOf(tap, weights)).moments();
  }

  @Override
  public void momentsGradient(String tap, double[] second, double[] first) {
    checkEvaluated(tap);
    checkMoments(tap, second, first);
    handedIn.add(
        new TileGradient.OfMoments(
            tap, null, second.clone(), first == null ? null : first.clone()));
  }

  @Override
  public void momentsGradient(String tap, Tensor weights, double[] second, double[] first) {
    checkEvaluated(tap);
    checkMoments(tap, second, first);
    checkWeights(tap, weights);
    handedIn.add(
        new TileGradient.OfMoments(
            tap, weights, second.clone(), first == null ? null : first.clone()));
  }

  private void checkMoments(String tap, double[] second, double[] first) {
    Moments.checkGradient(tap, channels(tap), second, first);
  }

  private void checkWeights(String tap, Tensor weights) {
    weights.checkLength(positions(tap), "one weight for each position of layer '" + tap + "'");
  }

  @Override
  public Features capture(String tap) {
    checkEvaluated(tap);
    sums.expectNothing();
    List<Features> parts = new ArrayList<>(Collections.nCopies(tiling.tiles().size(), null));
    for (Tile tile : bench.order()) {
      parts.set(tiling.tiles().indexOf(tile), bench.evaluate(tile, picture).capture(tap));
    }
    return new TiledFeatures(tiling, tap, parts);
  }

  @Override
  public double distance(String tap, Features target) {
    return sum(new TileStatistic.Distance(tap, own(tap, target), null)).value();
  }

  @Override
  public void distanceGradient(String tap, Features target, double scale) {
    checkEvaluated(tap);
    handedIn.add(new TileGradient.OfDistance(tap, own(tap, target), null, scale));
  }

  @Override
  public double distance(String tap, Features target, Tensor weights) {
    checkWeights(tap, weights);
    return sum(new TileStatistic.Distance(tap, own(tap, target), weights)).value();
  }

  @Override
  public void distanceGradient(String tap, Features target, Tensor weights, double scale) {
    checkEvaluated(tap);
    checkWeights(tap, weights);
    handedIn.add(new TileGradient.OfDistance(tap, own(tap, target), weights, scale));
  }

  private TiledFeatures own(String tap, Features target) {
    if (target instanceof TiledFeatures features && features.fits(tiling, tap)) {
      return features;
    }
    throw new IllegalArgumentException(
        String.format(
            "Layer '%s' is evaluated in %d tiles here; its target has %d channels at %d positions and was not captured"
                + " so. Capture it with this plan.",
            tap, tiling.tiles().size(), target.channels(), target.positions()));
  }

  @Override
  public Features match(String tap, List<Features> examples, int side, int step) {
    throw new IllegalArgumentException(
        "Patches are matched over a whole picture, and this one is evaluated in "
            + tiling.tiles().size()
            + " tiles because it needs more memory than is allowed. Allow more memory or work at a smaller size.");
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      bench.close();
    }
  }
}
