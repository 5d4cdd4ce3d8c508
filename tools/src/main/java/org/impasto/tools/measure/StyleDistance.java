package org.impasto.tools.measure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Features;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.network.LossTap;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.Networks;
import org.impasto.objective.CovarianceTarget;
import org.impasto.objective.StyleTarget;

/**
 * How far pictures are from a style picture: mean over the embedded network's style taps of the
 * relative distance of covariance and mean, the style picture looked at with the pictures' area.
 */
public final class StyleDistance implements AutoCloseable {
  private final Backend backend = Backends.create(Backends.AUTO, BackendOptions.defaults());
  private final PerceptualNetwork network = Networks.load(Networks.DEFAULT);
  private final Map<String, StyleTarget> targets = new LinkedHashMap<>();
  private final Plan plan;

  public StyleDistance(Frame style, int width, int height) {
    double scale = Math.sqrt((double) width * height / ((double) style.width() * style.height()));
    int styleWidth = (int) Math.rint(style.width() * scale);
    int styleHeight = (int) Math.rint(style.height() * scale);
    try (Frame resized = Resampling.resize(style, styleWidth, styleHeight);
        Plan stylePlan = backend.compile(network.graph(), styleHeight, styleWidth, taps())) {
      forward(stylePlan, resized);
      for (LossTap tap : network.styleTaps()) {
        targets.put(tap.node(), CovarianceTarget.of(stylePlan.moments(tap.node())));
      }
    }
    plan = backend.compile(network.graph(), height, width, taps());
  }

  private Set<String> taps() {
    Set<String> taps = new LinkedHashSet<>();
    network.styleTaps().stream().map(LossTap::node).forEach(taps::add);
    network.contentTaps().stream().map(LossTap::node).forEach(taps::add);
    return taps;
  }

  private void forward(Plan plan, Frame picture) {
    try (Tensor image = backend.allocate(picture.elements())) {
      image.upload(picture.data());
      plan.forward(image);
    }
  }

  public double of(Frame picture) {
    forward(plan, picture);
    double sum = 0;
    for (Map.Entry<String, StyleTarget> target : targets.entrySet()) {
      int channels = plan.channels(target.getKey());
      double[] second = new double[channels * channels];
      sum +=
          target
              .getValue()
              .evaluate(plan.moments(target.getKey()), 1, second, new double[channels]);
    }
    return sum / targets.size();
  }

  /**
   * How far a painting is from a source: mean over the content taps of sum (F - S)^2 / sum (S -
   * mean of S)^2.
   */
  public double content(Frame painting, Frame source) {
    forward(plan, source);
    Map<String, Features> targets = new LinkedHashMap<>();
    network.contentTaps().forEach(tap -> targets.put(tap.node(), plan.capture(tap.node())));
    forward(plan, painting);
    double sum = 0;
    for (Map.Entry<String, Features> target : targets.entrySet()) {
      try (Features features = target.getValue()) {
        sum += plan.distance(target.getKey(), features) / features.variation();
      }
    }
    return sum / targets.size();
  }

  @Override
  public void close() {
    plan.close();
    backend.close();
  }
}
