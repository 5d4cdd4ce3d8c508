package org.impasto.engine.linked;

import org.impasto.engine.FrameLinks;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.errors.UserException;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.panorama.ChartPictures;
import org.impasto.panorama.Charts;
import org.impasto.steering.SteeringMaps;

/**
 * An equirectangular shot as charts. What is known of its motion is not: vectors are of a plane.
 */
final class PanoramicSource implements FrameSource {
  private final FrameSource around;
  private Charts charts;

  PanoramicSource(FrameSource around) {
    this.around = around;
  }

  /** Of the frame read last. */
  ChartPictures pictures() {
    return new ChartPictures(charts);
  }

  @Override
  public ShotRange range() {
    return around.range();
  }

  @Override
  public boolean temporalAccess() {
    return around.temporalAccess();
  }

  @Override
  public Frame frame(int time) {
    try (Frame frame = around.frame(time)) {
      if (frame.width() != 2 * frame.height()) {
        throw new UserException(
            "frame "
                + time
                + " is "
                + frame.width()
                + "x"
                + frame.height()
                + "; an equirectangular frame is twice as wide as high: give the whole panorama, or"
                + " set Projection to Flat");
      }
      charts = new Charts(frame.width());
      Frame charted = pictures().charted(frame, true);
      if (charted.channels() > COLOURS) {
        return charted;
      }
      try (charted;
          Frame coverage = pictures().coverage()) {
        return Channels.joined(charted, coverage);
      }
    }
  }

  @Override
  public FrameLinks links(int time) {
    Frame trust = Frame.allocate(charts.chartsWidth(), charts.chartsHeight(), 1);
    Planes.fill(trust, 1);
    return new FrameLinks(pictures().toOwner(), trust, pictures().strip());
  }

  @Override
  public Frame regions(int time) {
    try (Frame regions = around.regions(time)) {
      return regions == null ? null : charted("Regions", time, regions);
    }
  }

  @Override
  public SteeringMaps steering(int time) {
    try (SteeringMaps maps = around.steering(time)) {
      if (maps.direction() != null) {
        throw new UserException(
            "a map of stroke directions and an equirectangular Projection were given; directions"
                + " are of flat frames: leave one of both out");
      }
      return new SteeringMaps(
          maps.size() == null ? null : charted("Brush size", time, maps.size()),
          null,
          maps.detail() == null ? null : charted("Detail map", time, maps.detail()));
    }
  }

  private Frame charted(String what, int time, Frame guide) {
    if (guide.width() != charts.width() || guide.height() != charts.height()) {
      throw new UserException(
          what
              + " at frame "
              + time
              + " is "
              + guide.width()
              + "x"
              + guide.height()
              + ", but the shot is "
              + charts.width()
              + "x"
              + charts.height()
              + "; the same size is required: resize it, or leave it out");
    }
    return pictures().charted(guide, false);
  }
}
