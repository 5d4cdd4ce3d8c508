package org.impasto.engine.brush;

import java.util.ArrayList;
import java.util.List;
import org.impasto.engine.exemplar.ExemplarCache;
import org.impasto.engine.style.StyleBlend;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.transfer.ColourTransfer;

/** A source in the colours of what it is painted like: in each region of that region's style. */
final class RecolouredSource {
  private final BrushTask task;
  private final ExemplarCache exemplars;
  private final ColourTransfer rest;
  private final List<ColourTransfer> regions = new ArrayList<>();

  RecolouredSource(BrushTask task, ExemplarCache exemplars) {
    this.task = task;
    this.exemplars = exemplars;
    rest = transfer(task.styles().blend(task.settings()));
    if (task.mattes() != null) {
      for (StyleBlend each : task.styles().regionBlends()) {
        regions.add(each == null ? null : transfer(each));
      }
    }
  }

  private ColourTransfer transfer(StyleBlend style) {
    ColourDistribution colours = exemplars.colours(style, task.grey());
    return new ColourTransfer(colours, task.colours().colours());
  }

  /** A frame of the shot, freed of its exposure, recoloured. */
  Pixels of(Frame source) {
    Pixels frame = Pixels.of(source, task.coverage());
    Pixels whole = frame.emptyLike();
    double noise = task.colours().amplification();
    task.progress().check();
    rest.apply(frame, noise, whole);
    task.progress().check();
    for (int region = 0; region < regions.size(); region++) {
      if (regions.get(region) != null) {
        Pixels part = frame.emptyLike();
        regions.get(region).apply(frame, noise, part);
        lay(part, Planes.values(task.mattes(), region), whole);
      }
    }
    return whole;
  }

  private static void lay(Pixels part, float[] matte, Pixels whole) {
    int width = whole.width();
    Rows.parallel(
        whole.height(),
        (from, end) -> {
          for (int i = from * width; i < end * width; i++) {
            float share = Math.min(1, Math.max(0, matte[i]));
            whole.red()[i] += share * (part.red()[i] - whole.red()[i]);
            whole.green()[i] += share * (part.green()[i] - whole.green()[i]);
            whole.blue()[i] += share * (part.blue()[i] - whole.blue()[i]);
          }
        });
  }
}
