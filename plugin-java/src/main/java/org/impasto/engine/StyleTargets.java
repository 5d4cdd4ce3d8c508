package org.impasto.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.network.Tap;
import org.impasto.objective.CovarianceTarget;
import org.impasto.objective.GramTarget;
import org.impasto.objective.StyleTarget;

/** Style statistics by picture, size and objective; computed once a shot and level. */
final class StyleTargets {
  private static final int MOST_KEPT = 64;

  private record Key(String network, String style, int height, int width, boolean published) {}

  private final Backend backend;
  private final LinkedHashMap<Key, Map<String, StyleTarget>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<String, StyleTarget>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  StyleTargets(Backend backend) {
    this.backend = backend;
  }

  /**
   * Targets by tap: the network's style taps, and for our own objective the two colour taps.
   *
   * @param height of the style picture when it is looked at, px
   */
  Map<String, StyleTarget> at(PaintingNetwork network, StylePicture style, int height, int width, boolean published) {
    Key key = new Key(network.digest(), style.digest(), height, width, published);
    Map<String, StyleTarget> targets = kept.get(key);
    if (targets == null) {
      targets = compute(network, style, height, width, published);
      kept.put(key, targets);
    }
    return targets;
  }

  private Map<String, StyleTarget> compute(
      PaintingNetwork network, StylePicture style, int height, int width, boolean published) {
    try (Frame resized = Resampling.resize(style.picture(), width, height);
        Tensor image = backend.allocate(resized.elements())) {
      image.upload(resized.data());
      Plan plan = network.plan(height, width);
      plan.forward(image);
      Map<String, StyleTarget> targets = new LinkedHashMap<>();
      for (Tap tap : network.styleTaps()) {
        Moments moments = plan.moments(tap.node());
        targets.put(tap.node(), published ? new GramTarget(moments) : CovarianceTarget.of(moments));
      }
      if (!published) {
        for (String tap : PaintingNetwork.COLOUR_TAPS) {
          targets.put(tap, CovarianceTarget.whitened(plan.moments(tap)));
        }
      }
      return targets;
    }
  }
}
