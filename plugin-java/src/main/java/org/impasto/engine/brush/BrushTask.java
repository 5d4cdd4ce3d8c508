package org.impasto.engine.brush;

import java.util.List;
import org.impasto.engine.exemplar.PaintedKeyframe;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.style.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.steering.SteeringMaps;

/**
 * A frame to put together from strokes. Frames stay the caller's.
 *
 * @param source RGB, [0,1], freed of its exposure
 * @param coverage [1,H,W], how much of each pixel is picture; null: all of it
 * @param mattes of the regions, [4,H,W]; null where there are none
 * @param colours that the source is seen in
 * @param networkPainting of the source, of any size; null where none is wanted
 * @param keyframes of the shot that are exemplars; empty where strokes come from style pictures
 * @param maps that steer strokes
 */
public record BrushTask(
    Frame source,
    Frame coverage,
    Frame mattes,
    StyleSet styles,
    Settings settings,
    ShotColours colours,
    Frame networkPainting,
    List<PaintedKeyframe> keyframes,
    SteeringMaps maps,
    PaintingProgress progress) {
  int width() {
    return source.width();
  }

  int height() {
    return source.height();
  }

  boolean grey() {
    return settings.keepColours() == Settings.KeepColours.LUMINANCE;
  }
}
