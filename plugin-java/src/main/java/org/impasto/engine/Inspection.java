package org.impasto.engine;

import org.bytedeco.javacpp.Pointer;
import org.impasto.flow.FlowPicture;
import org.impasto.flow.Warp;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Shows what a painted frame leans on: its motion, the reliability of that, the warped painting before it. */
final class Inspection {
  private final ShotChain chain;
  private final Flows flows;
  private final WorkingFrames frames;
  private final PaintRequest request;

  Inspection(ShotChain chain, Flows flows, WorkingFrames frames, PaintRequest request) {
    this.chain = chain;
    this.flows = flows;
    this.frames = frames;
    this.request = request;
  }

  /** A view other than the result, at full size; black with a note where there is no frame before. */
  Painting show(Settings.View view) {
    int time = request.time();
    try (Frame current = frames.read(time)) {
      if (time == request.source().first() || !request.source().temporalAccess()) {
        Frame black = Frame.allocate(current.width(), current.height(), 3);
        black.data().fill(0);
        String note = "frame " + time + " has no frame before it to show motion from";
        return new Painting(frames.enlarge(black), false, note);
      }
      return new Painting(frames.enlarge(picture(view, current, time)), false, "");
    }
  }

  private Frame picture(Settings.View view, Frame current, int time) {
    Settings settings = request.settings().apply(time);
    try (Frame previous = frames.read(time - 1);
        Motion motion = flows.estimate(settings, current, previous)) {
      return switch (view) {
        case FLOW -> FlowPicture.of(motion.toPrevious());
        case RELIABILITY -> grey(motion.reliability());
        case WARPED -> warped(motion);
        case RESULT -> throw new IllegalArgumentException("the result is not an inspection");
      };
    }
  }

  private Frame warped(Motion motion) {
    try (Frame painted = chain.before().frame()) {
      return Warp.bicubic(painted, motion.toPrevious());
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
