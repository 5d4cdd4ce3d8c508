package org.impasto.engine.shot;

import java.util.function.IntFunction;
import org.impasto.engine.PaintRequest;
import org.impasto.settings.Settings;

/** A shot of one frame is painted at Best where Standard is chosen. */
final class StillSettings {
  private StillSettings() {}

  static IntFunction<Settings> atTheirBest(PaintRequest request) {
    return request.source().range().isStill()
        ? time -> atItsBest(request.settings().apply(time))
        : request.settings();
  }

  private static Settings atItsBest(Settings settings) {
    return settings.quality() == Settings.Quality.STANDARD
        ? settings.withQuality(Settings.Quality.BEST)
        : settings;
  }
}
