package org.impasto.cuts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * A few frames of film.
 *
 * @param kind what it stands for
 * @param cut the frame that begins another shot; 0 for none
 * @param odd the frames that are none of the shot's
 */
record Footage(String kind, List<float[][]> frames, int cut, List<Integer> odd) {
  private static final int FRAMES = 8;
  private static final int CUT = 4;

  private static Footage of(String kind, int cut, Film film) {
    List<float[][]> frames = new ArrayList<>();
    for (int t = 0; t < FRAMES; t++) {
      frames.add(film.at(t));
    }
    return new Footage(kind, frames, cut, List.of());
  }

  /** One of each kind that has frames which are none of its shot's. */
  static List<Footage> odd(long seed) {
    long a = 2 * seed + 1000;
    List<Footage> all = new ArrayList<>();
    Camera pan = pan(camera(a), 3);
    all.add(odd("white", pan, List.of(3), (frame, t) -> filled(frame, 1)));
    all.add(odd("black", pan, List.of(3, 4), (frame, t) -> filled(frame, 0)));
    all.add(odd("flash", pan, List.of(3, 4), (frame, t) -> lighter(frame, t == 3 ? 0.6 : 0.3)));
    float[][] other = camera(a + 1).frame(0);
    all.add(odd("broken", pan, List.of(4), (frame, t) -> lowerHalf(frame, other)));
    all.add(odd("another", pan, List.of(2, 3, 4), (frame, t) -> other));
    return all;
  }

  private static Footage odd(
      String kind,
      Camera camera,
      List<Integer> odd,
      BiFunction<float[][], Integer, float[][]> change) {
    Footage footage =
        of(kind, 0, t -> odd.contains(t) ? change.apply(camera.frame(t), t) : camera.frame(t));
    return new Footage(kind, footage.frames, 0, odd);
  }

  private static float[][] filled(float[][] frame, float value) {
    for (float[] plane : frame) {
      Arrays.fill(plane, value);
    }
    return frame;
  }

  private static float[][] lighter(float[][] frame, double light) {
    for (float[] plane : frame) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = (float) Math.min(1, plane[i] * (1 + light) + light / 2);
      }
    }
    return frame;
  }

  private static float[][] lowerHalf(float[][] frame, float[][] other) {
    int from = frame[0].length / 2;
    for (int c = 0; c < 3; c++) {
      System.arraycopy(other[c], from, frame[c], from, frame[c].length - from);
    }
    return frame;
  }

  /** A frame by its number. */
  @FunctionalInterface
  interface Film {
    float[][] at(int t);
  }

  private static Camera camera(long seed) {
    return new Camera(Scene.of(seed, seed), seed);
  }

  private static Camera pan(Camera camera, double step) {
    camera.x = t -> step * (t - 3.5);
    return camera;
  }

  private static Camera handheld(Camera camera, double size) {
    camera.x = t -> size * shake(camera.seed, t);
    camera.y = t -> 0.7 * size * shake(camera.seed + 1, t);
    return camera;
  }

  /** In [-1, 1], another one each frame, half of it kept. */
  private static double shake(long seed, double t) {
    double now = 2 * new Random(seed * 31 + (long) Math.floor(t)).nextDouble() - 1;
    double before = 2 * new Random(seed * 31 + (long) Math.floor(t) - 1).nextDouble() - 1;
    return (now + before) / 2;
  }

  private static Camera lit(Camera camera, double gain, double haze) {
    camera.gain = t -> gain;
    camera.haze = t -> haze;
    return camera;
  }

  /** Mean luma about 0.03; grain as it is left of a large frame's. */
  private static Camera night(Camera camera) {
    camera.grain = 0.005;
    return lit(camera, 0.06, 0);
  }

  private static Footage joined(String kind, Camera one, Camera other) {
    return of(kind, CUT, t -> (t < CUT ? one : other).frame(t));
  }

  /** One of each kind that has a cut. */
  static List<Footage> cuts(long seed) {
    long a = 2 * seed + 1000;
    long b = a + 1;
    List<Footage> all = new ArrayList<>();
    all.add(joined("still", camera(a), camera(b)));
    all.add(joined("pans", pan(camera(a), 4), pan(camera(b), -6)));
    all.add(joined("handheld", handheld(camera(a), 7), handheld(camera(b), 7)));
    all.add(joined("dark", lit(camera(a), 0.12, 0), lit(camera(b), 0.12, 0)));
    all.add(joined("night", night(pan(camera(a), 2)), night(camera(b))));
    all.add(joined("night to day", lit(camera(a), 0.08, 0), camera(b)));
    all.add(joined("day to dark", camera(a), lit(camera(b), 0.15, 0)));
    all.add(joined("bright", lit(camera(a), 0.45, 0.5), lit(camera(b), 0.45, 0.5)));
    all.add(joined("fog", lit(camera(a), 0.15, 0.5), lit(pan(camera(b), 3), 0.15, 0.45)));
    all.add(joined("same palette", camera(a), new Camera(Scene.of(b, a), b)));
    Camera elsewhere = camera(a);
    elsewhere.x = t -> 110;
    elsewhere.y = t -> 40;
    Camera here = camera(a);
    here.x = t -> -90;
    all.add(joined("same place", here, elsewhere));
    Camera close = camera(a);
    close.size = t -> 0.45;
    all.add(joined("closer", camera(a), close));
    Camera grainy = camera(a);
    grainy.grain = 0.06;
    Camera grainyToo = camera(b);
    grainyToo.grain = 0.06;
    all.add(joined("grain", grainy, grainyToo));
    Camera one = pan(camera(a), 5);
    Camera other = pan(camera(b), 5);
    all.add(of("twos", CUT, t -> (t < CUT ? one : other).frame(t / 2 * 2)));
    return all;
  }

  /** One of each kind that has none. */
  static List<Footage> steady(long seed) {
    long a = 2 * seed + 1000;
    Random random = new Random(seed);
    List<Footage> all = new ArrayList<>();
    all.add(of("still", 0, t -> camera(a).frame(t)));
    all.add(of("pan", 0, t -> pan(camera(a), 9).frame(t)));
    all.add(of("handheld", 0, t -> handheld(camera(a), 14).frame(t)));
    all.add(of("dark", 0, t -> lit(pan(camera(a), 3), 0.08, 0).frame(t)));
    Camera night = lit(camera(a), 0.05, 0);
    night.grain = 0.008;
    all.add(of("noisy night", 0, night::frame));
    all.add(of("bright", 0, t -> lit(handheld(camera(a), 5), 0.4, 0.55).frame(t)));
    Camera whip = camera(a);
    whip.shutter = true;
    double top = 16 + 18 * random.nextDouble();
    whip.x = t -> -130 + top * Math.max(0, t - 1) * Math.min(1, Math.max(0, t - 1) / 4);
    all.add(of("whip pan", 0, whip::frame));
    Camera zoom = camera(a);
    zoom.size = t -> 1.5 * Math.pow(0.92, t);
    all.add(of("zoom", 0, zoom::frame));
    Camera from = pan(camera(a), 2);
    Camera to = camera(a + 1);
    all.add(of("dissolve", 0, t -> mixed(from.frame(t), to.frame(t), t / 7.0)));
    Camera fade = pan(camera(a), 2);
    fade.gain = t -> Math.max(0, 1 - t / 6);
    all.add(of("fade out", 0, fade::frame));
    Camera fadeIn = camera(a);
    fadeIn.gain = t -> Math.max(0, t - 1) / 6;
    fadeIn.grain = 0.002;
    all.add(of("fade in", 0, fadeIn::frame));
    Camera flash = camera(a);
    flash.gain = t -> t == 3 ? 1.6 : t == 4 ? 1.2 : 1;
    flash.haze = t -> t == 3 ? 0.35 : t == 4 ? 0.15 : 0;
    all.add(of("flash", 0, flash::frame));
    Camera strobe = handheld(camera(a), 4);
    strobe.gain = t -> Math.round(t) % 2 == 0 ? 1 : 0.04;
    all.add(of("strobe", 0, strobe::frame));
    Camera bomb = camera(a);
    all.add(of("explosion", 0, t -> exploded(bomb.frame(t), t - 2, random(a))));
    all.add(of("credits", 0, t -> credits(a, t)));
    Camera twos = pan(camera(a), 6);
    all.add(of("twos", 0, t -> twos.frame(t / 2 * 2)));
    Camera film = pan(camera(a), 6);
    all.add(of("pulldown", 0, t -> pulldown(film, t)));
    Camera passing = camera(a);
    passing.thing = 0.45;
    passing.thingSpeed = 0.16;
    all.add(of("passing", 0, passing::frame));
    return all;
  }

  private static Random random(long seed) {
    return new Random(seed);
  }

  static float[][] mixed(float[][] one, float[][] other, double share) {
    float[][] mixed = new float[3][one[0].length];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < mixed[c].length; i++) {
        mixed[c][i] = (float) ((1 - share) * one[c][i] + share * other[c][i]);
      }
    }
    return mixed;
  }

  /**
   * A ball of fire that grows over half of the picture within three frames, and lights the rest.
   */
  private static float[][] exploded(float[][] frame, double age, Random random) {
    double radius = age < 0 ? 0 : Camera.WIDTH * Math.min(0.36, 0.12 * (age + 1));
    double light = age < 0 ? 0 : 0.5 * Math.exp(-age / 2);
    double cx = Camera.WIDTH * (0.3 + 0.4 * random.nextDouble());
    for (int i = 0; i < frame[0].length; i++) {
      double x = i % Camera.WIDTH - cx;
      double y = i / Camera.WIDTH - 0.5 * Camera.HEIGHT;
      double edge = radius * (1 + 0.2 * Math.sin(5 * Math.atan2(y, x) + age));
      double in = Math.max(0, Math.min(1, (edge - Math.hypot(x, y)) / 5));
      double flame = 0.75 + 0.25 * Math.sin(0.3 * x + 2 * age) * Math.sin(0.35 * y - 3 * age);
      double[] fire = {flame, 0.65 * flame * flame, 0.25 * flame * flame};
      for (int c = 0; c < 3; c++) {
        double value = frame[c][i] * (1 + light) + 0.4 * light;
        frame[c][i] = (float) Math.min(1, value + in * (fire[c] - value));
      }
    }
    return frame;
  }

  /** Lines of something like letters that roll up on black. */
  private static float[][] credits(long seed, int t) {
    float[][] frame = new float[3][Camera.WIDTH * Camera.HEIGHT];
    for (int i = 0; i < frame[0].length; i++) {
      int y = i / Camera.WIDTH + 2 * t;
      int x = i % Camera.WIDTH;
      Random line = new Random(seed * 97 + y / 9);
      int width = 20 + line.nextInt(70);
      boolean inside = y % 9 < 5 && Math.abs(x - Camera.WIDTH / 2) < width / 2;
      boolean ink =
          inside && new Random(seed * 7919 + (y / 9 * 31L + x / 3) * 17 + y % 9 / 2).nextBoolean();
      for (int c = 0; c < 3; c++) {
        frame[c][i] = ink ? 0.9f : 0;
      }
    }
    return frame;
  }

  /** Four frames of film spread over five of video, two of which show two at once. */
  private static float[][] pulldown(Camera film, int t) {
    int group = t / 5 * 4;
    int[] even = {0, 1, 1, 2, 3};
    int[] odd = {0, 1, 2, 3, 3};
    float[][] first = film.frame(group + even[t % 5]);
    float[][] second = film.frame(group + odd[t % 5]);
    for (int c = 0; c < 3; c++) {
      for (int y = 1; y < Camera.HEIGHT; y += 2) {
        System.arraycopy(second[c], y * Camera.WIDTH, first[c], y * Camera.WIDTH, Camera.WIDTH);
      }
    }
    return first;
  }
}
