package org.impasto.engine.inputs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.Regions;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.recipe.Digests;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.style.StyleBlend;
import org.impasto.engine.style.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.frame.Digest;

/** What a shot is painted with at each time: settings, network and style pictures. */
public final class PaintingInputs {
  private static final String NO_NETWORK = "none";

  private final IntFunction<Settings> settings;
  private final Supplier<PaintingNetwork> network;
  private final StyleSet styles;
  private final Map<Settings, Digest> digests = new HashMap<>();

  public PaintingInputs(
      IntFunction<Settings> settings, Supplier<PaintingNetwork> network, StyleSet styles) {
    this.settings = settings;
    this.network = network;
    this.styles = styles;
  }

  public Digest digest(int time) {
    return digests.computeIfAbsent(
        settings.apply(time),
        each ->
            Digests.recipe(
                each,
                BrushSettings.needsNetwork(each) ? network.get().digest() : NO_NETWORK,
                styles.digest()));
  }

  /**
   * Digest of a source frame and of the light that it is painted in.
   *
   * @param source of the frame alone
   */
  public Digest lit(int time, Digest source, ShotLight light) {
    return seenInItsLight(settings(time))
        ? Digest.of("frame in its light").digest(source).digest(light.digest(time)).build()
        : source;
  }

  /** Whether frames are painted free of their exposure, and what is no picture is left out. */
  public static boolean seenInItsLight(Settings settings) {
    return BrushSettings.paints(settings) || !MethodSettings.published(settings);
  }

  /** The style pictures. */
  public StyleSet styles() {
    return styles;
  }

  public Settings settings(int time) {
    return settings.apply(time);
  }

  public PaintingTask subject(int time, Frame source, Regions regions, PaintingProgress steps) {
    PaintingNetwork used = network.get();
    used.frames(source.height(), source.width(), regions.shares() != null);
    return new PaintingTask(source, regions, used, settings.apply(time), steps);
  }

  /**
   * The regions of a frame.
   *
   * @param source the frame
   * @param mattes of it, null where there are none
   * @param coverage of it, null where all is picture
   */
  public Regions regions(int time, Frame source, Frame mattes, Frame coverage) {
    Settings.KeepColours kept = settings.apply(time).keepColours();
    Regions regions = unmatched(time, source, mattes).within(coverage);
    return kept == Settings.KeepColours.OFF
        ? regions
        : regions.matched(source, keepsLuminanceOnly(time));
  }

  /** Whether light and dark alone are painted. */
  public boolean keepsLuminanceOnly(int time) {
    return settings.apply(time).keepColours() == Settings.KeepColours.LUMINANCE;
  }

  /** As {@link #regions}, with the styles as they are given. */
  public Regions unmatched(int time, Frame source, Frame mattes) {
    StyleBlend rest = styles.blend(settings.apply(time));
    if (!styles.regional()) {
      return Regions.whole(rest);
    }
    List<StyleBlend> each = styles.regionBlends();
    if (mattes != null) {
      return Regions.of(rest, each, mattes);
    }
    try (Frame none = Frame.allocate(source.width(), source.height(), each.size())) {
      none.data().fill(0);
      return Regions.of(rest, each, none);
    }
  }
}
