package org.impasto.engine.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.engine.loss.Regions.Region;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.network.LossTap;
import org.impasto.objective.FrameObjective;
import org.impasto.objective.PatchExamples;
import org.impasto.optimise.Pyramid.Level;

/**
 * Patches of one frame at one size, region by region: each region's are matched with those of its
 * own style pictures.
 */
final class PatchTerms {
  private final Backend backend;
  private final Regions regions;
  private final Frame fresh;
  private final List<LossTap> taps;
  private final List<Map<String, PatchExamples>> examples = new ArrayList<>();

  /**
   * Looks at the style pictures where that is needed; plans of the network are asked for after
   * that.
   *
   * @param fresh [1,H,W], how much the patches of each pixel count; null for 1 everywhere; not
   *     needed after the terms are added
   */
  PatchTerms(Backend backend, StylePatches known, PaintingTask subject, Level size, Frame fresh) {
    this.backend = backend;
    this.fresh = fresh;
    regions = subject.regions();
    taps = subject.network().patchTaps();
    known.makeRoom();
    if (subject.settings().patchShare() > 0) {
      for (Region region : regions.all()) {
        examples.add(
            known.at(subject.network(), region.style(), size, subject.settings().strokeSize()));
      }
    }
  }

  /**
   * Adds the terms of all taps.
   *
   * @param weight of them together
   */
  void add(FrameObjective objective, Plan plan, double weight) {
    for (int r = 0; r < examples.size(); r++) {
      Region region = regions.all().get(r);
      for (LossTap tap : taps) {
        String node = tap.node();
        objective.patches(
            node, examples.get(r).get(node), shares(plan, node, region), weight * tap.weight());
      }
    }
  }

  /** How much each position of a tap counts in a region; null where all do. */
  private Tensor shares(Plan plan, String tap, Region region) {
    Tensor part = plane(plan, tap, regions.shares(), region.plane());
    Tensor of = plane(plan, tap, fresh, 0);
    if (part == null || of == null) {
      return part == null ? of : part;
    }
    try (of) {
      backend.multiply(part, of, part);
      return part;
    }
  }

  /** A plane at a tap's size; null where there is none. */
  private Tensor plane(Plan plan, String tap, Frame planes, int plane) {
    if (planes == null) {
      return null;
    }
    int rows = plan.rows(tap);
    long positions = plan.positions(tap);
    try (Frame resized = Resampling.resize(planes, (int) (positions / rows), rows)) {
      FloatPointer values = resized.plane(plane);
      Tensor tensor = backend.allocate(positions);
      tensor.upload(values.capacity(positions));
      return tensor;
    }
  }
}
