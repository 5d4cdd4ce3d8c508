package org.impasto.engine.shot;

import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/** Two frames of one size, the first few values of each replaced. */
record OddShot(int width, int height, float... values) implements FrameSource {
  @Override
  public ShotRange range() {
    return ShotRange.of(1, 2);
  }

  @Override
  public Frame frame(int time) {
    Frame frame = MovingShot.blobs(width, height, 2.0 * time, 0);
    FloatIndexer pixels = FloatIndexer.create(frame.data());
    for (int i = 0; i < values.length; i++) {
      pixels.put(i, values[i]);
    }
    return frame;
  }
}
