package org.impasto.engine.shot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.engine.Digests;
import org.impasto.settings.Settings;
import org.impasto.store.Digest;

/** Names of a shot's pieces: each of all that it came from. */
final class Identities {
  private final ShotPlan plan;
  private final Recipes recipes;
  private final Sources sources;
  private final Keys keys;
  private final Map<Piece, Digest> named = new HashMap<>();

  Identities(ShotPlan plan, Recipes recipes, Sources sources, Keys keys) {
    this.plan = plan;
    this.recipes = recipes;
    this.sources = sources;
    this.keys = keys;
  }

  /** The name of a piece; reads source frames that were not seen yet. */
  Digest of(Piece piece) {
    Digest known = named.get(piece);
    if (known == null) {
      for (Piece each : plan.ancestry(piece, named::containsKey)) {
        named.put(each, name(each));
      }
      known = named.get(piece);
    }
    return known;
  }

  private Digest name(Piece piece) {
    if (piece.kind() == Piece.Kind.KEY) {
      return keys.digest(piece.time());
    }
    List<Digest> leans = plan.leansOn(piece).stream().map(named::get).toList();
    return Digests.painting(
        manner(piece, leans), recipes.digest(piece.time()), sources.digest(piece.time()), leans);
  }

  /**
   * What was done with that which a piece leans on. What the settings say of passes stands here and
   * not in the recipe, so that the passes before stay as they are when it changes.
   */
  private String manner(Piece piece, List<Digest> leans) {
    return switch (piece.kind()) {
      case AGAIN -> {
        Settings settings = recipes.settings(piece.time());
        yield "again "
            + settings.passBlend()
            + " "
            + settings.passEvaluations()
            + " "
            + plan.temporal(piece.pass());
      }
      // A frame that leans on nothing is a first frame, whatever chain it stands in.
      case ALONE, FORWARD, BACKWARD -> leans.isEmpty() ? "first frame" : "following frame";
      case MEETING -> "meeting at " + plan.way(piece.time());
      default -> piece.kind().name();
    };
  }
}
