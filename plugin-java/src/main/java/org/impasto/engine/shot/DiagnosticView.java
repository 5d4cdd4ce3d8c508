package org.impasto.engine.shot;

import org.bytedeco.javacpp.Pointer;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.chain.Cuts;
import org.impasto.engine.chain.ShotChain;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.flow.FlowPicture;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/**
 * Shows what a painted frame depends on: its motion, the reliability of that, the warped painting
 * before it.
 */
final class DiagnosticView {
  private final ShotChain chain;
  private final ShotMotion motions;
  private final SourceFrames sources;
  private final Cuts cuts;
  private final WorkingFrames frames;
  private final PaintRequest request;

  DiagnosticView(
      ShotChain chain,
      ShotMotion motions,
      SourceFrames sources,
      Cuts cuts,
      WorkingFrames frames,
      PaintRequest request) {
    this.chain = chain;
    this.motions = motions;
    this.sources = sources;
    this.cuts = cuts;
    this.frames = frames;
    this.request = request;
  }

  /**
   * A view other than the result, at full size; black with a note where there is no frame before.
   */
  Painting show(Settings.View view) {
    int time = request.time();
    sources.look(time);
    if (!request.source().temporalAccess() || cuts.beginsAt(time)) {
      try (Frame black = sources.copy(time)) {
        black.data().fill(0);
        String note = "frame " + time + " has no frame before it to show motion from";
        return new Painting(frames.size().enlarge(black.copy()), false, note);
      }
    }
    return new Painting(frames.size().enlarge(picture(view, time)), false, "");
  }

  private Frame picture(Settings.View view, int time) {
    Settings settings = request.settings().apply(time);
    try (FrameMotion motion = motions.between(settings, time, time - 1)) {
      return switch (view) {
        case FLOW -> FlowPicture.of(motion.toOther());
        case RELIABILITY -> grey(motion.reliability());
        case WARPED -> warped(motion);
        case RESULT -> throw new IllegalArgumentException("the result is not an inspection");
      };
    }
  }

  private Frame warped(FrameMotion motion) {
    try (Frame painted = chain.before().frame()) {
      return Warp.bicubic(painted, motion.toOther());
    }
  }

  private static Frame grey(Frame weight) {
    Frame grey = Frame.allocate(weight.width(), weight.height(), 3);
    for (int channel = 0; channel < 3; channel++) {
      Pointer.memcpy(grey.plane(channel), weight.data(), weight.elements() * Float.BYTES);
    }
    return grey;
  }
}
