package org.impasto.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.impasto.colour.Luminance;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.Regions;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.painting.KeyframeDissolve;
import org.impasto.engine.painting.RegionChange;
import org.impasto.engine.painting.WarpedNeighbour;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.source.SourceFrames;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Paints one node of a shot from those that it depends on. */
public final class ChainStep {
  private final FramePainter painter;
  private final PaintingInputs recipes;
  private final SourceFrames sources;
  private final ShotMotion motions;

  public ChainStep(
      FramePainter painter, PaintingInputs recipes, SourceFrames sources, ShotMotion motions) {
    this.painter = painter;
    this.recipes = recipes;
    this.sources = sources;
    this.motions = motions;
  }

  /**
   * The painted node; the caller closes it.
   *
   * @param plan says what it depends on
   * @param paintings gives their paintings, each for this step to close
   */
  Frame paintNode(
      ChainNode node, ShotPlan plan, Function<ChainNode, Frame> paintings, PaintingProgress steps) {
    List<ChainNode> dependencies = plan.dependencies(node);
    try (Frame source = source(node.time(), node.time());
        Regions regions = regions(node.time(), source)) {
      PaintingTask subject = recipes.subject(node.time(), source, regions, steps);
      return switch (node.kind()) {
        case ALONE -> first(subject, node.time());
        case FORWARD, BACKWARD -> chained(subject, node, plan, paintings);
        case FORWARD_SHARE, BACKWARD_SHARE ->
            share(subject, node.time(), dependencies.get(0), paintings);
        case MEETING -> meeting(subject, dependencies, paintings, plan.way(node.time()));
        case AGAIN -> again(subject, node, dependencies, paintings, plan.temporal(node.pass()));
        default -> throw new IllegalArgumentException(node + " is not painted");
      };
    }
  }

  private Frame share(
      PaintingTask subject, int time, ChainNode dependency, Function<ChainNode, Frame> shares) {
    Function<ChainNode, Frame> known =
        node ->
            node.kind() == ChainNode.Kind.KEY
                ? KeyframeDissolve.ones(subject.source())
                : shares.apply(node);
    try (WarpedNeighbour before = before(subject, time, dependency, known)) {
      return before.share(subject);
    }
  }

  private Frame meeting(
      PaintingTask subject,
      List<ChainNode> dependencies,
      Function<ChainNode, Frame> paintings,
      double way) {
    try (TemporalTarget forward =
            new TemporalTarget(
                paintings.apply(dependencies.get(0)), paintings.apply(dependencies.get(2)));
        TemporalTarget backward =
            new TemporalTarget(
                paintings.apply(dependencies.get(1)), paintings.apply(dependencies.get(3)))) {
      return painter.dissolve(subject, forward, backward, way);
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

  private Frame first(PaintingTask subject, int time) {
    motions.lookAhead(subject.settings(), time);
    return painter.first(subject);
  }

  private Frame chained(
      PaintingTask subject, ChainNode node, ShotPlan plan, Function<ChainNode, Frame> paintings) {
    List<ChainNode> dependencies = plan.heldTo(node);
    if (dependencies.isEmpty()) {
      return first(subject, node.time());
    }
    try (Frame other = otherStart(subject.settings(), node, plan, paintings)) {
      return following(
          subject,
          node.time(),
          dependencies,
          paintings,
          neighbours -> {
            motions.lookAhead(subject.settings(), node.time());
            return painter.following(subject, neighbours, other);
          });
    }
  }

  /** The painting that a frame starts from where that is not what it is held to; else null. */
  private static Frame otherStart(
      Settings settings, ChainNode node, ShotPlan plan, Function<ChainNode, Frame> paintings) {
    return switch (MethodSettings.followingStart(settings)) {
      case PREVIOUS -> paintings.apply(plan.heldTo(node).get(0));
      case FIRST -> paintings.apply(plan.beginning(node));
      default -> null;
    };
  }

  private Frame again(
      PaintingTask subject,
      ChainNode node,
      List<ChainNode> dependencies,
      Function<ChainNode, Frame> paintings,
      boolean held) {
    try (Frame own = paintings.apply(dependencies.get(0))) {
      List<ChainNode> neighbours = dependencies.subList(1, dependencies.size());
      return following(
          subject,
          node.time(),
          neighbours,
          paintings,
          warped -> painter.again(subject, own, warped, held));
    }
  }

  private Frame following(
      PaintingTask subject,
      int time,
      List<ChainNode> dependencies,
      Function<ChainNode, Frame> paintings,
      Function<List<WarpedNeighbour>, Frame> painting) {
    subject.steps().report("motion of frame " + time);
    List<WarpedNeighbour> neighbours = new ArrayList<>();
    try {
      for (ChainNode dependency : dependencies) {
        neighbours.add(before(subject, time, dependency, paintings));
      }
      return painting.apply(neighbours);
    } finally {
      neighbours.forEach(WarpedNeighbour::close);
    }
  }

  /** Another frame's painting, moved to a time. */
  private WarpedNeighbour before(
      PaintingTask subject, int time, ChainNode dependency, Function<ChainNode, Frame> paintings) {
    try (FrameMotion motion = motions.between(subject.settings(), time, dependency.time());
        Frame source = source(dependency.time(), time);
        Frame painting = paintings.apply(dependency)) {
      WarpedNeighbour before =
          WarpedNeighbour.warped(painting, source, motion, subject.asPublished());
      return subject.regions().shares() == null
          ? before
          : inTheSameRegion(before, subject, dependency.time(), motion);
    }
  }

  /** Trusts only paint of the region that a pixel is in. */
  private WarpedNeighbour inTheSameRegion(
      WarpedNeighbour before, PaintingTask now, int time, FrameMotion motion) {
    try (Frame mattes = sources.regions(time);
        Regions then = recipes.unmatched(time, now.source(), mattes);
        Frame moved = Warp.bilinear(then.shares(), motion.toOther());
        Frame same = RegionChange.same(now.regions().shares(), moved)) {
      return before.atMost(same);
    }
  }
}
