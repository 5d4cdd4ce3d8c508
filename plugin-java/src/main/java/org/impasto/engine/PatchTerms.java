package org.impasto.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.engine.Regions.Region;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
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
  private final List<Map<String, PatchExamples>> examples = new ArrayList<>();

  /**
   * Looks at the style pictures where that is needed; plans of the network are asked for after
   * that.
   */
  PatchTerms(Backend backend, StylePatches known, Subject subject, Level size) {
    this.backend = backend;
    regions = subject.regions();
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
      Map<String, PatchExamples> byTap = examples.get(r);
      byTap.forEach(
          (tap, of) ->
              objective.patches(tap, of, shares(plan, tap, region), weight / byTap.size()));
    }
  }

  /** A region's share of each position of a tap; null where all of the frame is one region. */
  private Tensor shares(Plan plan, String tap, Region region) {
    if (regions.shares() == null) {
      return null;
    }
    int rows = plan.rows(tap);
    long positions = plan.positions(tap);
    try (Frame shares = Resampling.resize(regions.shares(), (int) (positions / rows), rows)) {
      FloatPointer plane = shares.plane(region.plane());
      Tensor tensor = backend.allocate(positions);
      tensor.upload(plane.capacity(positions));
      return tensor;
    }
  }
}
