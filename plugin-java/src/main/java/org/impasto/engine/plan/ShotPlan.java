package org.impasto.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.impasto.engine.plan.ChainNode.Kind;

/**
 * Which paintings the frames between two cuts are made of, and which depend on which: arithmetic on
 * frame numbers alone.
 *
 * <p>Without keyframes the chain grows forward from the stretch's first frame. With them it grows
 * from the keyframes, both ways, and meets between two. Later passes (Ruder et al., section 3.5)
 * paint every frame again, walking back and forward in turn. Each is painted from its own painting
 * of the pass before and from its neighbours': the one behind of this pass, the one ahead of the
 * pass before.
 *
 * @param first and last frame of the stretch, as far as it was looked at
 * @param keys times of keyframes within it
 * @param odd frames that nothing depends on: they are none of the shot's, such as a flash. The
 *     first, the keyframes and those before and after are none of them
 * @param distances to earlier frames that a frame depends on, rising
 * @param passes 1 or more
 * @param temporalFromPass the first pass whose frames are held to others; where it is not the
 *     first, the frames of pass 1 are painted each alone, as published
 * @param fromBeginning whether every frame of the chain starts from the painting that the chain
 *     begins with
 * @param strokes whether frames are put together from strokes
 */
public record ShotPlan(
    int first,
    int last,
    NavigableSet<Integer> keys,
    NavigableSet<Integer> odd,
    List<Integer> distances,
    int passes,
    int temporalFromPass,
    boolean fromBeginning,
    boolean strokes) {

  /** The node that the shot shows at a time. */
  public ChainNode finished(int time) {
    // Strokes of painted keyframes are joined once; there is nothing for later passes to even out.
    return inPass(strokesOfKeyframes() ? 1 : passes, time);
  }

  private boolean strokesOfKeyframes() {
    return strokes && !keys.isEmpty();
  }

  /** What a node depends on, the closest first. */
  public List<ChainNode> dependencies(ChainNode node) {
    int time = node.time();
    return switch (node.kind()) {
      case KEY, ALONE -> List.of();
      case FORWARD, BACKWARD -> chained(node);
      case FORWARD_SHARE -> List.of(neighbour(Kind.FORWARD_SHARE, good(time - 1, -1)));
      case BACKWARD_SHARE -> List.of(neighbour(Kind.BACKWARD_SHARE, good(time + 1, 1)));
      case MEETING ->
          strokes
              ? List.of(ChainNode.of(Kind.FORWARD, time), ChainNode.of(Kind.BACKWARD, time))
              : List.of(
                  ChainNode.of(Kind.FORWARD, time),
                  ChainNode.of(Kind.BACKWARD, time),
                  ChainNode.of(Kind.FORWARD_SHARE, time),
                  ChainNode.of(Kind.BACKWARD_SHARE, time));
      case AGAIN -> again(node);
    };
  }

  /**
   * The keyframes that a frame's strokes are taken from: those around it, the earlier first. Empty
   * where the network paints, and where there are none.
   */
  public List<Integer> exemplarKeys(ChainNode node) {
    boolean chained =
        switch (node.kind()) {
          case FORWARD, BACKWARD, MEETING -> true;
          default -> false;
        };
    if (!strokes || !chained) {
      return List.of();
    }
    return Stream.of(keys.lower(node.time()), keys.higher(node.time()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Paintings whose strokes a frame takes over, the closest first. */
  public List<ChainNode> strokesFrom(ChainNode node) {
    return switch (node.kind()) {
      case FORWARD, BACKWARD -> heldTo(node);
      case AGAIN -> {
        List<ChainNode> others = again(node);
        List<ChainNode> behindFirst = new ArrayList<>(others.subList(1, others.size()));
        behindFirst.removeIf(each -> each.pass() != node.pass());
        behindFirst.add(others.get(0));
        yield behindFirst;
      }
      default -> List.of();
    };
  }

  /** How far a time between two keyframes is on its way from the last to the next, (0,1). */
  public double way(int time) {
    int from = keys.lower(time);
    return (double) (time - from) / (keys.higher(time) - from);
  }

  /** Whether frames of a pass are held to others. */
  public boolean temporal(int pass) {
    return pass >= temporalFromPass;
  }

  /**
   * A node and all that it depends on, except what lies behind those that satisfy a condition, in
   * painting order.
   */
  public TreeSet<ChainNode> ancestry(ChainNode node, Predicate<ChainNode> stop) {
    TreeSet<ChainNode> found = new TreeSet<>(ChainNode.ORDER);
    Set<ChainNode> stopped = new HashSet<>();
    List<ChainNode> open = new ArrayList<>(List.of(node));
    while (!open.isEmpty()) {
      ChainNode each = open.remove(open.size() - 1);
      if (found.contains(each) || stopped.contains(each)) {
        continue;
      }
      if (stop.test(each)) {
        stopped.add(each);
      } else {
        found.add(each);
        open.addAll(dependencies(each));
      }
    }
    return found;
  }

  private ChainNode inPass(int pass, int time) {
    if (keys.contains(time)) {
      return ChainNode.of(Kind.KEY, time);
    }
    return pass > 1 ? new ChainNode(Kind.AGAIN, pass, time) : ChainNode.of(firstPass(time), time);
  }

  private Kind firstPass(int time) {
    if (!temporal(1) && !strokesOfKeyframes()) {
      return Kind.ALONE;
    }
    boolean keyBehind = keys.lower(time) != null;
    boolean keyAhead = keys.higher(time) != null;
    return keyAhead ? keyBehind ? Kind.MEETING : Kind.BACKWARD : Kind.FORWARD;
  }

  private ChainNode neighbour(Kind kind, int time) {
    return ChainNode.of(keys.contains(time) ? Kind.KEY : kind, time);
  }

  private List<ChainNode> chained(ChainNode node) {
    List<ChainNode> held = heldTo(node);
    if (!fromBeginning || held.isEmpty() || held.contains(beginning(node))) {
      return held;
    }
    List<ChainNode> all = new ArrayList<>(held);
    all.add(beginning(node));
    return all;
  }

  /** Paintings that a frame of a chain is held to, the closest first. */
  public List<ChainNode> heldTo(ChainNode node) {
    return along(node.kind(), node.time());
  }

  /**
   * The painting that a frame's chain begins with: the keyframe's, or that of the stretch's end.
   */
  public ChainNode beginning(ChainNode node) {
    return neighbour(node.kind(), bound(node.kind() == Kind.BACKWARD, node.time()));
  }

  /** Paintings at the plan's distances, not beyond a keyframe or the stretch's end. */
  private List<ChainNode> along(Kind kind, int time) {
    boolean back = kind == Kind.BACKWARD;
    int bound = bound(back, time);
    return distances.stream()
        .map(distance -> back ? good(time + distance, 1) : good(time - distance, -1))
        .filter(other -> back ? other <= bound : other >= bound)
        .distinct()
        .map(other -> neighbour(kind, other))
        .toList();
  }

  /** The first frame, from one on in a direction, that is not odd. */
  private int good(int time, int step) {
    int good = time;
    while (odd.contains(good)) {
      good += step;
    }
    return good;
  }

  /** Frames between a painting and one that it depends on, where all of them are odd. */
  public List<Integer> skipped(ChainNode node, ChainNode dependency) {
    int from = Math.min(node.time(), dependency.time()) + 1;
    int end = Math.max(node.time(), dependency.time());
    NavigableSet<Integer> between = odd.subSet(from, true, Math.max(from, end), false);
    return between.size() == end - from ? List.copyOf(between) : List.of();
  }

  private int bound(boolean back, int time) {
    Integer key = back ? keys.higher(time) : keys.lower(time);
    return key != null ? key : back ? last : first;
  }

  private List<ChainNode> again(ChainNode node) {
    int step = node.walksBack() ? 1 : -1;
    int behind = good(node.time() + step, step);
    int ahead = good(node.time() - step, -step);
    List<ChainNode> others = new ArrayList<>(List.of(inPass(node.pass() - 1, node.time())));
    if (behind >= first && behind <= last) {
      others.add(inPass(node.pass(), behind));
    }
    if (ahead >= first && ahead <= last) {
      others.add(inPass(node.pass() - 1, ahead));
    }
    return others;
  }
}
