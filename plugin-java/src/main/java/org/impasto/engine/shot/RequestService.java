package org.impasto.engine.shot;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.StoredPainting;
import org.impasto.engine.brush.BrushNotes;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.chain.Cuts;
import org.impasto.engine.chain.ShotChain;
import org.impasto.engine.inputs.PaintingInputs;
import org.impasto.engine.inputs.ShotKeyframes;
import org.impasto.engine.motion.ShotMotion;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.painting.PaintedFrameLayers;
import org.impasto.engine.plan.ChainSettings;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.source.ShotMemories;
import org.impasto.engine.source.ShotMemory;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.engine.step.ChainResult;
import org.impasto.engine.step.ChainStep;
import org.impasto.engine.style.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;
import org.impasto.store.FrameStore;
import org.impasto.store.frame.Digest;

/** One request being served: what is made for it alone, and what is told beside its picture. */
final class RequestService {
  private static final String NO_REGIONS =
      "regions have style pictures, but there are no mattes of regions: all of the frame is painted"
          + " in the main style";

  private final PaintRequest request;
  private final Settings settings;
  private final Supplier<PaintingNetwork> network;
  private final PaintingInputs recipes;
  private final WorkingFrames frames;
  private final SourceFrames sources;
  private final Cuts cuts;
  private final ShotMotion motions;
  private final FrameStore store;
  private final ShotKeyframes keys;
  private final ShotChain chain;
  private final ChainStep step;
  private final Progress rising;

  /**
   * @param all settings by time
   */
  RequestService(
      PaintRequest request,
      IntFunction<Settings> all,
      StyleSet styles,
      EngineResources shop,
      ShotMemories memories,
      OpenStores stores,
      Progress progress) {
    this.request = request;
    settings = all.apply(request.time());
    network = Once.of(() -> shop.network(settings));
    recipes = new PaintingInputs(all, network, styles);
    frames = new WorkingFrames(request.source(), settings.workingResolution(), styles.regional());
    boolean temporalAccess = request.source().temporalAccess();
    // Without temporal access several nodes may go by one name; their paintings must not continue
    // each other.
    String apart = temporalAccess ? "" : styles.digest();
    ShotMemory memory =
        memories.of(request.shot() + apart, settings.workingResolution(), request.source());
    rising = new RisingProgress(progress);
    ChainSettings chained = ChainSettings.of(settings);
    sources = new SourceFrames(frames, memory, temporalAccess, rising);
    cuts = new Cuts(chained, settings, request.source(), sources, memory, request.time());
    motions = new ShotMotion(shop.flows(), sources, frames, cuts::odd, shop.leavesCores());
    store = stores.of(settings);
    store.paints(request.shot());
    keys = new ShotKeyframes(request.keyframes(), frames, recipes, sources);
    step = new ChainStep(shop.painter(), shop.brushPainter(), recipes, sources, motions, keys);
    chain =
        new ShotChain(step, recipes, store, memory, request, sources, cuts, keys, chained, rising);
  }

  /** What the request asks for: a painting, a keyframe, or a view of what paintings depend on. */
  Painting give() {
    if (settings.view() == Settings.View.GUIDE || settings.view() == Settings.View.MATCHES) {
      return new StrokesView(chain, step, frames, request, rising).show(settings.view());
    }
    if (settings.view() != Settings.View.RESULT) {
      return new DiagnosticView(chain, motions, sources, cuts, frames, request)
          .show(settings.view());
    }
    if (keys.times().contains(request.time())) {
      sources.look(request.time());
      return new Painting(keys.shown(request.time()), true, "");
    }
    return painting();
  }

  /** Whether the painting that the request asks for lies whole in the store; paints nothing. */
  boolean isStored() {
    return keys.times().contains(request.time()) || chain.isStored();
  }

  /** See {@link org.impasto.engine.Painter#matches}. */
  Frame matches() {
    return new StrokesView(chain, step, frames, request, rising).matches();
  }

  private Painting painting() {
    ChainResult result = chain.paintRequested();
    FrameFinish finish = finish(result);
    Digest identity = result.identity();
    StoredPainting stored = null;
    if (identity != null) {
      var reader = store.reader(identity);
      stored =
          new StoredPainting(
              () -> reader.get().flatMap(PaintedFrameLayers::read).map(PaintedFrame::takePicture),
              finish);
    }
    String note = note(result);
    Frame shown = finish.finished(result.frame().takePicture(), () -> sources.copy(request.time()));
    return new Painting(frames.size().enlarge(shown), result.fromStore(), note, stored);
  }

  private FrameFinish finish(ChainResult result) {
    int time = request.time();
    boolean lit = PaintingInputs.seenInItsLight(settings);
    return new FrameFinish(
        recipes.keepsLuminanceOnly(time),
        result.frame().palette(),
        lit ? result.light().colours(time) : null,
        lit ? coverage(result, time) : null);
  }

  private static float[] coverage(ChainResult result, int time) {
    try (Frame coverage = result.light().coverage(time)) {
      return coverage == null ? null : Planes.values(coverage, 0);
    }
  }

  private String note(ChainResult result) {
    String inputs =
        joined(joined(result.note(), frames.lacksRegions() ? NO_REGIONS : ""), keys.note());
    String style =
        joined(
            relativeWeights(),
            BrushNotes.tooSmall(
                recipes.styles(), settings, frames.size().width(), frames.size().height()));
    return joined(joined(inputs, style), store.trouble());
  }

  private String relativeWeights() {
    return MethodSettings.published(settings)
            && BrushSettings.needsNetwork(settings)
            && !network.get().exact()
        ? "the published weights fit VGG networks; with '"
            + network.get().name()
            + "' Reference weighs each term relative to the style picture and the shot"
        : "";
  }

  private static String joined(String note, String trouble) {
    return note.isEmpty() || trouble.isEmpty() ? note + trouble : note + ". " + trouble;
  }
}
