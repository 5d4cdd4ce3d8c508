package org.impasto.engine.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.engine.inputs.PaintingInputs;
import org.impasto.engine.inputs.ShotKeyframes;
import org.impasto.engine.inputs.ShotLight;
import org.impasto.engine.plan.ChainNode;
import org.impasto.engine.plan.ShotPlan;
import org.impasto.engine.recipe.Digests;
import org.impasto.engine.source.SourceFrames;
import org.impasto.settings.Settings;
import org.impasto.store.frame.Digest;

/** Names of a shot's nodes: each of all that it came from. */
final class NodeIdentities {
  private final ShotPlan plan;
  private final PaintingInputs recipes;
  private final SourceFrames sources;
  private final ShotKeyframes keys;
  private final ShotLight light;
  private final Map<ChainNode, Digest> named = new HashMap<>();

  NodeIdentities(
      ShotPlan plan,
      PaintingInputs recipes,
      SourceFrames sources,
      ShotKeyframes keys,
      ShotLight light) {
    this.light = light;
    this.plan = plan;
    this.recipes = recipes;
    this.sources = sources;
    this.keys = keys;
  }

  /** The name of a node; reads source frames that were not seen yet. */
  Digest of(ChainNode node) {
    Digest known = named.get(node);
    if (known == null) {
      for (ChainNode each : plan.ancestry(node, named::containsKey)) {
        named.put(each, name(each));
      }
      known = named.get(node);
    }
    return known;
  }

  private Digest name(ChainNode node) {
    if (node.kind() == ChainNode.Kind.KEY) {
      return keys.digest(node.time());
    }
    List<Digest> dependencies = new ArrayList<>();
    for (ChainNode each : plan.dependencies(node)) {
      dependencies.add(named.get(each));
      // Known motion leads across them.
      plan.skipped(node, each).forEach(time -> dependencies.add(sources.digest(time)));
    }
    for (int key : plan.exemplarKeys(node)) {
      dependencies.add(keys.exemplarDigest(key, light));
    }
    return Digests.painting(
        manner(node, dependencies),
        recipes.digest(node.time()),
        recipes.lit(node.time(), sources.digest(node.time()), light),
        dependencies);
  }

  /**
   * What was done with that which a node depends on. What the settings say of passes stands here
   * and not in the recipe, so that the passes before stay as they are when it changes.
   */
  private String manner(ChainNode node, List<Digest> dependencies) {
    return switch (node.kind()) {
      case AGAIN -> {
        Settings settings = recipes.settings(node.time());
        yield "again "
            + settings.passBlend()
            + " "
            + settings.passEvaluations()
            + " "
            + plan.temporal(node.pass());
      }
      // A frame that depends on nothing is a first frame, whatever chain it stands in.
      case ALONE, FORWARD, BACKWARD -> dependencies.isEmpty() ? "first frame" : "following frame";
      case MEETING -> "meeting at " + plan.way(node.time());
      case FORWARD_SHARE -> "share of the keyframe before";
      case BACKWARD_SHARE -> "share of the keyframe after";
      case KEY -> throw new IllegalArgumentException(node.name() + " is given, not painted");
    };
  }
}
