package org.impasto.engine.shot;

import java.nio.FloatBuffer;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.chain.ShotChain;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.engine.step.ChainResult;
import org.impasto.engine.step.ChainStep;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.impasto.synthesis.MatchField;

/** Shows what a frame's strokes were chosen by, or where in the exemplars they come from. */
final class StrokesView {
  /** Mean cost of a pixel that is shown as full blue. */
  private static final float FULL_ERROR = 0.25f;

  private final ShotChain chain;
  private final ChainStep step;
  private final WorkingFrames frames;
  private final PaintRequest request;
  private final Progress progress;

  StrokesView(
      ShotChain chain,
      ChainStep step,
      WorkingFrames frames,
      PaintRequest request,
      Progress progress) {
    this.chain = chain;
    this.step = step;
    this.frames = frames;
    this.request = request;
    this.progress = progress;
  }

  /** The view, at full size; the painting with a note where it has no strokes. */
  Painting show(Settings.View view) {
    int time = request.time();
    ChainResult result = chain.paintRequested();
    try (PaintedFrame painted = result.frame()) {
      if (!BrushSettings.paints(request.settings().apply(time)) || painted.field() == null) {
        String note = "Brushwork is 0: there are no strokes to show";
        return new Painting(frames.size().enlarge(painted.picture().copy()), false, note);
      }
      PaintingProgress shown = new PaintingProgress(progress, 1, 1, "guide");
      Frame picture =
          view == Settings.View.MATCHES ? places(painted.field()) : step.guide(time, result, shown);
      return new Painting(frames.size().enlarge(picture), false, "");
    }
  }

  /**
   * Where each pixel of the painting comes from, see {@link
   * org.impasto.engine.brush.BrushPainter#matches}, at working size.
   */
  Frame matches() {
    int time = request.time();
    if (!BrushSettings.paints(request.settings().apply(time))) {
      throw new UserException(
          "there are no matches to write: Brushwork is 0, so that no strokes are taken from"
              + " anywhere; a Brushwork above 0 is required");
    }
    ChainResult result = chain.paintRequested();
    try (PaintedFrame painted = result.frame()) {
      if (result.identity() == null) {
        throw new UserException(
            "there are no matches to write: "
                + result.note()
                + "; the painting of the frame itself is required: set On random access to Paint"
                + " the frames before, or paint those first");
      }
      return step.matches(time, result, new PaintingProgress(progress, 1, 1, "matches"));
    }
  }

  /** Red and green: place, as a share of the farthest; blue: error. */
  private static Frame places(MatchField field) {
    int width = field.width();
    Frame picture = Frame.allocate(width, field.height(), 3);
    FloatBuffer[] planes = Planes.buffers(picture);
    float across = most(field.x());
    float down = most(field.y());
    int shift = field.costShift();
    int costs = (width + (1 << shift) - 1) >> shift;
    for (int i = 0; i < width * field.height(); i++) {
      int x = i % width >> shift;
      int y = i / width >> shift;
      planes[0].put(i, Math.max(0, field.x()[i] / across));
      planes[1].put(i, Math.max(0, field.y()[i] / down));
      planes[2].put(i, Math.min(1, Math.max(0, field.cost()[y * costs + x] / FULL_ERROR)));
    }
    return picture;
  }

  private static float most(int[] places) {
    int most = 1;
    for (int place : places) {
      most = Math.max(most, place);
    }
    return most;
  }
}
