package org.impasto.tools.kinds;

import static org.impasto.tools.kinds.Kind.ITSELF;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;
import org.impasto.tools.kinds.Kind.Finding;
import org.impasto.tools.kinds.Painted.Place;

/** Kinds that become something else without a cut. */
final class SlowKinds {
  private final Footage footage;

  SlowKinds(Footage footage) {
    this.footage = footage;
  }

  Kind slowAppearance() {
    int last = 20;
    Place disc =
        (x, y) ->
            Math.hypot(x - 0.65 * footage.width, y - 0.4 * footage.height) < 0.16 * footage.height;
    KindShot shot =
        KindShot.to(
            last,
            time -> {
              double there = Math.min(1, (time - 1) / 18.0);
              return footage.change(
                  footage.standing(time),
                  (x, y, c, value) -> disc.has(x, y) ? value + there * (0.05 - value) : value);
            });
    return new Kind(
        "slow appearance",
        Map.of(ITSELF, shot, "alone", shot.alone(last)),
        List.of(1, 10, last),
        painted -> {
          double chain = painted.get(ITSELF).mean(last, disc);
          double alone = painted.get("alone").mean(last, disc);
          return new Finding(
              Kind.text("a disc's mean %.3f, painted alone %.3f", chain, alone),
              "within .05",
              Math.abs(chain - alone) <= 0.05);
        });
  }

  Kind dissolve() {
    int end = 13;
    int last = end + 3;
    KindShot shot =
        KindShot.to(
            last,
            time ->
                footage.mixed(
                    footage.standing(time),
                    footage.other(time),
                    Math.min(1, (time - 1) / (end - 1.0))));
    return new Kind(
        "dissolve",
        Map.of(ITSELF, shot, "alone", shot.alone(last), "first", shot.alone(1)),
        List.of(1, 7, last),
        painted -> {
          double left =
              Remnant.of(
                  painted.get(ITSELF).at(last),
                  painted.get("alone").at(last),
                  painted.get("first").at(1),
                  difference(shot.frame(1), shot.frame(last)));
          return new Finding(
              Kind.text("share of the first shot's painting that is left %.3f", left),
              "below .05",
              Math.abs(left) < 0.05);
        });
  }

  Kind fade() {
    double[] light = {0, 0, 0.15, 0.5, 1, 1, 1, 1, 1, 0.5, 0.15, 0, 0};
    KindShot shot =
        KindShot.to(
            light.length,
            time ->
                footage.change(footage.moving(time), (x, y, c, value) -> light[time - 1] * value));
    return new Kind(
        "fade",
        Map.of(ITSELF, shot),
        List.of(1, 3, 6, 11),
        painted -> {
          Painted fade = painted.get(ITSELF);
          double[] means =
              IntStream.rangeClosed(1, light.length)
                  .mapToDouble(time -> fade.mean(time, Painted.EVERYWHERE))
                  .toArray();
          double black = Math.max(means[0], means[light.length - 1]);
          double along = Remnant.correlation(light, means);
          return new Finding(
              Kind.text("black's mean %.3f, correlation with the light %.3f", black, along),
              "below .03, above .98",
              black < 0.03 && along > 0.98);
        });
  }

  /** Closes both. */
  private static float[] difference(Frame one, Frame other) {
    try (one;
        other) {
      float[] away = Footage.values(one);
      float[] second = Footage.values(other);
      for (int i = 0; i < away.length; i++) {
        away[i] -= second[i];
      }
      return away;
    }
  }
}
