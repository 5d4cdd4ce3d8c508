package org.impasto.engine.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Features;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.recipe.Recipe;
import org.impasto.engine.style.StyleBlend;
import org.impasto.frame.Frame;
import org.impasto.network.LossTap;
import org.impasto.objective.PatchExamples;
import org.impasto.optimise.Pyramid.Level;

/**
 * Features of style pictures, whose patches are examples for a painting's; kept by picture and
 * size.
 */
final class StylePatches {
  /** Features kept hold at most this many floats together: 400 MB. */
  private static final long MOST_KEPT = 100_000_000;

  private record Key(String network, List<String> pictures, Level size, double strokeSize) {}

  private record Kept(Map<String, List<Features>> byTap) {
    long floats() {
      return byTap.values().stream()
          .flatMap(List::stream)
          .mapToLong(each -> each.positions() * each.channels())
          .sum();
    }

    void close() {
      byTap.values().forEach(list -> list.forEach(Features::close));
    }
  }

  private final Backend backend;
  private final LinkedHashMap<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  StylePatches(Backend backend) {
    this.backend = backend;
  }

  /**
   * Examples by tap, of all pictures of the blend, each as large as its statistics are taken at.
   * Valid until {@link #makeRoom}.
   */
  Map<String, PatchExamples> at(
      PaintingNetwork network, StyleBlend style, Level size, double strokeSize) {
    List<String> pictures = style.parts().stream().map(part -> part.picture().digest()).toList();
    Key key = new Key(network.digest(), pictures, size, strokeSize);
    Kept found = kept.get(key);
    if (found == null) {
      found = look(network, style, size, strokeSize);
      kept.put(key, found);
    }
    Map<String, PatchExamples> examples = new LinkedHashMap<>();
    found.byTap.forEach(
        (tap, features) ->
            examples.put(tap, PatchExamples.of(features, Recipe.PATCH_SIDE, Recipe.MOST_EXAMPLES)));
    return examples;
  }

  private Kept look(PaintingNetwork network, StyleBlend style, Level size, double strokeSize) {
    Map<String, List<Features>> byTap = new LinkedHashMap<>();
    for (StyleBlend.Part part : style.parts()) {
      try (Frame picture = part.picture().at(size, strokeSize);
          Tensor image = backend.allocate(picture.elements())) {
        image.upload(picture.data());
        Plan plan = network.plan(picture.height(), picture.width());
        plan.forward(image);
        for (LossTap tap : network.patchTaps()) {
          byTap
              .computeIfAbsent(tap.node(), each -> new ArrayList<>())
              .add(plan.capture(tap.node()));
        }
      }
    }
    return new Kept(byTap);
  }

  /** Frees what was not used for the longest time, beyond the bound. */
  void makeRoom() {
    long held = kept.values().stream().mapToLong(Kept::floats).sum();
    var oldestFirst = kept.values().iterator();
    while (held > MOST_KEPT && oldestFirst.hasNext()) {
      Kept oldest = oldestFirst.next();
      held -= oldest.floats();
      oldest.close();
      oldestFirst.remove();
    }
  }
}
