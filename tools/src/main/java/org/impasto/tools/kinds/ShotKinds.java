package org.impasto.tools.kinds;

import static org.impasto.tools.kinds.Kind.ITSELF;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.tools.kinds.Kind.Finding;
import org.impasto.tools.kinds.Painted.Place;

/** The kinds. */
final class ShotKinds {
  private final Footage footage;

  ShotKinds(int width, int height) {
    footage = new Footage(width, height);
  }

  List<Kind> all() {
    return List.of(
        slowAppearance(),
        dissolve(),
        hidden(),
        bars(),
        fade(),
        night(),
        flash(),
        white(),
        grain(),
        revealed());
  }

  /** Those that take few frames and no network to tell. */
  List<Kind> few() {
    return List.of(hidden(), bars(), fade(), night(), flash(), white());
  }

  private static KindShot shot(int last, IntFunction<Frame> frames) {
    return new KindShot(1, last, frames);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private Kind slowAppearance() {
    int last = 20;
    Place disc =
        (x, y) ->
            Math.hypot(x - 0.65 * footage.width, y - 0.4 * footage.height) < 0.16 * footage.height;
    KindShot shot =
        shot(
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
              format("a disc's mean %.3f, painted alone %.3f", chain, alone),
              "within .05",
              Math.abs(chain - alone) <= 0.05);
        });
  }

  private Kind dissolve() {
    int end = 13;
    int last = end + 3;
    KindShot shot =
        shot(
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
                  painted.get("first").at(1));
          return new Finding(
              format("share of the first shot's painting that is left %.3f", left),
              "below .05",
              Math.abs(left) < 0.05);
        });
  }

  private Kind hidden() {
    Place hole =
        (x, y) ->
            Math.hypot(x - 0.4 * footage.width, y - 0.5 * footage.height) < 0.25 * footage.height;
    return new Kind(
        "hidden colours",
        Map.of(ITSELF, holed(hole, 0), "green", holed(hole, 1)),
        List.of(1, 2),
        painted -> {
          double step =
              painted
                  .get(ITSELF)
                  .step(
                      painted.get(ITSELF).at(2),
                      painted.get("green").at(2),
                      (x, y) -> !hole.has(x, y));
          return new Finding(
              format("visible paint over hidden black and hidden green differs by %.4f", step),
              "0",
              step == 0);
        });
  }

  private KindShot holed(Place hole, float hidden) {
    return shot(
        2,
        time -> {
          try (Frame whole =
                  footage.change(
                      footage.moving(time),
                      (x, y, c, value) -> hole.has(x, y) ? (c == 1 ? hidden : 0) : value);
              Frame alpha = Frame.allocate(footage.width, footage.height, 1)) {
            Planes.fill(alpha, 1);
            for (int i = 0; i < footage.width * footage.height; i++) {
              if (hole.has(i % footage.width, i / footage.width)) {
                Planes.buffer(alpha, 0).put(i, 0);
              }
            }
            return Channels.joined(whole, alpha);
          }
        });
  }

  private Kind bars() {
    int bar = footage.height / 8;
    Place bars = (x, y) -> y < bar || y >= footage.height - bar;
    KindShot shot =
        shot(
            3,
            time ->
                footage.change(
                    footage.moving(2 * time), (x, y, c, value) -> bars.has(x, y) ? 0 : value));
    return new Kind(
        "bars",
        Map.of(ITSELF, shot),
        List.of(1, 3),
        painted -> {
          double mean = painted.get(ITSELF).mean(3, bars);
          return new Finding(format("paint in the bars %.4f", mean), "0", mean == 0);
        });
  }

  private Kind fade() {
    double[] light = {0, 0, 0.15, 0.5, 1, 1, 0.5, 0.15, 0, 0};
    KindShot shot =
        shot(
            light.length,
            time ->
                footage.change(footage.moving(time), (x, y, c, value) -> light[time - 1] * value));
    return new Kind(
        "fade",
        Map.of(ITSELF, shot),
        List.of(1, 3, 5, 8),
        painted -> {
          Painted fade = painted.get(ITSELF);
          double[] means =
              IntStream.rangeClosed(1, light.length)
                  .mapToDouble(time -> fade.mean(time, Painted.EVERYWHERE))
                  .toArray();
          double black = Math.max(means[0], means[light.length - 1]);
          double along = Remnant.correlation(light, means);
          return new Finding(
              format("black's mean %.3f, correlation with the light %.3f", black, along),
              "below .03, above .98",
              black < 0.03 && along > 0.98);
        });
  }

  private Kind night() {
    KindShot shot =
        shot(
            3,
            time ->
                footage.grain(
                    footage.change(footage.moving(time), (x, y, c, value) -> 0.07 * value),
                    time,
                    0.006));
    return new Kind(
        "night",
        Map.of(ITSELF, shot),
        List.of(1, 3),
        painted -> {
          double mean = painted.get(ITSELF).mean(3, Painted.EVERYWHERE);
          return new Finding(
              format("a night of .03 is painted at %.3f", mean), "below .1", mean < 0.1);
        });
  }

  private Kind flash() {
    return odd("flash", (frame, time) -> time == 4 ? 0.9 : time == 5 ? 0.4 : 0);
  }

  private Kind white() {
    return odd("white frame", (frame, time) -> time == 4 ? 9 : 0);
  }

  /** How much light is added at a time. */
  @FunctionalInterface
  private interface Light {
    double at(Frame frame, int time);
  }

  private Kind odd(String name, Light light) {
    KindShot shot =
        shot(
            9,
            time -> {
              Frame frame = footage.standing(time);
              double more = light.at(frame, time);
              return footage.change(frame, (x, y, c, value) -> value * (1 + more) + more / 2);
            });
    return new Kind(
        name,
        Map.of(ITSELF, shot),
        List.of(3, 4, 6),
        painted -> {
          double across = painted.get(ITSELF).step(3, 6, Painted.EVERYWHERE);
          double usual = painted.get(ITSELF).step(6, 9, Painted.EVERYWHERE);
          return new Finding(
              format("over it %.4f, three frames later %.4f", across, usual),
              "at most 1.5 times",
              across <= 1.5 * usual + 0.001);
        });
  }

  private Kind grain() {
    int last = 6;
    Place sky = (x, y) -> x < footage.width / 3 && y < footage.height / 4;
    KindShot shot = shot(last, time -> footage.grain(footage.standing(0), time, 0.07));
    return new Kind(
        "grain",
        Map.of(ITSELF, shot),
        List.of(1, 2, last),
        painted -> {
          double worst =
              IntStream.range(2, last)
                  .mapToDouble(time -> painted.get(ITSELF).stepping(time, time + 1, 0.1, sky))
                  .max()
                  .orElseThrow();
          return new Finding(
              format("pixels of a noisy sky that step by more than .1: %.2f%%", 100 * worst),
              "below 2%",
              worst < 0.02);
        });
  }

  /** The demo shot's pan, against frames that are painted alone. */
  private Kind revealed() {
    int last = 12;
    KindShot shot = shot(last, footage::moving);
    Place left = (x, y) -> x < footage.width / 12;
    Place beside = (x, y) -> x >= footage.width / 12 && x < footage.width / 6;
    Map<String, KindShot> shots = new LinkedHashMap<>();
    shots.put(ITSELF, shot);
    shots.put("alone", shot.alone(last));
    return new Kind(
        "revealed by a pan",
        shots,
        List.of(1, 6, last),
        painted -> {
          double contrast = 1;
          double fineness = 1;
          for (Place place : List.of(left, beside)) {
            double[] chain = painted.get(ITSELF).texture(last, place);
            double[] alone = painted.get("alone").texture(last, place);
            contrast = chain[0] / alone[0] / contrast;
            fineness = chain[1] / alone[1] / fineness;
          }
          return new Finding(
              format(
                  "beside what was revealed, to painted alone: contrast %.2f, fineness %.2f of it",
                  contrast, fineness),
              "within .9 to 1.1",
              Math.abs(contrast - 1) < 0.1 && Math.abs(fineness - 1) < 0.1);
        });
  }
}
