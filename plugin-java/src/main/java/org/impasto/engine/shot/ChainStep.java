package org.impasto.engine.shot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.impasto.engine.Motion;
import org.impasto.engine.painting.Before;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.painting.Kept;
import org.impasto.engine.painting.Meeting;
import org.impasto.engine.painting.Method;
import org.impasto.engine.painting.RegionChange;
import org.impasto.engine.painting.Regions;
import org.impasto.engine.painting.Steps;
import org.impasto.engine.painting.Subject;
import org.impasto.flow.Warp;
import org.impasto.frame.Frame;
import org.impasto.frame.Luminance;
import org.impasto.settings.Settings;

/** Paints one piece of a shot from those that it leans on. */
final class ChainStep {
  private final FramePainter painter;
  private final Recipes recipes;
  private final Sources sources;
  private final Motions motions;

  ChainStep(FramePainter painter, Recipes recipes, Sources sources, Motions motions) {
    this.painter = painter;
    this.recipes = recipes;
    this.sources = sources;
    this.motions = motions;
  }

  /**
   * The painted piece; the caller closes it.
   *
   * @param plan says what it leans on
   * @param paintings gives their paintings, each for this step to close
   */
  Frame paint(Piece piece, ShotPlan plan, Function<Piece, Frame> paintings, Steps steps) {
    List<Piece> leans = plan.leansOn(piece);
    try (Frame source = source(piece.time(), piece.time());
        Regions regions = regions(piece.time(), source)) {
      Subject subject = recipes.subject(piece.time(), source, regions, steps);
      return switch (piece.kind()) {
        case ALONE -> first(subject, piece.time());
        case FORWARD, BACKWARD -> chained(subject, piece, plan, paintings);
        case FORWARD_SHARE, BACKWARD_SHARE -> share(subject, piece.time(), leans.get(0), paintings);
        case MEETING -> meeting(subject, leans, paintings, plan.way(piece.time()));
        case AGAIN -> again(subject, piece, leans, paintings, plan.temporal(piece.pass()));
        default -> throw new IllegalArgumentException(piece + " is not painted");
      };
    }
  }

  private Frame share(Subject subject, int time, Piece lean, Function<Piece, Frame> shares) {
    Function<Piece, Frame> known =
        piece ->
            piece.kind() == Piece.Kind.KEY ? Meeting.ones(subject.source()) : shares.apply(piece);
    try (Before before = before(subject, time, lean, known)) {
      return before.share(subject);
    }
  }

  private Frame meeting(
      Subject subject, List<Piece> leans, Function<Piece, Frame> paintings, double way) {
    try (Kept forward = new Kept(paintings.apply(leans.get(0)), paintings.apply(leans.get(2)));
        Kept backward = new Kept(paintings.apply(leans.get(1)), paintings.apply(leans.get(3)))) {
      return painter.meeting(subject, forward, backward, way);
    }
  }

  /** A source frame as the painting of a time sees it; the caller closes it. */
  private Frame source(int time, int painted) {
    Frame source = sources.copy(time);
    if (recipes.keepsLuminanceOnly(painted)) {
      Luminance.grey(source);
    }
    return source;
  }

  private Regions regions(int time, Frame source) {
    try (Frame mattes = sources.regions(time)) {
      return recipes.regions(time, source, mattes);
    }
  }

  private Frame first(Subject subject, int time) {
    motions.lookAhead(subject.settings(), time);
    return painter.first(subject);
  }

  private Frame chained(
      Subject subject, Piece piece, ShotPlan plan, Function<Piece, Frame> paintings) {
    List<Piece> leans = plan.heldTo(piece);
    if (leans.isEmpty()) {
      return first(subject, piece.time());
    }
    try (Frame other = otherStart(subject.settings(), piece, plan, paintings)) {
      return leaning(
          subject,
          piece.time(),
          leans,
          paintings,
          befores -> {
            motions.lookAhead(subject.settings(), piece.time());
            return painter.following(subject, befores, other);
          });
    }
  }

  /** The painting that a frame starts from where that is not what it is held to; else null. */
  private static Frame otherStart(
      Settings settings, Piece piece, ShotPlan plan, Function<Piece, Frame> paintings) {
    return switch (Method.followingStart(settings)) {
      case PREVIOUS -> paintings.apply(plan.heldTo(piece).get(0));
      case FIRST -> paintings.apply(plan.beginning(piece));
      default -> null;
    };
  }

  private Frame again(
      Subject subject,
      Piece piece,
      List<Piece> leans,
      Function<Piece, Frame> paintings,
      boolean held) {
    try (Frame own = paintings.apply(leans.get(0))) {
      List<Piece> neighbours = leans.subList(1, leans.size());
      return leaning(
          subject,
          piece.time(),
          neighbours,
          paintings,
          befores -> painter.again(subject, own, befores, held));
    }
  }

  private Frame leaning(
      Subject subject,
      int time,
      List<Piece> leans,
      Function<Piece, Frame> paintings,
      Function<List<Before>, Frame> painting) {
    subject.steps().report("motion of frame " + time);
    List<Before> befores = new ArrayList<>();
    try {
      for (Piece lean : leans) {
        befores.add(before(subject, time, lean, paintings));
      }
      return painting.apply(befores);
    } finally {
      befores.forEach(Before::close);
    }
  }

  /** Another frame's painting, moved to a time. */
  private Before before(Subject subject, int time, Piece lean, Function<Piece, Frame> paintings) {
    try (Motion motion = motions.between(subject.settings(), time, lean.time());
        Frame source = source(lean.time(), time);
        Frame painting = paintings.apply(lean)) {
      Before before = Before.warped(painting, source, motion, subject.asPublished());
      return subject.regions().shares() == null
          ? before
          : inTheSameRegion(before, subject, lean.time(), motion);
    }
  }

  /** Trusts only paint of the region that a pixel is in. */
  private Before inTheSameRegion(Before before, Subject now, int time, Motion motion) {
    try (Frame mattes = sources.regions(time);
        Regions then = recipes.unmatched(time, now.source(), mattes);
        Frame moved = Warp.bilinear(then.shares(), motion.toOther());
        Frame same = RegionChange.same(now.regions().shares(), moved)) {
      return before.atMost(same);
    }
  }
}
