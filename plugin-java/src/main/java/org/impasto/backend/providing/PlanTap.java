package org.impasto.backend.providing;

import java.util.List;
import org.impasto.backend.Features;
import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.patches.PatchSides;

/**
 * A node whose features are read: its statistics, and the gradients handed in for them. All is as
 * in {@link Plan}, with what is handed in checked; weights are null for 1 everywhere.
 */
public interface PlanTap<W, F extends Features> {
  /** The positions that statistics are taken over. */
  Shape inside();

  Moments moments(W weights);

  void momentsGradient(W weights, double[] second, double[] first);

  F capture();

  F match(List<F> examples, PatchSides sides);

  double distance(F target, W weights);

  void distanceGradient(F target, W weights, double scale);

  void forgetGradients();

  /** Adds everything handed in to the map's gradient. */
  void addGradients();
}
