package org.impasto.engine.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Moments;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.network.StyleStatistics;
import org.impasto.engine.style.StyleBlend;
import org.impasto.network.LossTap;
import org.impasto.objective.CovarianceTarget;
import org.impasto.objective.GramTarget;
import org.impasto.objective.StyleTarget;
import org.impasto.optimise.Pyramid.Level;

/** What statistics a frame's are compared with, by style pictures, size and objective. */
final class StyleTargets {
  private final StyleStatistics statistics;

  StyleTargets(Backend backend) {
    statistics = new StyleStatistics(backend);
  }

  /**
   * Targets by tap: the network's style taps, and for our own objective the two colour taps.
   *
   * @param size of the frame; each style picture is looked at with as many pixels, times strokeSize
   *     squared
   */
  Map<String, StyleTarget> at(
      PaintingNetwork network, StyleBlend style, Level size, double strokeSize, boolean published) {
    Map<String, Moments> moments = blend(network, style, size, strokeSize);
    Map<String, StyleTarget> targets = new LinkedHashMap<>();
    for (LossTap tap : network.styleTaps()) {
      Moments of = moments.get(tap.node());
      targets.put(tap.node(), published ? new GramTarget(of) : CovarianceTarget.of(of));
    }
    if (!published) {
      PaintingNetwork.COLOUR_TAPS.forEach(
          tap -> targets.put(tap, CovarianceTarget.whitened(moments.get(tap))));
    }
    return targets;
  }

  private Map<String, Moments> blend(
      PaintingNetwork network, StyleBlend style, Level size, double strokeSize) {
    List<Map<String, Moments>> each = new ArrayList<>();
    for (StyleBlend.Part part : style.parts()) {
      each.add(statistics.at(network, part.picture(), size, strokeSize));
    }
    if (each.size() == 1) {
      return each.get(0);
    }
    double[] shares = style.parts().stream().mapToDouble(StyleBlend.Part::share).toArray();
    Map<String, Moments> blend = new LinkedHashMap<>();
    for (String tap : each.get(0).keySet()) {
      blend.put(
          tap, Moments.blend(each.stream().map(moments -> moments.get(tap)).toList(), shares));
    }
    return blend;
  }
}
