package org.impasto.engine.inputs;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import org.impasto.colour.Luminance;
import org.impasto.engine.Keyframes;
import org.impasto.engine.exemplar.PaintedKeyframe;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.engine.recipe.Digests;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.ownership.Scope;
import org.impasto.store.frame.Digest;

/** The artist's keyframes during one request, at the sizes that are needed. */
public final class ShotKeyframes {
  private final Keyframes given;
  private final WorkingFrames frames;
  private final PaintingInputs recipes;
  private final SourceFrames sources;
  private final Map<Integer, Digest> digests = new HashMap<>();

  public ShotKeyframes(
      Keyframes given, WorkingFrames frames, PaintingInputs recipes, SourceFrames sources) {
    this.given = given;
    this.frames = frames;
    this.recipes = recipes;
    this.sources = sources;
  }

  public NavigableSet<Integer> times() {
    return given.times();
  }

  /** What the artist should know; empty where there is nothing. */
  public String note() {
    return sources.temporalAccess() || times().isEmpty()
        ? ""
        : "keyframes count at their own times alone: this host gives one frame at a time";
  }

  /** At the shot's full size, as given. A source frame must have been read. */
  public Frame shown(int time) {
    return frames.size().toShot("keyframe " + time, given.frame(time));
  }

  /** At working size, as other frames depend on it. */
  public Frame painting(int time) {
    try (Frame source = sources.copy(time);
        Frame shown = shown(time)) {
      Frame painting = Resampling.resize(shown, source.width(), source.height());
      if (recipes.keepsLuminanceOnly(time)) {
        Luminance.grey(painting);
      }
      return painting;
    }
  }

  /** The same with its strokes where it stands in itself: what other frames take from it. */
  public PaintedFrame paintedFrame(int time) {
    return PaintedFrame.of(painting(time));
  }

  /** Of a keyframe and of the source frame that it is the painting of. */
  public Digest digest(int time) {
    return digests.computeIfAbsent(time, this::compute);
  }

  /** Of a keyframe as an exemplar: in the light of its stretch, with its regions. */
  public Digest exemplarDigest(int time, ShotLight light) {
    return Digest.of("keyframe as exemplar")
        .digest(digest(time))
        .digest(light.digest(time))
        .build();
  }

  /** What a keyframe's strokes are taken from. */
  public PaintedKeyframe exemplar(int time, ShotLight light, StepSources freed) {
    return new PaintedKeyframe(
        time, exemplarDigest(time, light), () -> pictures(time, light, freed));
  }

  private PaintedKeyframe.Pictures pictures(int time, ShotLight light, StepSources freed) {
    try (Scope scope = new Scope()) {
      Frame painting = scope.own(freedPainting(time, light));
      Frame source = scope.own(freed.source(time, time));
      Frame coverage = scope.own(light.coverage(time));
      Frame regions = sources.regions(time);
      return new PaintedKeyframe.Pictures(
          scope.release(painting), scope.release(source), scope.release(coverage), regions);
    }
  }

  /** As frames beside it take paint of it: freed of its exposure. */
  public Frame freedPainting(int time, ShotLight light) {
    try (Frame given = painting(time)) {
      return light.colours(time).freed(given, null);
    }
  }

  private Digest compute(int time) {
    try (Frame painting = painting(time)) {
      return Digest.of("keyframe")
          .digest(Digests.of(painting))
          .digest(sources.digest(time))
          .build();
    }
  }
}
