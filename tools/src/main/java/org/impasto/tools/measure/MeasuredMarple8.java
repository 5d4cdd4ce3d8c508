package org.impasto.tools.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.impasto.flow.FlowField;
import org.impasto.flow.TemporalError;
import org.impasto.flow.estimate.DeepFlow;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.flow.motion.Reliability;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.impasto.tools.footage.Marple8;

/**
 * The example of the paper's authors: neighbours by their flow and masks, its ends (four frames
 * apart) by DeepFlow.
 */
public final class MeasuredMarple8 implements MeasuredShot {
  private final Marple8 marple8;

  public MeasuredMarple8(Marple8 marple8) {
    this.marple8 = marple8;
  }

  @Override
  public String name() {
    return "marple8";
  }

  @Override
  public int last() {
    return Marple8.FRAMES;
  }

  @Override
  public int longStep() {
    return Marple8.FRAMES - 1;
  }

  @Override
  public Frame frame(int time) {
    return Pictures.read(Path.of(marple8.frames().formatted(time)));
  }

  @Override
  public double temporalError(Frame earlier, int from, Frame later, int to) {
    try {
      return to == from + 1
          ? marple8.temporalError(earlier, later, to)
          : estimated(earlier, from, later, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double estimated(Frame earlier, int from, Frame later, int to) {
    try (OpticalFlow algorithm = new DeepFlow();
        Frame here = frame(to);
        Frame there = frame(from);
        FlowField flow = algorithm.compute(here, there);
        FlowField back = algorithm.compute(there, here);
        Frame reliability = Reliability.compute(flow, back)) {
      return TemporalError.measure(earlier, later, flow, reliability);
    }
  }
}
