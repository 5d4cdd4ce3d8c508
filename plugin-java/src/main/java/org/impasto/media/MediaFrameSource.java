package org.impasto.media;

import java.util.function.IntFunction;
import org.impasto.engine.FrameSource;
import org.impasto.engine.FrameUnavailableException;
import org.impasto.engine.ShotRange;
import org.impasto.flow.FlowField;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.media.guides.GuideFiles;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.steering.SteeringMaps;

/** A shot in files as the engine sees it. The reader stays the caller's. */
public final class MediaFrameSource implements FrameSource {
  private final MediaReader reader;
  private final GuideFiles guides;
  private IntFunction<Frame> regions;
  private IntFunction<SteeringMaps> maps = time -> SteeringMaps.none();

  public MediaFrameSource(MediaReader reader) {
    this(reader, GuideFiles.none());
  }

  /** With what is known of the shot beside its pictures. */
  public MediaFrameSource(MediaReader reader, GuideFiles guides) {
    this.reader = reader;
    this.guides = guides;
  }

  /** Mattes of regions of each frame, as {@link FrameSource#regions}; null for none. */
  public MediaFrameSource withRegions(IntFunction<Frame> mattes) {
    regions = mattes;
    return this;
  }

  /** Maps that steer strokes, as {@link FrameSource#steering}. */
  public MediaFrameSource withSteering(IntFunction<SteeringMaps> given) {
    maps = given;
    return this;
  }

  @Override
  public SteeringMaps steering(int time) {
    return maps.apply(time);
  }

  @Override
  public Frame regions(int time) {
    return regions == null ? null : regions.apply(time);
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(reader.range().first(), reader.range().last());
  }

  @Override
  public boolean readsAhead() {
    return true;
  }

  @Override
  public Frame frame(int time) {
    if (time < first() || time > last()) {
      throw new FrameUnavailableException(
          "frame " + time + " is outside the shot, which has " + reader.range());
    }
    try {
      return reader.hasAlpha() ? covered(time) : reader.frame(time);
    } catch (MediaException e) {
      throw new FrameUnavailableException(e.getMessage(), e);
    }
  }

  private Frame covered(int time) {
    try (Frame alpha = reader.alpha(time)) {
      return Channels.covered(reader.frame(time), alpha);
    }
  }

  @Override
  public FlowField toPrevious(int time) {
    return guides.toPrevious(time, first());
  }

  @Override
  public FlowField toNext(int time) {
    return guides.toNext(time, last());
  }

  @Override
  public Frame depth(int time) {
    return guides.depth(time);
  }
}
