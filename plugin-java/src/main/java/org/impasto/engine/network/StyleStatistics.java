package org.impasto.engine.network;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.engine.style.StylePicture;
import org.impasto.frame.Frame;
import org.impasto.network.LossTap;
import org.impasto.optimise.Pyramid;
import org.impasto.optimise.Pyramid.Level;

/**
 * Statistics of single style pictures by size, so that animated weights cost no more looks at them.
 */
public final class StyleStatistics {
  /** Sizes of pictures. */
  static final int MOST_KEPT = 32;

  private record Key(String network, String picture, int height, int width) {}

  private final Backend backend;
  private final LinkedHashMap<Key, Map<String, Moments>> kept =
      new LinkedHashMap<>(16, 0.75f, true);

  public StyleStatistics(Backend backend) {
    this.backend = backend;
  }

  /** Moments by tap of a picture with as many pixels as a frame, times strokeSize squared. */
  public Map<String, Moments> at(
      PaintingNetwork network, StylePicture style, Level frame, double strokeSize) {
    double scale = style.scaleTo(frame.width(), frame.height(), strokeSize);
    int height = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(style.picture().height() * scale));
    int width = Math.max(Pyramid.SHORTEST_SIDE, (int) Math.rint(style.picture().width() * scale));
    Key key = new Key(network.digest(), style.digest(), height, width);
    Map<String, Moments> moments = kept.get(key);
    if (moments == null) {
      moments = compute(network, style, height, width);
      makeRoom(network.statistics() - bytes(moments));
      kept.put(key, moments);
    }
    return moments;
  }

  /** Forgets what was not used for the longest time, beyond so many bytes. */
  private void makeRoom(long most) {
    long held = kept.values().stream().mapToLong(StyleStatistics::bytes).sum();
    Iterator<Map<String, Moments>> oldestFirst = kept.values().iterator();
    while ((held > most || kept.size() >= MOST_KEPT) && oldestFirst.hasNext()) {
      held -= bytes(oldestFirst.next());
      oldestFirst.remove();
    }
  }

  private static long bytes(Map<String, Moments> moments) {
    return Double.BYTES * moments.values().stream().mapToLong(each -> each.second().length).sum();
  }

  private Map<String, Moments> compute(
      PaintingNetwork network, StylePicture style, int height, int width) {
    try (Frame resized = style.colours(width, height);
        Tensor image = backend.allocate(resized.elements())) {
      image.upload(resized.data());
      Plan plan = network.plan(height, width);
      plan.forward(image);
      Map<String, Moments> moments = new LinkedHashMap<>();
      for (LossTap tap : network.styleTaps()) {
        moments.put(tap.node(), plan.moments(tap.node()));
      }
      PaintingNetwork.COLOUR_TAPS.forEach(tap -> moments.put(tap, plan.moments(tap)));
      return moments;
    }
  }
}
