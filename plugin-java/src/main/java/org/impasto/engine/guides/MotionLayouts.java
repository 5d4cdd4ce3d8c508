package org.impasto.engine.guides;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;

/**
 * Motion vectors and depth as renderers and compositing programs write them, made ours.
 *
 * <p>Their y points upwards, ours downwards. Nuke's layers forward and backward lead from a pixel
 * to its place in the next frame and in the one before. Blender's Vector pass has (x, y) = place
 * before - place now and (z, w) = place now - place after: the first two lead to the frame before,
 * the others away from the next. Arnold's motionvector leads forward.
 */
public final class MotionLayouts {
  /**
   * Where one direction's vector stands: channels of u and v, and the factor that makes them lead
   * there.
   */
  private record Place(int u, int v, int sign) {}

  private MotionLayouts() {}

  /** Channels that a layout needs, the first ones of the picture: 2 or 4. */
  public static int channels(Settings.MotionLayout layout) {
    return switch (layout) {
      case NUKE, BLENDER -> 4;
      case FORWARD, BACKWARD -> 2;
    };
  }

  private static Place previous(Settings.MotionLayout layout) {
    return switch (layout) {
      case NUKE -> new Place(2, 3, 1);
      case BLENDER, BACKWARD -> new Place(0, 1, 1);
      case FORWARD -> null;
    };
  }

  private static Place next(Settings.MotionLayout layout) {
    return switch (layout) {
      case NUKE, FORWARD -> new Place(0, 1, 1);
      case BLENDER -> new Place(2, 3, -1);
      case BACKWARD -> null;
    };
  }

  /**
   * Where each pixel lies in the frame before, px. Null where the layout does not say.
   *
   * @param vectors [C,H,W], as many channels as the layout needs
   * @param scaleX of the picture to full resolution, as in a host's proxies; the vectors are of
   *     full resolution
   */
  public static FlowField toPrevious(
      Frame vectors, Settings settings, double scaleX, double scaleY) {
    return field(vectors, previous(settings.motionLayout()), settings, scaleX, scaleY);
  }

  /** As {@link #toPrevious}, in the frame after. */
  public static FlowField toNext(Frame vectors, Settings settings, double scaleX, double scaleY) {
    return field(vectors, next(settings.motionLayout()), settings, scaleX, scaleY);
  }

  /** Whether a layout says where pixels lie in the frame before. */
  public static boolean leadsToPrevious(Settings.MotionLayout layout) {
    return previous(layout) != null;
  }

  /** Whether a layout says where pixels lie in the frame after. */
  public static boolean leadsToNext(Settings.MotionLayout layout) {
    return next(layout) != null;
  }

  private static FlowField field(
      Frame vectors, Place place, Settings settings, double scaleX, double scaleY) {
    if (place == null) {
      return null;
    }
    FlowField field = FlowField.allocate(vectors.width(), vectors.height());
    fill(field, 0, vectors, place.u, place.sign * settings.motionScaleX() * scaleX);
    fill(field, 1, vectors, place.v, -place.sign * settings.motionScaleY() * scaleY);
    return field;
  }

  private static void fill(FlowField field, int channel, Frame vectors, int from, double factor) {
    FloatBuffer source = Planes.buffer(vectors, from);
    FloatBuffer target = Planes.buffer(field.frame(), channel);
    for (int i = 0; i < target.capacity(); i++) {
      target.put(i, (float) (factor * source.get(i)));
    }
  }

  /**
   * Makes distances of depth, in place: smaller is nearer, infinite where an inverse depth is 0 or
   * less.
   */
  public static Frame distances(Frame depth, Settings settings) {
    if (settings.depthMeaning() == Settings.DepthMeaning.INVERSE) {
      FloatBuffer values = Planes.buffer(depth, 0);
      for (int i = 0; i < values.capacity(); i++) {
        float inverse = values.get(i);
        values.put(i, inverse <= 0 ? Float.POSITIVE_INFINITY : 1 / inverse);
      }
    }
    return depth;
  }
}
