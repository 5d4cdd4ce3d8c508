package org.impasto.engine.shot;

import java.util.function.IntFunction;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.RisingProgress;
import org.impasto.engine.StoredPainting;
import org.impasto.engine.painting.Method;
import org.impasto.engine.painting.PaintingNetwork;
import org.impasto.engine.painting.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.frame.Luminance;
import org.impasto.settings.Settings;
import org.impasto.store.FrameStore;

/** One request being served: what is made for it alone, and what is told beside its picture. */
final class Service {
  private static final String NO_REGIONS =
      "regions have style pictures, but there are no mattes of regions: all of the frame is painted"
          + " in the main style";

  private final PaintRequest request;
  private final Settings settings;
  private final PaintingNetwork network;
  private final Recipes recipes;
  private final WorkingFrames frames;
  private final Sources sources;
  private final Cuts cuts;
  private final Motions motions;
  private final FrameStore store;
  private final Keys keys;
  private final ShotChain chain;

  /**
   * @param all settings by time
   */
  Service(
      PaintRequest request,
      IntFunction<Settings> all,
      StyleSet styles,
      Workshop shop,
      ShotMemories memories,
      Stores stores,
      Progress progress) {
    this.request = request;
    settings = all.apply(request.time());
    network = shop.network(settings);
    recipes = new Recipes(all, network, styles);
    frames = new WorkingFrames(request.source(), settings.workingResolution(), styles.regional());
    boolean temporalAccess = request.source().temporalAccess();
    // Without temporal access several nodes may go by one name; their paintings must not continue
    // each other.
    String apart = temporalAccess ? "" : styles.digest();
    ShotMemory memory =
        memories.of(request.shot() + apart, settings.workingResolution(), request.source());
    Progress rising = new RisingProgress(progress);
    ChainSettings chained = ChainSettings.of(settings);
    sources = new Sources(frames, memory, temporalAccess, rising);
    cuts =
        new Cuts(chained, settings, request.source(), sources, memory, shop.flows().cutDetector());
    motions = new Motions(shop.flows(), sources, frames, shop.leavesCores());
    store = stores.of(settings);
    ChainStep step = new ChainStep(shop.painter(), recipes, sources, motions);
    keys = new Keys(request.keyframes(), frames, recipes, sources);
    chain =
        new ShotChain(step, recipes, store, memory, request, sources, cuts, keys, chained, rising);
  }

  /** What the request asks for: a painting, a keyframe, or a view of what paintings lean on. */
  Painting give() {
    if (settings.view() != Settings.View.RESULT) {
      return new Inspection(chain, motions, sources, cuts, frames, request).show(settings.view());
    }
    if (keys.times().contains(request.time())) {
      sources.look(request.time());
      return new Painting(keys.shown(request.time()), true, "");
    }
    return painting();
  }

  private Painting painting() {
    ShotChain.Result result = chain.paint();
    boolean luminanceOnly = recipes.keepsLuminanceOnly(request.time());
    if (luminanceOnly) {
      try (Frame colours = sources.copy(request.time())) {
        Luminance.colour(result.frame(), colours);
      }
    }
    StoredPainting stored = StoredPainting.of(store, result.identity(), luminanceOnly);
    String note = note(result);
    return new Painting(frames.enlarge(result.frame()), result.fromStore(), note, stored);
  }

  private String note(ShotChain.Result result) {
    String inputs =
        joined(joined(result.note(), frames.lacksRegions() ? NO_REGIONS : ""), keys.note());
    return joined(joined(inputs, relativeWeights()), store.trouble());
  }

  private String relativeWeights() {
    return Method.published(settings) && !network.exact()
        ? "the published weights fit VGG networks; with '"
            + network.name()
            + "' Reference weighs each term relative to the style picture and the shot"
        : "";
  }

  private static String joined(String note, String trouble) {
    return note.isEmpty() || trouble.isEmpty() ? note + trouble : note + ". " + trouble;
  }
}
