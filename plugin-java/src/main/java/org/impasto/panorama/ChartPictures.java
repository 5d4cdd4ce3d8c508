package org.impasto.panorama;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;
import org.impasto.frame.geometry.Cubic;

/** Equirectangular frames as charts, and back. New frames are the caller's to close. */
public final class ChartPictures {
  private final Charts charts;

  public ChartPictures(Charts charts) {
    this.charts = charts;
  }

  /** Which pixels are of a chart: [1,H,W], 1 or 0. */
  public Frame coverage() {
    return mask(place -> true);
  }

  /** Where charts are painted anew to meet, likewise. */
  public Frame strip() {
    return mask(Charts.Place::strip);
  }

  private interface Chosen {
    boolean of(Charts.Place place);
  }

  private Frame mask(Chosen chosen) {
    Frame mask = Frame.allocate(charts.chartsWidth(), charts.chartsHeight(), 1);
    FloatBuffer plane = Planes.buffer(mask, 0);
    for (int i = 0; i < plane.capacity(); i++) {
      Charts.Place place = charts.place(i % mask.width(), i / mask.width());
      plane.put(i, place.chart() != Charts.NONE && chosen.of(place) ? 1 : 0);
    }
    return mask;
  }

  /** Where the pixel of the chart lies that has the same place in its share; 0 for such pixels. */
  public FlowField toOwner() {
    FlowField flow = FlowField.allocate(charts.chartsWidth(), charts.chartsHeight());
    FloatBuffer across = Planes.buffer(flow.frame(), 0);
    FloatBuffer down = Planes.buffer(flow.frame(), 1);
    for (int i = 0; i < across.capacity(); i++) {
      int x = i % flow.width();
      int y = i / flow.width();
      Charts.Place place = charts.place(x, y);
      boolean stays = place.chart() == Charts.NONE || place.own();
      int owner = charts.owner(place.x(), place.y());
      across.put(i, stays ? 0 : (float) (charts.chartX(owner, place.x(), place.y()) - x));
      down.put(i, stays ? 0 : (float) (charts.chartY(owner, place.x(), place.y()) - y));
    }
    return flow;
  }

  /**
   * A frame of charts of an equirectangular one; 0 between them.
   *
   * @param smooth whether numbers may be mixed, as colours may
   */
  public Frame charted(Frame frame, boolean smooth) {
    Frame charted = Frame.allocate(charts.chartsWidth(), charts.chartsHeight(), frame.channels());
    FloatBuffer[] from = Planes.buffers(frame);
    FloatBuffer[] to = Planes.buffers(charted);
    int width = charted.width();
    Rows.parallel(
        charted.height(),
        (first, end) -> {
          for (int i = first * width; i < end * width; i++) {
            Charts.Place place = charts.place(i % width, i / width);
            for (int c = 0; c < to.length; c++) {
              to[c].put(
                  i,
                  place.chart() == Charts.NONE
                      ? 0
                      : read(from[c], frame, place.x(), place.y(), smooth));
            }
          }
        });
    return charted;
  }

  private static float read(FloatBuffer plane, Frame frame, double x, double y, boolean smooth) {
    if (smooth) {
      return clamp(Cubic.around(plane, frame.width(), frame.height(), x, y));
    }
    int column = (int) Math.rint(x) % frame.width();
    int row = Math.max(0, Math.min(frame.height() - 1, (int) Math.rint(y)));
    return plane.get(row * frame.width() + column);
  }

  private static float clamp(float value) {
    return Math.max(0, Math.min(1, value));
  }

  /** The equirectangular frame of a frame of charts, each place from the share that it is in. */
  public Frame joined(Frame charted) {
    int width = charts.width();
    Frame frame = Frame.allocate(width, charts.height(), charted.channels());
    FloatBuffer[] from = Planes.buffers(charted);
    FloatBuffer[] to = Planes.buffers(frame);
    Rows.parallel(
        frame.height(),
        (first, end) -> {
          for (int i = first * width; i < end * width; i++) {
            int owner = charts.owner(i % width, i / width);
            double x = charts.chartX(owner, i % width, i / width);
            double y = charts.chartY(owner, i % width, i / width);
            for (int c = 0; c < to.length; c++) {
              to[c].put(i, clamp(Cubic.at(from[c], charted.width(), charted.height(), x, y)));
            }
          }
        });
    return frame;
  }
}
