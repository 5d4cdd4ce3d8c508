package org.impasto.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.Digest;

/** What a shot is painted with at each time: settings, network and style picture. */
final class Recipes {
  private final IntFunction<Settings> settings;
  private final PaintingNetwork network;
  private final StylePicture style;
  private final Map<Settings, Digest> digests = new HashMap<>();

  Recipes(IntFunction<Settings> settings, PaintingNetwork network, StylePicture style) {
    this.settings = settings;
    this.network = network;
    this.style = style;
  }

  Digest digest(int time) {
    return digests.computeIfAbsent(
        settings.apply(time), each -> Digests.recipe(each, network.digest(), style.digest()));
  }

  Subject subject(int time, Frame source, Steps steps) {
    return new Subject(source, style, network, settings.apply(time), steps);
  }
}
