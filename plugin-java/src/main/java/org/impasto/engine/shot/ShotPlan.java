package org.impasto.engine.shot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.impasto.engine.shot.Piece.Kind;

/**
 * Which paintings a stretch between two cuts is made of, and which lean on which: arithmetic on
 * frame numbers alone.
 *
 * <p>Without keyframes the chain grows forward from the stretch's first frame. With them it grows
 * from the keyframes, both ways, and meets between two. Later passes (Ruder et al., section 3.5)
 * paint every frame again, walking back and forward in turn, each from its own painting of the pass
 * before and its neighbours': the one behind of this pass, the one ahead of the pass before.
 *
 * @param first and last frame of the stretch, as far as it was looked at
 * @param keys times of keyframes within it
 * @param distances to earlier frames that a frame leans on, rising
 * @param passes 1 or more
 * @param temporalFromPass the first pass whose frames are held to others; where it is not the
 *     first, the frames of pass 1 are painted each alone, as published
 * @param fromBeginning whether every frame of the chain starts from the painting that the chain
 *     begins with
 */
record ShotPlan(
    int first,
    int last,
    NavigableSet<Integer> keys,
    List<Integer> distances,
    int passes,
    int temporalFromPass,
    boolean fromBeginning) {

  /** The piece that the shot shows at a time. */
  Piece finished(int time) {
    return inPass(passes, time);
  }

  /** What a piece leans on, the closest first. */
  List<Piece> leansOn(Piece piece) {
    int time = piece.time();
    return switch (piece.kind()) {
      case KEY, ALONE -> List.of();
      case FORWARD, BACKWARD -> chained(piece);
      case FORWARD_SHARE -> List.of(neighbour(Kind.FORWARD_SHARE, time - 1));
      case BACKWARD_SHARE -> List.of(neighbour(Kind.BACKWARD_SHARE, time + 1));
      case MEETING ->
          List.of(
              Piece.of(Kind.FORWARD, time),
              Piece.of(Kind.BACKWARD, time),
              Piece.of(Kind.FORWARD_SHARE, time),
              Piece.of(Kind.BACKWARD_SHARE, time));
      case AGAIN -> again(piece);
    };
  }

  /** How far a time between two keyframes is on its way from the last to the next, (0,1). */
  double way(int time) {
    int from = keys.lower(time);
    return (double) (time - from) / (keys.higher(time) - from);
  }

  /** Whether frames of a pass are held to others. */
  boolean temporal(int pass) {
    return pass >= temporalFromPass;
  }

  /**
   * A piece and all that it leans on, except what lies behind those that satisfy a condition, in
   * painting order.
   */
  TreeSet<Piece> ancestry(Piece piece, Predicate<Piece> stop) {
    TreeSet<Piece> found = new TreeSet<>(Piece.ORDER);
    Set<Piece> stopped = new HashSet<>();
    List<Piece> open = new ArrayList<>(List.of(piece));
    while (!open.isEmpty()) {
      Piece each = open.remove(open.size() - 1);
      if (found.contains(each) || stopped.contains(each)) {
        continue;
      }
      if (stop.test(each)) {
        stopped.add(each);
      } else {
        found.add(each);
        open.addAll(leansOn(each));
      }
    }
    return found;
  }

  private Piece inPass(int pass, int time) {
    if (keys.contains(time)) {
      return Piece.of(Kind.KEY, time);
    }
    return pass > 1 ? new Piece(Kind.AGAIN, pass, time) : Piece.of(firstPass(time), time);
  }

  private Kind firstPass(int time) {
    if (!temporal(1)) {
      return Kind.ALONE;
    }
    boolean keyBehind = keys.lower(time) != null;
    boolean keyAhead = keys.higher(time) != null;
    return keyAhead ? keyBehind ? Kind.MEETING : Kind.BACKWARD : Kind.FORWARD;
  }

  private Piece neighbour(Kind kind, int time) {
    return Piece.of(keys.contains(time) ? Kind.KEY : kind, time);
  }

  private List<Piece> chained(Piece piece) {
    List<Piece> held = heldTo(piece);
    if (!fromBeginning || held.isEmpty() || held.contains(beginning(piece))) {
      return held;
    }
    List<Piece> all = new ArrayList<>(held);
    all.add(beginning(piece));
    return all;
  }

  /** Paintings that a frame of a chain is held to, the closest first. */
  List<Piece> heldTo(Piece piece) {
    return along(piece.kind(), piece.time());
  }

  /**
   * The painting that a frame's chain begins with: the keyframe's, or that of the stretch's end.
   */
  Piece beginning(Piece piece) {
    return neighbour(piece.kind(), bound(piece.kind() == Kind.BACKWARD, piece.time()));
  }

  /** Paintings at the plan's distances, not beyond a keyframe or the stretch's end. */
  private List<Piece> along(Kind kind, int time) {
    boolean back = kind == Kind.BACKWARD;
    int bound = bound(back, time);
    return distances.stream()
        .map(distance -> back ? time + distance : time - distance)
        .filter(other -> back ? other <= bound : other >= bound)
        .map(other -> neighbour(kind, other))
        .toList();
  }

  private int bound(boolean back, int time) {
    Integer key = back ? keys.higher(time) : keys.lower(time);
    return key != null ? key : back ? last : first;
  }

  private List<Piece> again(Piece piece) {
    int behind = piece.time() + (piece.walksBack() ? 1 : -1);
    int ahead = piece.time() + (piece.walksBack() ? -1 : 1);
    List<Piece> others = new ArrayList<>(List.of(inPass(piece.pass() - 1, piece.time())));
    if (behind >= first && behind <= last) {
      others.add(inPass(piece.pass(), behind));
    }
    if (ahead >= first && ahead <= last) {
      others.add(inPass(piece.pass() - 1, ahead));
    }
    return others;
  }
}
