package org.impasto.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.store.Digest;

/** Names of a shot's pieces: each of all that it came from. */
final class Identities {
  private final ShotPlan plan;
  private final Recipes recipes;
  private final Sources sources;
  private final Map<Piece, Digest> named = new HashMap<>();

  Identities(ShotPlan plan, Recipes recipes, Sources sources) {
    this.plan = plan;
    this.recipes = recipes;
    this.sources = sources;
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
    List<Digest> leans = plan.leansOn(piece).stream().map(named::get).toList();
    return Digests.painting(piece, recipes.digest(piece.time()), sources.digest(piece.time()), leans);
  }
}
