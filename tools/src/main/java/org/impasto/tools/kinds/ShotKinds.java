package org.impasto.tools.kinds;

import static org.impasto.tools.kinds.Kind.ITSELF;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.tools.kinds.Kind.Finding;
import org.impasto.tools.kinds.Painted.Place;

/** The kinds. */
final class ShotKinds {
  private final Footage footage;
  private final SlowKinds slow;

  ShotKinds(int width, int height) {
    footage = new Footage(width, height);
    slow = new SlowKinds(footage);
  }

  List<Kind> all() {
    return List.of(
        slow.slowAppearance(),
        slow.dissolve(),
        hidden(),
        bars(),
        slow.fade(),
        night(),
        flash(),
        white(),
        grain(),
        revealed());
  }

  /** Those that take few frames and no network to tell. */
  List<Kind> few() {
    return List.of(hidden(), bars(), slow.fade(), night(), flash(), white());
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
              Kind.text("visible paint over hidden black and hidden green differs by %.4f", step),
              "0",
              step == 0);
        });
  }

  private KindShot holed(Place hole, float hidden) {
    return KindShot.to(
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
        KindShot.to(
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
          return new Finding(Kind.text("paint in the bars %.4f", mean), "0", mean == 0);
        });
  }

  private Kind night() {
    KindShot shot =
        KindShot.to(
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
              Kind.text("a night of .03 is painted at %.3f", mean), "below .1", mean < 0.1);
        });
  }

  private Kind flash() {
    return odd("flash", time -> time == 4 ? 0.9 : time == 5 ? 0.4 : 0);
  }

  private Kind white() {
    return odd("white frame", time -> time == 4 ? 9 : 0);
  }

  /**
   * @param light how much is added at a time
   */
  private Kind odd(String name, IntToDoubleFunction light) {
    KindShot shot =
        KindShot.to(
            9,
            time -> {
              Frame frame = footage.standing(time);
              double more = light.applyAsDouble(time);
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
              Kind.text("over it %.4f, three frames later %.4f", across, usual),
              "at most 1.5 times",
              across <= 1.5 * usual + 0.001);
        });
  }

  private Kind grain() {
    int last = 6;
    Place sky = (x, y) -> x < footage.width / 3 && y < footage.height / 4;
    KindShot shot = KindShot.to(last, time -> footage.grain(footage.standing(0), time, 0.07));
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
              Kind.text("pixels of a noisy sky that step by more than .1: %.2f%%", 100 * worst),
              "below 2%",
              worst < 0.02);
        });
  }

  /** The demo shot's pan, against frames that are painted alone. */
  private Kind revealed() {
    int last = 12;
    KindShot shot = KindShot.to(last, footage::moving);
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
              Kind.text(
                  "beside what was revealed, to painted alone: contrast %.2f, fineness %.2f of it",
                  contrast, fineness),
              "within .9 to 1.1",
              Math.abs(contrast - 1) < 0.1 && Math.abs(fineness - 1) < 0.1);
        });
  }
}
