package org.impasto.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.Digest;

/** What a shot is painted with at each time: settings, network and style pictures. */
final class Recipes {
  private final IntFunction<Settings> settings;
  private final PaintingNetwork network;
  private final StyleSet styles;
  private final Map<Settings, Digest> digests = new HashMap<>();

  Recipes(IntFunction<Settings> settings, PaintingNetwork network, StyleSet styles) {
    this.settings = settings;
    this.network = network;
    this.styles = styles;
  }

  Digest digest(int time) {
    return digests.computeIfAbsent(
        settings.apply(time), each -> Digests.recipe(each, network.digest(), styles.digest()));
  }

  Subject subject(int time, Frame source, Steps steps) {
    Settings now = settings.apply(time);
    return new Subject(source, styles.blend(now), network, now, steps);
  }
}
