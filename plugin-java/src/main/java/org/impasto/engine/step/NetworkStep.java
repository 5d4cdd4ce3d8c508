package org.impasto.engine.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.impasto.engine.inputs.PaintingInputs;
import org.impasto.engine.inputs.StepSources;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.Regions;
import org.impasto.engine.loss.TemporalTarget;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.painting.KeyframeDissolve;
import org.impasto.engine.painting.RegionChange;
import org.impasto.engine.painting.WarpedNeighbour;
import org.impasto.engine.plan.ChainNode;
import org.impasto.engine.plan.ShotPlan;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;
import org.impasto.settings.Settings;

/**
 * Paints one node of a shot by the network, from those that it depends on: at working size, or
 * smaller what only guides strokes.
 */
final class NetworkStep {
  private static final int COLOURS = 3;

  private final FramePainter painter;
  private final PaintingInputs recipes;
  private final StepSources sources;
  private final ShotMotion motions;

  NetworkStep(
      FramePainter painter, PaintingInputs recipes, StepSources sources, ShotMotion motions) {
    this.painter = painter;
    this.recipes = recipes;
    this.sources = sources;
    this.motions = motions;
  }

  /**
   * The painted node. After its colours it has the planes of {@code CarriedSource} where other
   * frames may follow it.
   *
   * @param plan says what it depends on
   * @param paintings gives their paintings, likewise, each for this step to close
   */
  Frame paintNode(
      ChainNode node, ShotPlan plan, Function<ChainNode, Frame> paintings, PaintingProgress steps) {
    List<ChainNode> dependencies = plan.dependencies(node);
    Function<ChainNode, Frame> colours = each -> colours(paintings.apply(each));
    try (Frame source = sources.source(node.time(), node.time());
        Regions regions = regions(node.time(), source)) {
      PaintingTask subject = recipes.subject(node.time(), source, regions, steps);
      return switch (node.kind()) {
        case ALONE -> first(subject, node.time());
        case FORWARD, BACKWARD -> chained(subject, node, plan, paintings);
        case FORWARD_SHARE, BACKWARD_SHARE ->
            share(subject, node.time(), dependencies.get(0), paintings);
        case MEETING -> meeting(subject, dependencies, colours, plan.way(node.time()));
        case AGAIN -> again(subject, node, dependencies, paintings, plan.temporal(node.pass()));
        default -> throw new IllegalArgumentException(node + " is not painted");
      };
    }
  }

  /** Takes a painting over. */
  private static Frame colours(Frame painting) {
    if (painting.channels() <= COLOURS) {
      return painting;
    }
    try (painting) {
      return Channels.first(painting, COLOURS);
    }
  }

  /** Takes both over; what it was made from may be null. */
  private static Frame joined(Frame painting, Frame madeFrom) {
    if (madeFrom == null) {
      return painting;
    }
    try (painting;
        madeFrom) {
      return Channels.joined(painting, madeFrom);
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
    try (TemporalTarget forward = target(dependencies.get(0), dependencies.get(2), paintings);
        TemporalTarget backward = target(dependencies.get(1), dependencies.get(3), paintings)) {
      return painter.dissolve(subject, forward, backward, way);
    }
  }

  private static TemporalTarget target(
      ChainNode node, ChainNode share, Function<ChainNode, Frame> paintings) {
    try (Scope scope = new Scope()) {
      Frame painting = scope.own(paintings.apply(node));
      Frame weight = paintings.apply(share);
      return new TemporalTarget(scope.release(painting), weight);
    }
  }

  private Regions regions(int time, Frame source) {
    try (Frame mattes = sources.mattes(time);
        Frame coverage = sources.coverage(time)) {
      return recipes.regions(time, source, mattes, coverage);
    }
  }

  private Frame first(PaintingTask subject, int time) {
    motions.lookAhead(subject.settings(), time);
    List<WarpedNeighbour> none = List.of();
    try (Scope scope = new Scope()) {
      Frame painting = scope.own(painter.first(subject));
      Frame made = subject.published() ? null : WarpedNeighbour.madeFrom(subject, none);
      return joined(scope.release(painting), made);
    }
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
            return continued(subject, neighbours, other);
          });
    }
  }

  private Frame continued(PaintingTask subject, List<WarpedNeighbour> neighbours, Frame other) {
    try (Scope scope = new Scope()) {
      Frame made =
          scope.own(subject.published() ? null : WarpedNeighbour.madeFrom(subject, neighbours));
      subject.steps().check();
      Frame painting = painter.following(subject, neighbours, other);
      return joined(painting, scope.release(made));
    }
  }

  /** The painting that a frame starts from where that is not what it is held to; else null. */
  private static Frame otherStart(
      Settings settings, ChainNode node, ShotPlan plan, Function<ChainNode, Frame> paintings) {
    return switch (MethodSettings.followingStart(settings)) {
      case PREVIOUS -> colours(paintings.apply(plan.heldTo(node).get(0)));
      case FIRST -> colours(paintings.apply(plan.beginning(node)));
      default -> null;
    };
  }

  private Frame again(
      PaintingTask subject,
      ChainNode node,
      List<ChainNode> dependencies,
      Function<ChainNode, Frame> paintings,
      boolean held) {
    try (Frame own = colours(paintings.apply(dependencies.get(0)))) {
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
    try (Scope scope = new Scope()) {
      Frame given = scope.own(paintings.apply(dependency));
      FrameMotion motion = scope.own(sources.motion(subject.settings(), time, dependency.time()));
      subject.steps().check();
      Frame source = scope.own(sources.source(dependency.time(), time));
      Frame made = scope.own(given.channels() > COLOURS ? Channels.from(given, COLOURS) : null);
      Frame painting = scope.own(colours(scope.release(given)));
      WarpedNeighbour before =
          scope.own(WarpedNeighbour.warped(painting, source, made, motion, subject.asPublished()));
      return scope.release(inTheSameRegion(before, subject, dependency.time(), motion));
    }
  }

  /** Trusts only paint of the region that a pixel is in. */
  private WarpedNeighbour inTheSameRegion(
      WarpedNeighbour neighbour, PaintingTask now, int time, FrameMotion motion) {
    try (Frame mattes = sources.mattes(time);
        Frame coverage = sources.coverage(time);
        Regions then = recipes.unmatched(time, now.source(), mattes).within(coverage)) {
      if (now.regions().shares() == null && then.shares() == null) {
        return neighbour;
      }
      try (Frame shares = now.regions().sharesOf(now.source());
          Frame before = then.sharesOf(now.source());
          Frame moved = Warp.bilinear(before, motion.toOther());
          Frame same = RegionChange.same(shares, moved)) {
        return neighbour.atMost(same);
      }
    }
  }
}
