package org.impasto.engine.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.engine.loss.Regions.Region;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.objective.FrameObjective;
import org.impasto.objective.GramTarget;
import org.impasto.objective.StyleTarget;
import org.impasto.optimise.Pyramid.Level;

/**
 * Style of one frame at one size, region by region. Each region's statistics are compared with
 * those of its own style pictures, with its share of the weight. So a position is pulled as hard as
 * in a frame that is one region.
 */
final class StyleTerms {
  /** A region that covers less of a tap, positions, has no statistics there. */
  private static final double FEWEST_POSITIONS = 1;

  private final Backend backend;
  private final Regions regions;
  private final List<Map<String, StyleTarget>> targets = new ArrayList<>();

  /**
   * Computes what is not known of the style pictures; plans of the network are asked for after
   * that.
   */
  StyleTerms(Backend backend, StyleTargets known, PaintingTask subject, Level size) {
    this.backend = backend;
    regions = subject.regions();
    double strokeSize = subject.settings().strokeSize();
    for (Region region : regions.all()) {
      targets.add(
          known.at(subject.network(), region.style(), size, strokeSize, subject.published()));
    }
  }

  /** Adds the terms of a tap. */
  void add(FrameObjective objective, Plan plan, String tap, ToDoubleFunction<StyleTarget> weight) {
    if (regions.shares() == null) {
      StyleTarget target = targets.get(0).get(tap);
      objective.style(tap, target, weight.applyAsDouble(target));
      return;
    }
    int rows = plan.rows(tap);
    long positions = plan.positions(tap);
    try (Frame shares = Resampling.resize(regions.shares(), (int) (positions / rows), rows)) {
      for (int r = 0; r < targets.size(); r++) {
        StyleTarget target = targets.get(r).get(tap);
        FloatPointer plane = shares.plane(regions.all().get(r).plane());
        double covered = sum(plane, positions);
        if (covered >= FEWEST_POSITIONS) {
          double share = covered / positions;
          objective.style(
              tap, target, share * weight.applyAsDouble(target), tensor(plane, positions));
        }
      }
    }
  }

  /** Mean over the regions of a tap's Gram matrices' energy, by their shares of the frame. */
  double energy(String tap) {
    double energy = 0;
    for (int r = 0; r < targets.size(); r++) {
      energy += regions.all().get(r).share() * ((GramTarget) targets.get(r).get(tap)).energy();
    }
    return energy;
  }

  private static double sum(FloatPointer plane, long positions) {
    double sum = 0;
    for (long i = 0; i < positions; i++) {
      sum += plane.get(i);
    }
    return sum;
  }

  private Tensor tensor(FloatPointer plane, long positions) {
    Tensor tensor = backend.allocate(positions);
    tensor.upload(plane.capacity(positions));
    return tensor;
  }
}
