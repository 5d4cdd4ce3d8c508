package org.impasto.engine;

import org.impasto.flow.DisFlow;
import org.impasto.flow.FlowField;
import org.impasto.flow.OpticalFlow;
import org.impasto.flow.Reliability;
import org.impasto.flow.Warp;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;

/** stub */
final class CutDetector implements AutoCloseable {
  private static final double SIDE = 96;
  private final OpticalFlow flow = new DisFlow();

  static Frame thumbnail(Frame frame) {
    double scale = Math.min(1, SIDE / Math.sqrt((double) frame.width() * frame.height()));
    int width = Math.max(1, (int) Math.rint(frame.width() * scale));
    int height = Math.max(1, (int) Math.rint(frame.height() * scale));
    return Resampling.resize(frame, width, height);
  }

  double change(Frame before, Frame now) {
    return 0;
  }

  @Override
  public void close() {
    flow.close();
  }
}
