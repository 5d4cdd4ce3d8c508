package org.impasto.engine;

import java.util.EnumMap;
import java.util.Map;
import org.impasto.flow.DeepFlow;
import org.impasto.flow.DisFlow;
import org.impasto.flow.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** The optical flow algorithms, made once. */
final class Flows implements AutoCloseable {
  private final Map<Settings.OpticalFlow, OpticalFlow> algorithms = new EnumMap<>(Settings.OpticalFlow.class);

  Motion estimate(Settings settings, Frame current, Frame previous) {
    OpticalFlow flow = algorithms.computeIfAbsent(settings.opticalFlow(), Flows::make);
    return Motion.estimate(flow, current, previous);
  }

  private static OpticalFlow make(Settings.OpticalFlow choice) {
    return switch (choice) {
      case DIS -> new DisFlow();
      case DEEPFLOW -> new DeepFlow();
    };
  }

  @Override
  public void close() {
    algorithms.values().forEach(OpticalFlow::close);
    algorithms.clear();
  }
}
