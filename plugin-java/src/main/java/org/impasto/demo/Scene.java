package org.impasto.demo;

import java.util.List;
import java.util.function.IntFunction;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.scenery.Balloon;
import org.impasto.demo.scenery.Bank;
import org.impasto.demo.scenery.Boat;
import org.impasto.demo.scenery.Gulls;
import org.impasto.demo.scenery.Headland;
import org.impasto.demo.scenery.Hills;
import org.impasto.demo.scenery.Reeds;
import org.impasto.demo.scenery.Reflection;
import org.impasto.demo.scenery.Sea;
import org.impasto.demo.scenery.Sky;
import org.impasto.demo.scenery.Tree;

/** The layers of the shot, nearest first, and how each moves. */
final class Scene {
  /**
   * The frame whose arrangement is the drawn one; the camera passes it in the middle of the shot.
   */
  private static final double MIDDLE = (DemoShot.FRAMES - 1) / 2.0;

  /**
   * A layer and its place in frame t, before the camera's zoom.
   *
   * @param name of the object
   * @param distance from the camera, in units of the nearest layer's
   */
  record Placed(String name, Layer layer, double distance, IntFunction<Affine> place) {}

  private Scene() {}

  static List<Placed> layers() {
    return List.of(
        new Placed("reeds", new Reeds(), 1, track(0.0200)),
        new Placed(
            "tree",
            new Tree(),
            1.3,
            t ->
                track(0.0155)
                    .apply(t)
                    .after(Affine.translation(-0.74, 0.37))
                    .after(Affine.turn(0, 0.88))),
        new Placed("bank", new Bank(), 1.45, track(0.0140)),
        new Placed(
            "gulls",
            new Gulls(),
            2,
            t ->
                drift(t, 0.30, -0.20, -0.0048, -0.0012)
                    .after(Affine.turn(-0.1 + 0.006 * t, 0.085))),
        new Placed(
            "boat",
            new Boat(),
            2.4,
            t -> boat(t).after(Affine.turn(0.02 + 0.06 * Math.sin(0.4 * t), 0.27))),
        new Placed(
            "boat_reflection", new Reflection(), 2.6, t -> boat(t).after(Affine.turn(0, 0.27))),
        new Placed(
            "balloon",
            new Balloon(),
            4,
            t ->
                drift(t, -0.02, -0.31, 0.0036, -0.0014)
                    .after(Affine.turn(0.07 * Math.sin(0.15 * t), 0.16 + 0.0006 * t))),
        new Placed("headland", new Headland(), 6.7, track(0.0030)),
        new Placed(
            "sea",
            new Sea(),
            8,
            t ->
                Affine.translation(0.001 * (t - MIDDLE), 0)
                    .after(Affine.shear(0.026 * (t - MIDDLE), Sky.HORIZON))),
        new Placed("hills_near", new Hills(0.085, 0.42, true, 23), 11, track(0.0018)),
        new Placed("hills_far", new Hills(0.17, 0.55, false, 11), 18, track(0.0011)),
        new Placed("sky", new Sky(), 33, track(0.0006)));
  }

  /**
   * The camera's lens: everything is enlarged and turned a little, about the centre of the frame.
   */
  static Affine camera(int t) {
    return Affine.turn(0.0007 * (t - MIDDLE), 1.03 + 0.0013 * (t - MIDDLE));
  }

  /**
   * The camera travels to the left: a standing layer moves right, in frame heights a frame, more
   * the nearer it is.
   */
  private static IntFunction<Affine> track(double speed) {
    return t -> Affine.translation(speed * (t - MIDDLE), 0);
  }

  private static Affine drift(int t, double x, double y, double dx, double dy) {
    return Affine.translation(x + dx * (t - MIDDLE), y + dy * (t - MIDDLE));
  }

  private static Affine boat(int t) {
    return drift(t, 0.14, 0.185 + 0.004 * Math.sin(0.5 * t), 0.0085, 0);
  }
}
