package org.impasto.backend.providing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.impasto.backend.Features;
import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.patches.PatchSides;

/** What is read of a plan's taps and handed in at them, checked at the door. */
abstract class TappedPlan<W, F extends Features, M extends NativeMemory> extends Resource<M>
    implements Plan {
  private final ProviderBackend<W> backend;
  private final Class<F> kept;

  TappedPlan(ProviderBackend<W> backend, Class<F> kept, M memory) {
    super(backend, "This plan", memory);
    this.backend = backend;
    this.kept = kept;
  }

  /** By the nodes' names. */
  abstract Map<String, PlanTap<W, F>> taps();

  abstract void checkEvaluated();

  final W data(Tensor tensor, long required, String purpose) {
    return backend.data(tensor, required, purpose);
  }

  private PlanTap<W, F> tap(String name) {
    checkOpen();
    PlanTap<W, F> tap = taps().get(name);
    if (tap == null) {
      throw new IllegalArgumentException(
          "This plan does not read layer '"
              + name
              + "'; it was compiled for "
              + new LinkedHashSet<>(taps().keySet())
              + ".");
    }
    return tap;
  }

  private PlanTap<W, F> evaluatedTap(String name) {
    PlanTap<W, F> tap = tap(name);
    checkEvaluated();
    return tap;
  }

  private Shape shape(String tap) {
    return tap(tap).inside();
  }

  @Override
  public final int channels(String tap) {
    return shape(tap).channels();
  }

  @Override
  public final long positions(String tap) {
    return shape(tap).positionsInside();
  }

  @Override
  public final int rows(String tap) {
    return shape(tap).rows().size();
  }

  @Override
  public final Moments moments(String tap) {
    return evaluatedTap(tap).moments(null);
  }

  @Override
  public final Moments moments(String tap, Tensor weights) {
    return evaluatedTap(tap).moments(weights(tap, weights));
  }

  @Override
  public final void momentsGradient(String tap, double[] second, double[] first) {
    evaluatedTap(tap).momentsGradient(null, checked(tap, second, first), first);
  }

  @Override
  public final void momentsGradient(String tap, Tensor weights, double[] second, double[] first) {
    evaluatedTap(tap).momentsGradient(weights(tap, weights), checked(tap, second, first), first);
  }

  private double[] checked(String tap, double[] second, double[] first) {
    Moments.checkGradient(tap, channels(tap), second, first);
    return second;
  }

  private W weights(String tap, Tensor weights) {
    return data(weights, positions(tap), "one weight for each position of layer '" + tap + "'");
  }

  @Override
  public final Features capture(String tap) {
    return evaluatedTap(tap).capture();
  }

  @Override
  public final double distance(String tap, Features target) {
    return evaluatedTap(tap).distance(target(tap, target), null);
  }

  @Override
  public final void distanceGradient(String tap, Features target, double scale) {
    evaluatedTap(tap).distanceGradient(target(tap, target), null, scale);
  }

  @Override
  public final double distance(String tap, Features target, Tensor weights) {
    return evaluatedTap(tap).distance(target(tap, target), weights(tap, weights));
  }

  @Override
  public final void distanceGradient(String tap, Features target, Tensor weights, double scale) {
    evaluatedTap(tap).distanceGradient(target(tap, target), weights(tap, weights), scale);
  }

  private F target(String tap, Features target) {
    Shape shape = shape(tap);
    if (kept.isInstance(target) && target.shape().equals(shape)) {
      return kept.cast(target);
    }
    throw new IllegalArgumentException(
        String.format(
            "Layer '%s' has %d channels at %d positions here; the target has %d at %d, or another shape, or comes from"
                + " another backend. Capture it from a picture of the same size.",
            tap, shape.channels(), shape.positionsInside(), target.channels(), target.positions()));
  }

  @Override
  public final Features match(String tap, List<Features> examples, int side, int step) {
    PlanTap<W, F> chosen = evaluatedTap(tap);
    PatchSides sides = new PatchSides(side, step);
    sides.check("Layer '" + tap + "'", chosen.inside());
    List<F> checked = examples.stream().map(each -> example(tap, each, sides)).toList();
    if (checked.isEmpty()) {
      throw new IllegalArgumentException(
          "Layer '" + tap + "' has no example to match; at least one is required.");
    }
    return chosen.match(checked, sides);
  }

  private F example(String tap, Features example, PatchSides sides) {
    if (kept.isInstance(example) && example.channels() == channels(tap)) {
      sides.check("An example for layer '" + tap + "'", example.shape());
      return kept.cast(example);
    }
    throw new IllegalArgumentException(
        String.format(
            "Layer '%s' has %d channels; an example has %d, or comes from another backend. Capture it at the same layer.",
            tap, channels(tap), example.channels()));
  }
}
