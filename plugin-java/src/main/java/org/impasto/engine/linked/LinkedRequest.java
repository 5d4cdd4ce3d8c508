package org.impasto.engine.linked;

import java.util.function.Function;
import org.impasto.engine.FrameSource;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** A request for frames that show all around or for two eyes, as the engine paints them. */
public final class LinkedRequest {
  private final PaintRequest request;
  private final PanoramicSource panorama;

  private LinkedRequest(PaintRequest request, PanoramicSource panorama) {
    this.request = request;
    this.panorama = panorama;
  }

  /** Throws UserException where the settings do not go together. */
  public static LinkedRequest of(PaintRequest given) {
    Settings settings = given.settings().apply(given.time());
    boolean around = settings.projection() == Settings.Projection.EQUIRECTANGULAR;
    boolean two = settings.eyes() != Settings.Eyes.ONE;
    if (!around && !two) {
      return new LinkedRequest(given, null);
    }
    require(!around || !two, "Projection and Eyes are both set", "set one of both back");
    require(
        BrushSettings.paints(settings),
        "Brushwork is 0 and Projection or Eyes is set",
        "set it above 0");
    if (two) {
      FrameSource eyes = new StereoSource(given.source(), settings.eyes());
      return new LinkedRequest(given.with(given.shot() + " " + settings.eyes(), eyes), null);
    }
    require(
        given.keyframes().times().isEmpty(),
        "keyframes were given, which are flat, and Projection is Equirectangular",
        "leave one of both out");
    PanoramicSource panorama = new PanoramicSource(given.source());
    return new LinkedRequest(given.with(given.shot() + " all around", panorama), panorama);
  }

  private static void require(boolean met, String found, String remedy) {
    if (!met) {
      throw new UserException(found + ", which do not go together: " + remedy);
    }
  }

  /** As the engine paints it. */
  public PaintRequest request() {
    return request;
  }

  /** The painting as it is shown; one all around cannot be read again from the store as it lies. */
  public Painting shown(Function<PaintRequest, Painting> painter) {
    Painting painting = painter.apply(request);
    if (panorama == null) {
      return painting;
    }
    try (painting) {
      return new Painting(
          panorama.pictures().joined(painting.picture()), painting.fromStore(), painting.note());
    }
  }

  /** Matches as they are shown; places of pixels are not mixed. */
  public Frame matches(Function<PaintRequest, Frame> painter) {
    if (panorama != null) {
      throw new UserException(
          "matches are of flat frames, and Projection is Equirectangular: leave one of both out");
    }
    return painter.apply(request);
  }
}
